package org.densescope.ui.canvas;

import javafx.application.Platform;

/// Asserts that a scene is touched by the window's thread only; JavaFX itself lets most wrong threads pass unseen.
final class Gate {
    private Gate() {}

    /// @throws IllegalStateException on any other thread
    static void check() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the picture belongs to the window's thread, not to "
                    + Thread.currentThread().getName());
        }
    }
}
