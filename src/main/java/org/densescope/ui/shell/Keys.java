package org.densescope.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.Notices;
import org.jspecify.annotations.Nullable;

/// Calls commands by key. The focused control comes first, and nothing that belongs to typing is taken from a text
/// field.
final class Keys {
    /// With Ctrl these edit text.
    private static final Set<KeyCode> EDITING = Set.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.INSERT,
            KeyCode.ENTER,
            KeyCode.SPACE);

    private final List<Command> commands;
    private final Consumer<Command> missing;

    /// @param missing is told what was called and could not be
    Keys(List<Command> commands, Consumer<Command> missing) {
        this.commands = List.copyOf(commands);
        this.missing = missing;
    }

    /// All commands of groups; of one that cannot be called it is said why, where there is something to say.
    static Keys of(List<CommandGroup> groups, Messages messages, Notices notices) {
        return new Keys(
                groups.stream().flatMap(group -> group.commands().stream()).toList(), command -> {
                    String why = command.id() + ".missing";
                    if (messages.has(why)) {
                        notices.say(messages.text(why));
                    }
                });
    }

    void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
    }

    private void pressed(KeyEvent event, @Nullable Node focused) {
        Optional<Command> wanted = find(event);
        if (wanted.isEmpty()) {
            return;
        }
        // Consumed in any case: the accelerators of the menus are there to be read, and would call it again.
        event.consume();
        boolean typed = focused instanceof TextInputControl && typing(event);
        if (!typed && !wanted.get().run()) {
            missing.accept(wanted.get());
        }
    }

    /// All that can be called by key.
    List<Command> commands() {
        return commands;
    }

    Optional<Command> find(KeyEvent event) {
        return commands.stream()
                .filter(command -> command.keys().stream().anyMatch(key -> key.match(event)))
                .findFirst();
    }

    /// Whether a key means something to a person who types.
    static boolean typing(KeyEvent event) {
        if (event.getCode().isFunctionKey()) {
            return false;
        }
        boolean chord = event.isShortcutDown() || event.isControlDown() || event.isMetaDown();
        return !chord || EDITING.contains(event.getCode());
    }
}
