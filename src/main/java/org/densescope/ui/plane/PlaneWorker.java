package org.densescope.ui.plane;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.densescope.engine.loops.LoopSource;
import org.densescope.ui.Unexpected;
import org.densescope.ui.work.Latest;

/// Makes pictures of the plane on another thread. A coarse picture comes first and is always finished, so that there is
/// one while weights change all the time; a fine one follows as soon as nothing newer is wanted, and is given up in the
/// middle where something is.
final class PlaneWorker {
    private final Supplier<LoopSource> loops;
    private final Latest<PlaneWish, PlanePicture> work;

    /// @param executor runs one job after another
    /// @param loops what it computes with, asked for when it begins
    /// @param taker gets pictures on the window's thread
    PlaneWorker(Executor executor, Executor window, Supplier<LoopSource> loops, Consumer<PlanePicture> taker) {
        this.loops = loops;
        work = new Latest<>(executor, window, this::make, taker, Unexpected::tell);
    }

    /// On the window's thread.
    void want(PlaneWish wish) {
        work.want(wish);
    }

    private void make(PlaneWish wish, Latest<PlaneWish, PlanePicture> work) {
        PlaneMaker maker = new PlaneMaker(wish, loops.get());
        work.hand(maker.coarse());
        PlanePicture fine = maker.fine(() -> work.superseded(wish));
        if (fine != null) {
            work.hand(fine);
        }
    }
}
