package org.densescope.ui.plane;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.densescope.engine.loops.LoopSource;
import org.jspecify.annotations.Nullable;

/// Makes pictures of the plane on another thread: the newest wish wins. A coarse picture comes first and is always
/// finished, so that there is one while weights change all the time; a fine one follows as soon as nothing newer is
/// wanted, and is given up in the middle where something is.
final class PlaneWorker {
    private final Executor executor;
    private final Executor window;
    private final Supplier<LoopSource> loops;
    private final Consumer<PlanePicture> taker;
    private final AtomicReference<@Nullable PlaneWish> wanted = new AtomicReference<>();
    private final AtomicReference<@Nullable PlanePicture> ready = new AtomicReference<>();

    /// @param executor runs one job after another
    /// @param loops what it computes with, asked for when it begins
    /// @param taker gets pictures on the window's thread
    PlaneWorker(Executor executor, Executor window, Supplier<LoopSource> loops, Consumer<PlanePicture> taker) {
        this.executor = executor;
        this.window = window;
        this.loops = loops;
        this.taker = taker;
    }

    /// On the window's thread.
    void want(PlaneWish wish) {
        if (wanted.getAndSet(wish) == null) {
            executor.execute(this::work);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very wish
    private void work() {
        while (true) {
            PlaneWish wish = wanted.get();
            if (wish == null) {
                return;
            }
            PlaneMaker maker = new PlaneMaker(wish, loops.get());
            hand(maker.coarse());
            PlanePicture fine = maker.fine(() -> wanted.get() != wish);
            if (fine != null) {
                hand(fine);
            }
            if (wanted.compareAndSet(wish, null)) {
                return;
            }
        }
    }

    private void hand(PlanePicture picture) {
        if (ready.getAndSet(picture) == null) {
            window.execute(this::take);
        }
    }

    private void take() {
        PlanePicture picture = ready.getAndSet(null);
        if (picture != null) {
            taker.accept(picture);
        }
    }
}
