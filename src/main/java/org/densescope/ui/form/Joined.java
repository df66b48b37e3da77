package org.densescope.ui.form;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import org.densescope.session.Lens;

/// Joins a control to a part of a value that somebody else owns: it shows the part, and a click asks for another.
public final class Joined {
    private Joined() {}

    /// On while the part is `true`.
    public static void join(CheckBox box, Lens<Boolean> part) {
        part.subscribe(box::setSelected);
        box.setOnAction(_ -> {
            part.set(box.isSelected());
            box.setSelected(part.get());
        });
    }

    /// On while the part is `true`.
    public static void join(ToggleButton button, Lens<Boolean> part) {
        join(button, part, true, false);
    }

    /// On while the part is one value; a click on it when it is on asks for another one.
    ///
    /// @param off what a click asks for when it is on; the same as `on` where it stays
    public static <T> void join(ToggleButton button, Lens<T> part, T on, T off) {
        part.subscribe(now -> button.setSelected(now.equals(on)));
        button.setOnAction(_ -> {
            part.set(button.isSelected() ? on : off);
            button.setSelected(part.get().equals(on));
        });
    }
}
