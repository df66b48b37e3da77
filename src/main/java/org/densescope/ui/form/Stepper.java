package org.densescope.ui.form;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.text.Messages;
import org.densescope.ui.field.IntegerField;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A whole number with a button for one less and one for one more.
public final class Stepper extends HBox {
    private final IntegerField field;
    private final IconButton less;
    private final IconButton more;
    private final long least;
    private final long most;

    /// @param lessKey the message that names the button for one less
    /// @param moreKey the message that names the button for one more
    public Stepper(Messages messages, IntegerField field, long least, long most, String lessKey, String moreKey) {
        this.field = field;
        this.least = least;
        this.most = most;
        getStyleClass().add("ds-stepper");
        less = new IconButton(messages, MaterialDesignM.MINUS, lessKey, () -> field.nudge(-1, 0));
        more = new IconButton(messages, MaterialDesignP.PLUS, moreKey, () -> field.nudge(1, 0));
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(less, field, more);
    }

    public void show(long value) {
        field.show(value);
        less.setDisable(value <= least);
        more.setDisable(value >= most);
    }
}
