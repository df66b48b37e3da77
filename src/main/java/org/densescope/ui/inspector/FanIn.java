package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// All weights that lead to a unit, with what arrives and what comes of it. A virtual list: thousands cost no more than
/// those in sight.
final class FanIn extends VBox {
    private static final int MOST_LINES = 6;

    private final Focus focus;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ListView<Integer> list = new ListView<>();
    private final List<Cell> cells = new ArrayList<>();
    private @Nullable Reveal reveal;
    private int layer = 1;
    private int unit;

    FanIn(Focus focus, ObservableValue<Preferences> preferences, Messages messages) {
        this.focus = focus;
        this.preferences = preferences;
        this.messages = messages;
        getStyleClass().add("ds-fan-in");
        list.getStyleClass().addAll("dense", "ds-fan-in-list");
        list.accessibleTextProperty().bind(messages.binding("inspector.fan-in"));
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Integer from = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && from != null) {
                focus.select(place(from));
                event.consume();
            }
        });
        HBox heads = new HBox(
                from(head("inspector.fan-in.from")),
                head("inspector.fan-in.weight"),
                head("inspector.fan-in.input"),
                head("inspector.fan-in.product"));
        heads.getStyleClass().add("ds-fan-in-heads");
        getChildren().setAll(heads, list);
    }

    private Label head(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().addAll("ds-muted", "ds-small", "ds-fan-in-head");
        return column(label);
    }

    private static Label from(Label label) {
        label.getStyleClass().add("ds-fan-in-from");
        HBox.setHgrow(label, Priority.NEVER);
        return label;
    }

    private static Label column(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.setPrefWidth(10);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Place place(int from) {
        return Place.weight(Quantity.WEIGHT, layer, unit, from);
    }

    void show(Reveal reveal, int layer, int unit) {
        this.reveal = reveal;
        this.layer = layer;
        this.unit = unit;
        int inputs = reveal.trace().network().units(layer - 1);
        if (list.getItems().size() != inputs) {
            list.getItems().setAll(IntStream.range(0, inputs).boxed().toList());
            list.setStyle("-fx-pref-height: " + (1.75 * Math.min(MOST_LINES, inputs) + 0.3) + "em;");
        }
        cells.forEach(Cell::renew);
    }

    private final class Cell extends ListCell<Integer> {
        private final Label from = from(new Label());
        private final Label weight = number();
        private final Label input = number();
        private final Label product = number();
        private final HBox line = new HBox(from, weight, input, product);

        Cell() {
            cells.add(this);
            line.getStyleClass().add("ds-fan-in-line");
            setOnMouseEntered(_ -> hover(getItem()));
            setOnMouseExited(_ -> hover(null));
            setOnMouseClicked(_ -> {
                Integer item = getItem();
                if (item != null) {
                    focus.select(place(item));
                }
            });
        }

        private static Label number() {
            Label label = column(new Label());
            label.getStyleClass().add("ds-number");
            return label;
        }

        private void hover(@Nullable Integer item) {
            focus.hover(item == null ? null : place(item));
        }

        @Override
        protected void updateItem(@Nullable Integer item, boolean empty) {
            super.updateItem(item, empty);
            renew();
        }

        void renew() {
            Integer item = getItem();
            Reveal now = reveal;
            // A list gives its cells other items only when it is laid out: what is left of another layer shows nothing.
            boolean gone =
                    now == null || item == null || item >= now.trace().network().units(layer - 1);
            if (isEmpty() || item == null || now == null || gone) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            from.setText(preferences
                    .getValue()
                    .naming()
                    .plain(Place.unit(Quantity.ACTIVATION, layer - 1, item), now.trace()));
            weight.setText(text(now.find(place(item))));
            input.setText(text(now.find(Place.unit(Quantity.ACTIVATION, layer - 1, item))));
            product.setText(text(now.product(layer, unit, item)));
            setAccessibleText(messages.text(
                    "inspector.fan-in.spoken", from.getText(), weight.getText(), input.getText(), product.getText()));
            setGraphic(line);
        }
    }

    private String text(OptionalDouble value) {
        return value.isPresent() ? preferences.getValue().digits().text(value.getAsDouble()) : Digits.UNBORN;
    }
}
