package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.jspecify.annotations.Nullable;

/// Numbers by name, each in a field of its own. A few lie one below the other; many in a list that makes only the
/// fields
/// that can be seen.
final class NumberList extends VBox {
    static final int FEW = 12;

    /// What happens with a new value of one of them.
    @FunctionalInterface
    interface Change {
        void accept(int index, double value, boolean nudged);
    }

    private final Messages messages;
    private final ObservableValue<Preferences> preferences;
    private final Change change;
    private final List<Line> lines = new ArrayList<>();
    private IntFunction<String> names = String::valueOf;
    private double[] values = {};

    NumberList(Messages messages, ObservableValue<Preferences> preferences, Change change) {
        this.messages = messages;
        this.preferences = preferences;
        this.change = change;
        getStyleClass().add("ds-number-list");
    }

    /// @param names the name of a value, asked for only where it is seen
    /// @param values not written again
    /// @param other whether these are the values of something else than before
    void show(IntFunction<String> names, double[] values, boolean other) {
        boolean sameSize = this.values.length == values.length && !getChildren().isEmpty();
        this.names = names;
        this.values = values;
        if (!sameSize) {
            lay();
        }
        for (Line line : lines) {
            line.renew(other);
        }
    }

    private void lay() {
        lines.clear();
        if (values.length <= FEW) {
            for (int i = 0; i < values.length; i++) {
                Line line = new Line();
                lines.add(line);
                line.show(i);
            }
            getChildren().setAll(lines);
            return;
        }
        ListView<Integer> many = new ListView<>();
        many.getStyleClass().addAll("dense", "ds-many");
        many.setCellFactory(_ -> new Cell());
        many.getItems().setAll(IntStream.range(0, values.length).boxed().toList());
        getChildren().setAll(many);
    }

    private final class Line extends HBox {
        private final StringProperty name = new SimpleStringProperty("");
        private final NumberField field = new NumberField(
                messages,
                preferences,
                name,
                Bounds.ANY,
                Nudge.TENTHS,
                (value, nudged) -> change.accept(this.index, value, nudged));
        private int index = -1;

        Line() {
            Label label = new Label();
            label.textProperty().bind(name);
            label.getStyleClass().add("ds-form-name");
            label.setMinWidth(USE_PREF_SIZE);
            field.setColumns(6);
            field.setMinWidth(0);
            HBox.setHgrow(field, Priority.ALWAYS);
            getStyleClass().addAll("ds-form-line", "ds-number-line");
            getChildren().setAll(label, field);
        }

        void show(int at) {
            boolean other = at != index;
            index = at;
            renew(other);
        }

        void renew(boolean other) {
            if (index >= 0 && index < values.length) {
                name.set(names.apply(index));
                if (other) {
                    field.showOther(values[index]);
                } else {
                    field.show(values[index]);
                }
            }
        }
    }

    private final class Cell extends ListCell<Integer> {
        private final Line line = new Line();

        Cell() {
            lines.add(line);
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            if (empty || index == null) {
                setGraphic(null);
            } else {
                line.show(index);
                setGraphic(line);
            }
        }
    }
}
