package org.densescope.ui.shell;

import static org.densescope.ui.Keystrokes.key;
import static org.densescope.ui.Keystrokes.shift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// What is there to be read.
final class HelpCommands {
    private HelpCommands() {}

    static CommandGroup group(Command note, Runnable shortcuts, Runnable glossary, Runnable about) {
        return CommandGroup.of(
                "app.menu.help",
                List.of(note),
                List.of(
                        Command.of("app.shortcuts", MaterialDesignK.KEYBOARD_OUTLINE, shortcuts, key(KeyCode.F1)),
                        Command.of("app.glossary", MaterialDesignB.BOOK_ALPHABET, glossary, key(KeyCode.F2)),
                        Command.of("app.about", MaterialDesignL.LIGHTBULB_OUTLINE, about, shift(KeyCode.F1))));
    }
}
