package org.densescope.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.densescope.session.Focus;

/// Escape undoes one thing at a time, where nothing that has the keyboard wants it: the selection, then the full
/// screen.
final class Escape {
    private final Focus focus;

    Escape(Focus focus) {
        this.focus = focus;
    }

    void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                if (focus.selected().get() != null) {
                    focus.select(null);
                    event.consume();
                } else if (scene.getWindow() instanceof Stage stage && stage.isFullScreen()) {
                    stage.setFullScreen(false);
                    event.consume();
                }
            }
        });
    }
}
