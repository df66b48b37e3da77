package org.densescope.ui;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/// Something that a person can ask for: the same in the menu, on a button, by key and in the sheet of shortcuts.
///
/// @param id the message key of its name; `id + ".tip"` is what its tooltip says
/// @param icon its picture
/// @param keys by which keys it is called; the first one is shown
/// @param enabled whether it can be called now
/// @param action what it does, on the window's thread
public record Command(
        String id, Ikon icon, List<KeyCombination> keys, ObservableBooleanValue enabled, Runnable action) {
    public Command {
        keys = List.copyOf(keys);
    }

    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
