package org.densescope;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/// The moment at which a window has been drawn for the first time, and what waits for it.
final class FirstPicture {
    private FirstPicture() {}

    /// Keeps an executor of one thread busy with nothing until the first picture is there. What is begun in the
    /// meantime
    /// waits in line: a start has the processors for itself.
    ///
    /// @return to be run when the picture is there
    static Runnable before(Executor oneThread) {
        CountDownLatch drawn = new CountDownLatch(1);
        oneThread.execute(() -> {
            try {
                drawn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return drawn::countDown;
    }

    /// Runs something once, when the window that was just shown has been drawn. On the window's thread.
    static void then(Runnable action) {
        new AnimationTimer() {
            private boolean drawn;

            @Override
            public void handle(long now) {
                if (drawn) {
                    stop();
                    action.run();
                }
                // At the next pulse, this one is on the screen.
                drawn = true;
            }
        }.start();
    }
}
