package org.densescope.ui.network;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.engine.Place;
import org.densescope.text.Messages;
import org.densescope.trace.formula.NameLookup;
import org.jspecify.annotations.Nullable;

/// A line in which a unit or an edge is asked for by any of its names, with offers as one types: Down and Up choose
/// one,
/// Tab puts it into the line, Enter goes there.
final class GoTo extends VBox {
    private static final int MOST_OFFERS = 8;

    private final Messages messages;
    private final Supplier<NameLookup> names;
    private final Consumer<Place> found;
    private final Runnable done;
    private final TextField field = new TextField();
    private final Label error = new Label();
    private final ListView<NameLookup.Offer> offers = new ListView<>();

    /// @param names of what there is now
    /// @param found is told the place that was asked for
    /// @param done gives the focus back
    GoTo(Messages messages, Supplier<NameLookup> names, Consumer<Place> found, Runnable done) {
        this.messages = messages;
        this.names = names;
        this.found = found;
        this.done = done;
        getStyleClass().add("ds-go-to");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(messages.binding("network.go-to"));
        title.setLabelFor(field);
        field.promptTextProperty().bind(messages.binding("network.go-to.prompt"));
        field.setPrefColumnCount(14);
        field.accessibleTextProperty().bind(messages.binding("network.go-to"));
        error.getStyleClass().add("ds-field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        offers.getStyleClass().addAll("dense", "ds-go-to-offers");
        offers.setCellFactory(_ -> new Cell());
        offers.accessibleTextProperty().bind(messages.binding("network.go-to.offers"));
        offers.setFocusTraversable(false);
        offers.managedProperty().bind(offers.visibleProperty());
        offers.setVisible(false);
        HBox line = new HBox(8, title, field);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, offers, error);
        field.textProperty().subscribe(this::offer);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        offers.setOnMouseClicked(_ -> take());
    }

    private static final class Cell extends ListCell<NameLookup.Offer> {
        @Override
        protected void updateItem(NameLookup.@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(empty || offer == null ? null : offer.name());
        }
    }

    private void offer() {
        error.setVisible(false);
        String typed = field.getText() == null ? "" : field.getText();
        List<NameLookup.Offer> now = typed.isBlank() ? List.of() : names.get().offers(typed, MOST_OFFERS);
        offers.getItems().setAll(now);
        offers.setVisible(!now.isEmpty());
        offers.setStyle("-fx-pref-height: " + (1.75 * now.size() + 0.4) + "em;");
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> done.run();
            case ENTER -> take();
            case DOWN -> choose(1);
            case UP -> choose(-1);
            case TAB -> {
                if (event.isShiftDown() || !offers.isVisible()) {
                    return;
                }
                complete();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int by) {
        int count = offers.getItems().size();
        if (count > 0) {
            int now = offers.getSelectionModel().getSelectedIndex();
            int next = now < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(now + by, count);
            offers.getSelectionModel().select(next);
            offers.scrollTo(next);
        }
    }

    private void complete() {
        NameLookup.Offer chosen = offers.getSelectionModel().getSelectedItem();
        field.setText((chosen == null ? offers.getItems().getFirst() : chosen).name());
        field.end();
    }

    /// Goes to the chosen offer, or to what is typed.
    private void take() {
        NameLookup.Offer chosen = offers.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            go(chosen.place());
            return;
        }
        names.get().find(field.getText()).ifPresentOrElse(this::go, () -> {
            error.setText(messages.text("network.go-to.unknown", field.getText().strip()));
            error.setVisible(true);
        });
    }

    private void go(Place place) {
        error.setVisible(false);
        offers.setVisible(false);
        found.accept(place);
        done.run();
    }

    /// Ready to be typed into.
    void begin() {
        offer();
        field.requestFocus();
        field.selectAll();
    }

    TextField field() {
        return field;
    }

    List<String> offered() {
        return offers.isVisible()
                ? offers.getItems().stream().map(NameLookup.Offer::name).toList()
                : List.of();
    }

    String error() {
        return error.isVisible() ? error.getText() : "";
    }
}
