package org.densescope.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The way onto the window's thread, and the only place that asks JavaFX for it.
public final class FxGate implements Executor {
    /// JavaFX reads this once, when it starts.
    private static final String RATE = "javafx.animation.pulse";

    /// Pulses a second, where nobody asks for others. What moves by itself keeps to [Pace] and is painted no more often
    /// for it, but what a hand does waits for the next pulse. More would be felt by nobody and keep the processor
    /// awake.
    private static final String OFTEN = "125";

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /// Starts JavaFX, or uses the one that runs already, and does the first task on the window's thread.
    ///
    /// @throws RuntimeException or an [Error] of a library when there is no display or a system library is missing
    public void start(Runnable first) {
        boolean ours = System.getProperty(RATE) == null;
        if (ours) {
            System.setProperty(RATE, OFTEN);
        }
        try {
            Platform.startup(() -> {
                if (ours) {
                    System.clearProperty(RATE); // it is read; otherwise the animations would tell of it in the terminal
                }
                first.run();
            });
        } catch (IllegalStateException e) {
            if (ours) {
                System.clearProperty(RATE);
            }
            execute(first); // it is running
        }
    }
}
