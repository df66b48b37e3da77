package org.densescope.ui;

import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something that a person can ask for: the same in the menu, on a button, by key and in the sheet of shortcuts.
///
/// @param id the message key of its name; `id + ".tip"` is what its tooltip says, `id + ".short"` what stands on its
///     button instead of a picture alone, `id + ".missing"` why it cannot be called now
/// @param icon its picture
/// @param keys by which keys it is called; the first one is shown
/// @param enabled whether it can be called now
/// @param action what it does, on the window's thread
/// @param on whether what it switches is on now; null where it switches nothing
/// @param what the message key of what it would do it to, such as the edit to be undone; null where its name says all
/// @param targets on what it is offered where that is pointed at
/// @param tool whether it has a button under the menus
public record Command(
        String id,
        Ikon icon,
        List<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Runnable action,
        @Nullable ObservableValue<Boolean> on,
        @Nullable ObservableValue<String> what,
        Set<Target> targets,
        boolean tool)
        implements CommandGroup.Entry {
    /// What a command can act on.
    public enum Target {
        UNIT,
        EDGE,
        LAYER,
        CANVAS
    }

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    public Command {
        keys = List.copyOf(keys);
        targets = Set.copyOf(targets);
    }

    public Command(String id, Ikon icon, List<KeyCombination> keys, ObservableBooleanValue enabled, Runnable action) {
        this(id, icon, keys, enabled, action, null, null, Set.of(), false);
    }

    /// One that can always be called.
    public static Command of(String id, Ikon icon, Runnable action, KeyCombination... keys) {
        return new Command(id, icon, List.of(keys), ALWAYS, action);
    }

    public Command when(ObservableBooleanValue possible) {
        return new Command(id, icon, keys, possible, action, on, what, targets, tool);
    }

    /// As a switch.
    public Command switching(ObservableValue<Boolean> state) {
        return new Command(id, icon, keys, enabled, action, state, what, targets, tool);
    }

    /// With what it would do it to in its name.
    public Command about(ObservableValue<String> key) {
        return new Command(id, icon, keys, enabled, action, on, key, targets, tool);
    }

    public Command at(Target... places) {
        return new Command(id, icon, keys, enabled, action, on, what, Set.of(places), tool);
    }

    public Command asTool() {
        return new Command(id, icon, keys, enabled, action, on, what, targets, true);
    }

    /// @return whether it could be called
    public boolean run() {
        if (enabled.get()) {
            action.run();
            return true;
        }
        return false;
    }
}
