package org.densescope.ui.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.train.LossSlice;
import org.densescope.train.Tape;
import org.densescope.ui.Unexpected;
import org.densescope.ui.work.Latest;
import org.jspecify.annotations.Nullable;

/// Computes parts of the loss surface on another thread. Weights that change all the time do not interrupt it, or it
/// would never come to an end; other directions, other data or nobody looking do.
final class SliceWorker {
    static final int SIDE = 41;

    /// Samples that the loss is taken of at most, evenly from all that are learnt from.
    private static final int MOST_SAMPLES = 400;

    /// Places of the path.
    private static final int STOPS = 48;

    /// Multiply-adds that training once more may take, for the path.
    private static final double MOST_RETRACED = 2e9;

    /// What is handed over.
    ///
    /// @param share that is done, 0 to 1
    /// @param slice null until all of it is
    private record News(double share, @Nullable Slice slice) {}

    private final Consumer<Slice> taker;
    private final DoubleConsumer progress;
    private final Latest<SliceWish, News> work;

    /// @param executor runs one job after another
    /// @param taker gets what was computed, on the window's thread
    /// @param progress is told the part that is done, 0 to 1, on the window's thread
    SliceWorker(Executor executor, Executor window, Consumer<Slice> taker, DoubleConsumer progress) {
        this.taker = taker;
        this.progress = progress;
        work = new Latest<>(executor, window, this::make, this::take, Unexpected::tell);
    }

    private void take(News news) {
        progress.accept(news.share());
        if (news.slice() != null) {
            taker.accept(news.slice());
        }
    }

    private void make(SliceWish wish, Latest<SliceWish, News> work) {
        Slice slice = slice(wish);
        if (slice != null) {
            work.hand(new News(1, slice));
        }
    }

    /// Null where nobody looks any more.
    void want(@Nullable SliceWish wish) {
        work.want(wish);
    }

    @SuppressWarnings("ReferenceEquality") // the very project
    private boolean superseded(SliceWish wish) {
        SliceWish newest = work.newest();
        return newest == null
                || !newest.how().equals(wish.how())
                || !newest.size().equals(wish.size())
                || newest.project() != wish.project();
    }

    private @Nullable Slice slice(SliceWish wish) {
        List<Network> path = path(wish);
        if (path == null) {
            return null;
        }
        LossSlice.Plane plane = wish.how().along()
                ? LossSlice.along(wish.now(), path, wish.how().seed())
                : LossSlice.random(wish.now(), wish.how().seed());
        Project project = wish.project();
        int[] samples = spread(project.trainer().split().training());
        LossSlice.Grid grid = LossSlice.grid(
                wish.now(),
                plane,
                wish.how().reach(),
                SIDE,
                project.data(),
                samples,
                done -> work.hand(new News(done, null)),
                () -> superseded(wish));
        return grid == null
                ? null
                : new Slice(
                        wish,
                        Surface.of(grid, 0, 0, wish.palette(), wish.size().width()),
                        LossSlice.projected(wish.now(), plane, path),
                        samples.length);
    }

    private static int[] spread(int[] rows) {
        if (rows.length <= MOST_SAMPLES) {
            return rows;
        }
        int[] some = new int[MOST_SAMPLES];
        Arrays.setAll(some, i -> rows[(int) ((long) i * rows.length / MOST_SAMPLES)]);
        return some;
    }

    /// The training so far, once more: the same bits. Null where it is not wanted any more.
    private @Nullable List<Network> path(SliceWish wish) {
        Project project = wish.project();
        long first = project.start().step();
        long steps = Math.max(0, wish.step() - first);
        double each = 6.0 * project.trainer().batchSize();
        long weights = 0;
        for (Dense dense : wish.now().layers()) {
            weights += (long) dense.inputs() * dense.units();
        }
        List<Network> path = new ArrayList<>();
        if (steps > 0 && each * weights * steps <= MOST_RETRACED) {
            Tape tape = new Tape(project.trainer(), project.start(), Loops.best(), Workers.ONE, 0);
            long stops = Math.min(STOPS, steps);
            for (long stop = 0; stop < stops; stop++) {
                if (superseded(wish)) {
                    return null;
                }
                path.add(tape.reached(first + steps * stop / stops).network());
            }
            path.add(wish.now());
        }
        return path;
    }
}
