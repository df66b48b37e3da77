package org.densescope.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What the window says under the pointer goes with any key, and never lies over a dialog.
final class Tips {
    private Tips() {}

    static void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> hideAll());
    }

    /// Whatever takes the keyboard from the window, such as a dialog, ends them.
    static void listenTo(Stage stage) {
        stage.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hideAll();
            }
        });
    }

    private static void hideAll() {
        List.copyOf(Window.getWindows()).stream()
                .filter(Tooltip.class::isInstance)
                .forEach(Window::hide);
    }
}
