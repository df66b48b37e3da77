package org.densescope.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.densescope.session.Focus;

/// Opens the inspector where something is selected, after a moment: a second click of a double click must find the
/// picture where the first one found it.
final class InspectorOffer {
    private static final Duration DOUBLE_CLICK = Duration.millis(450);

    private final Focus focus;
    private final Aside inspector;
    private final PauseTransition pause = new PauseTransition(DOUBLE_CLICK);

    InspectorOffer(Focus focus, Aside inspector) {
        this.focus = focus;
        this.inspector = inspector;
        pause.setOnFinished(_ -> offer());
    }

    void listenTo(Scene scene) {
        focus.selected().subscribe(_ -> {
            boolean seen = scene.getWindow() != null && scene.getWindow().isShowing();
            if (seen) {
                pause.playFromStart();
            } else {
                offer();
            }
        });
    }

    private void offer() {
        if (focus.selected().get() != null) {
            inspector.offer();
        }
    }
}
