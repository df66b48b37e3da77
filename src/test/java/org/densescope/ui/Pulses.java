package org.densescope.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/// Waits for pulses of JavaFX, from another thread than its own.
public final class Pulses {
    private Pulses() {}

    /// Returns when this many pulses have gone through, all that they ask for included.
    public static void pass(int count) {
        CountDownLatch left = new CountDownLatch(count + 1);
        AnimationTimer timer = FxTest.onFx(() -> {
            AnimationTimer made = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                }
            };
            made.start();
            return made;
        });
        try {
            if (!left.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("no pulses come any more");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            FxTest.onFx(timer::stop);
        }
    }
}
