package org.densescope.ui.data;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.densescope.session.Look;
import org.densescope.text.Messages;
import org.densescope.ui.form.IconButton;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Which of very many columns are in sight: so many at a time.
final class ColumnPages extends HBox {
    private final Messages messages;
    private final Look look;
    private final int each;
    private final IntegerProperty first = new SimpleIntegerProperty();
    private final Label where = new Label();
    private final IconButton before;
    private final IconButton after;
    private int count;

    /// @param each columns at a time
    ColumnPages(Messages messages, Look look, int each) {
        this.messages = messages;
        this.look = look;
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
        int next = Math.clamp((long) first.get() + by, 0, Math.max(0, count - 1));
        first.set(next - next % each);
        say();
    }

    /// @param columns how many there are; where they all fit there is nothing to choose
    void show(int columns) {
        count = columns;
        turn(0);
        setVisible(columns > each);
        setManaged(columns > each);
    }

    private void say() {
        where.setText(messages.text(
                "data.columns.page",
                look.digits().get().count(first.get() + 1L),
                look.digits().get().count(end()),
                look.digits().get().count(count)));
        before.setDisable(first.get() == 0);
        after.setDisable(end() == count);
    }

    /// The first column in sight, from 0.
    IntegerProperty first() {
        return first;
    }

    /// One behind the last in sight.
    int end() {
        return Math.min(count, first.get() + each);
    }
}
