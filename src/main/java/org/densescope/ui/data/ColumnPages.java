package org.densescope.ui.data;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.densescope.project.Preferences;
import org.densescope.session.Lens;
import org.densescope.text.Messages;
import org.densescope.ui.form.IconButton;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Which of very many columns are in sight: so many at a time.
final class ColumnPages extends HBox {
    private final Messages messages;
    private final ObservableValue<Preferences> preferences;
    private final int each;
    private final Lens<Integer> wanted;
    private final Label where = new Label();
    private final IconButton before;
    private final IconButton after;
    private int count;

    /// @param each columns at a time
    /// @param wanted the first column in sight, from 0; where there is none, the last page counts
    ColumnPages(Messages messages, ObservableValue<Preferences> preferences, int each, Lens<Integer> wanted) {
        this.wanted = wanted;
        this.messages = messages;
        this.preferences = preferences;
        this.each = each;
        before = new IconButton(messages, MaterialDesignC.CHEVRON_LEFT, "data.columns.before", () -> turn(-each));
        after = new IconButton(messages, MaterialDesignC.CHEVRON_RIGHT, "data.columns.after", () -> turn(each));
        where.getStyleClass().addAll("ds-muted", "ds-small");
        where.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("ds-column-pages");
        getChildren().addAll(before, where, after);
        show(0);
    }

    private void turn(int by) {
        wanted.set(page((long) first() + by));
    }

    /// The start of the page of a column, or of the nearest that there is.
    private int page(long column) {
        int there = Math.clamp(column, 0, Math.max(0, count - 1));
        return there - there % each;
    }

    /// @param columns how many there are; where they all fit there is nothing to choose
    void show(int columns) {
        count = columns;
        say();
        setVisible(columns > each);
        setManaged(columns > each);
    }

    private void say() {
        where.setText(messages.text(
                "data.columns.page",
                preferences.getValue().digits().count(first() + 1L),
                preferences.getValue().digits().count(end()),
                preferences.getValue().digits().count(count)));
        before.setDisable(first() == 0);
        after.setDisable(end() == count);
    }

    /// The first column in sight, from 0.
    int first() {
        return page(wanted.get());
    }

    /// One behind the last in sight.
    int end() {
        return Math.min(count, first() + each);
    }
}
