package org.densescope;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.densescope.cli.Start;
import org.densescope.project.Settings;
import org.densescope.session.PreferenceStore;
import org.densescope.text.Messages;
import org.densescope.ui.Skin;
import org.densescope.ui.shell.Remembered;
import org.densescope.ui.shell.StructureWindow;

/// The wiring of a window that shows a structure and no run.
final class Structures {
    private Structures() {}

    /// On the window's thread.
    ///
    /// @param background goes through weights that nobody holds
    static StructureWindow window(Start start, Settings settings, Executor background, double width, double height) {
        PreferenceStore preferences = new PreferenceStore(start.preferences(settings.preferences()));
        Messages messages = new Messages(Remembered.language(preferences.now()), false);
        Skin.loadFonts();
        StructureWindow window = new StructureWindow(
                Objects.requireNonNull(start.structure()), preferences, messages, background, width, height);
        if (start.selected() != null) {
            window.choose(start.selected());
        }
        return window;
    }
}
