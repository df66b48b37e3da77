package org.densescope.ui.canvas;

import org.densescope.draw.network.Content;
import org.densescope.draw.network.Motion;
import org.jspecify.annotations.Nullable;

/// The move that follows a step onwards: short, and then still again.
final class StepMotion {
    private static final double SECONDS = 0.35;

    private @Nullable Motion motion;
    private long started;

    @Nullable
    Motion motion() {
        return motion;
    }

    void finish() {
        motion = null;
    }

    /// Begins a move when the position went on in the same training step; ends it when anything else changed the time.
    void follow(@Nullable Content before, Content after) {
        if (before == null || !before.reveal().trace().equals(after.reveal().trace())) {
            motion = null;
            return;
        }
        long from = before.reveal().t();
        long to = after.reveal().t();
        if (from == to) {
            return;
        }
        motion = to < from || after.options().reducedMotion()
                ? null
                : Motion.of(from, after.reveal(), after.options().channel());
        started = 0;
    }

    /// @param now nanoseconds of the pulse
    /// @return whether a picture of the move is due, the last one included
    boolean tick(long now) {
        Motion moving = motion;
        if (moving == null) {
            return false;
        }
        if (started == 0) {
            started = now;
        }
        double progress = (now - started) / 1e9 / SECONDS;
        motion = progress >= 1 ? null : moving.at(progress);
        return true;
    }
}
