package org.densescope.ui.data;

import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A cell of the table of samples, which says what it has to say anew whenever something else is shown.
///
/// A table that is refreshed leaves out a cell whose row and value are the same objects as before; what the network
/// answers to that very row may be another number.
abstract class SampleCell<T> extends TableCell<Integer, T> {
    private final ChangeListener<Number> again;

    /// @param revision counts what was shown
    /// @param value of a row of the data
    SampleCell(ObservableIntegerValue revision, Function<Integer, T> value) {
        again = (_, _, _) -> {
            TableRow<Integer> row = getTableRow();
            // a cell of a column that is gone may be told once more
            boolean there =
                    getTableView() != null && getTableView().getColumns().contains(getTableColumn());
            if (there && !isEmpty() && row != null && row.getItem() != null) {
                say(value.apply(row.getItem()));
            }
        };
        revision.addListener(new WeakChangeListener<>(again));
    }

    /// Says a value, or nothing.
    abstract void say(@Nullable T value);

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        say(empty ? null : value);
    }
}
