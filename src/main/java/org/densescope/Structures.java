package org.densescope;

import java.util.Objects;
import org.densescope.cli.Start;
import org.densescope.project.Settings;
import org.densescope.session.Look;
import org.densescope.text.Messages;
import org.densescope.ui.shell.Remembered;
import org.densescope.ui.shell.Skin;
import org.densescope.ui.shell.StructureWindow;

/// The wiring of a window that shows a structure and no run.
final class Structures {
    private Structures() {}

    /// On the window's thread.
    static StructureWindow window(Start start, Settings settings, double width, double height) {
        Look look = Remembered.look(settings);
        if (start.theme() != null) {
            look.theme().set(start.theme());
        }
        Messages messages =
                new Messages(start.language() == null ? Remembered.language(settings) : start.language(), false);
        Skin.loadFonts();
        return new StructureWindow(Objects.requireNonNull(start.structure()), look, messages, width, height);
    }
}
