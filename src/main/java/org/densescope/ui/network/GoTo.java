package org.densescope.ui.network;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.densescope.engine.Place;
import org.densescope.text.Messages;
import org.densescope.trace.Address;

/// A line in which a unit or an edge is asked for by its name: `fc1 w[17, 301]`.
final class GoTo extends HBox {
    private final TextField field = new TextField();
    private final Label error = new Label();

    /// @param units of the input layer and each dense layer
    /// @param found is told the place that was asked for
    /// @param done gives the focus back
    GoTo(Messages messages, Supplier<int[]> units, Consumer<Place> found, Runnable done) {
        getStyleClass().add("ds-go-to");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(messages.binding("network.go-to"));
        title.setLabelFor(field);
        field.setPromptText("fc1 w[17, 301]");
        field.setPrefColumnCount(14);
        field.accessibleTextProperty().bind(messages.binding("network.go-to"));
        error.getStyleClass().add("ds-field-error");
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        getChildren().addAll(title, field, error);
        field.setOnAction(event -> {
            try {
                found.accept(Address.parse(field.getText().toLowerCase(Locale.ROOT), units.get()));
                error.setVisible(false);
                done.run();
            } catch (IllegalArgumentException e) {
                error.setText(
                        messages.text("network.go-to.unknown", field.getText().strip()));
                error.setVisible(true);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                done.run();
            }
        });
    }

    /// Ready to be typed into.
    void begin() {
        error.setVisible(false);
        field.requestFocus();
        field.selectAll();
    }

    TextField field() {
        return field;
    }

    String error() {
        return error.isVisible() ? error.getText() : "";
    }
}
