package org.densescope.ui.data;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.densescope.text.Messages;

/// A card above everything that says what is being opened, and stops it. What is there at once never shows it.
public final class Waiting extends HBox {
    private final PauseTransition patience = new PauseTransition(Duration.millis(200));

    public Waiting(ExampleOpening opening, Messages messages) {
        getStyleClass().add("ds-waiting");
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.getStyleClass().add("ds-waiting-wheel");
        Label what = new Label();
        ObservableValue<String> name = opening.awaited()
                .map(id -> id.isEmpty() ? "" : messages.text("data.opening", messages.text("preset." + id + ".title")));
        what.textProperty().bind(name);
        Button cancel = new Button();
        cancel.textProperty().bind(messages.binding("app.cancel"));
        cancel.setOnAction(_ -> opening.cancel());
        getChildren().addAll(wheel, what, cancel);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        patience.setOnFinished(_ -> setVisible(!opening.awaited().get().isEmpty()));
        opening.awaited().subscribe(id -> {
            if (id.isEmpty()) {
                patience.stop();
                setVisible(false);
            } else {
                patience.playFromStart();
            }
        });
    }
}
