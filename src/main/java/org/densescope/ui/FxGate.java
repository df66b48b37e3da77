package org.densescope.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The way onto the window's thread, and the only place that asks JavaFX for it.
public final class FxGate implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /// Starts JavaFX, or uses the one that runs already, and does the first task on the window's thread.
    ///
    /// @throws RuntimeException or an [Error] of a library when there is no display or a system library is missing
    public void start(Runnable first) {
        try {
            Platform.startup(first);
        } catch (IllegalStateException e) {
            execute(first); // it is running
        }
    }
}
