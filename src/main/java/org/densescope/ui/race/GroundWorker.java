package org.densescope.ui.race;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.densescope.draw.pen.Palette;
import org.densescope.session.Race;
import org.densescope.session.training.RaceStanding;
import org.densescope.ui.Unexpected;
import org.densescope.ui.plane.Surface;
import org.densescope.ui.work.Latest;
import org.jspecify.annotations.Nullable;

/// Finds the loss surface under a race on another thread. It stays the same as long as all ways lie on it; as soon as
/// the race rests, it is the one that suits them best.
final class GroundWorker {
    /// @param standing what is raced
    /// @param side of the picture, device pixels
    /// @param resting whether the race stands still
    record Wish(RaceStanding standing, int side, Palette palette, boolean resting) {}

    /// @param ways of the lanes, `α, β` of each stop
    record Picture(Wish wish, Surface surface, List<double[]> ways, int samples) {}

    /// What is handed over.
    ///
    /// @param share that is done, 0 to 1
    /// @param picture null until all of it is
    private record News(double share, @Nullable Picture picture) {}

    private final Consumer<Picture> taker;
    private final DoubleConsumer progress;
    private final Latest<Wish, News> work;

    // the executor's thread alone
    private @Nullable LossSurface ground;
    private @Nullable Surface surface;
    private @Nullable Palette painted;

    /// @param executor runs one job after another
    /// @param taker gets what was found, on the window's thread
    /// @param progress is told the part that is done, 0 to 1, on the window's thread
    GroundWorker(Executor executor, Executor window, Consumer<Picture> taker, DoubleConsumer progress) {
        this.taker = taker;
        this.progress = progress;
        work = new Latest<>(executor, window, this::make, this::take, Unexpected::tell);
    }

    private void take(News news) {
        progress.accept(news.share());
        if (news.picture() != null) {
            taker.accept(news.picture());
        }
    }

    private void make(Wish wish, Latest<Wish, News> work) {
        Picture picture = picture(wish);
        if (picture != null) {
            work.hand(new News(1, picture));
        }
    }

    /// Null where nobody looks any more.
    void want(@Nullable Wish wish) {
        work.want(wish);
    }

    @SuppressWarnings("ReferenceEquality") // another start is another race
    private @Nullable Picture picture(Wish wish) {
        RaceStanding now = wish.standing();
        LossSurface known = ground;
        List<double[]> ways = known == null || known.of().base() != now.base() ? null : known.ways(now);
        boolean stays = known != null
                && ways != null
                && (wish.resting()
                        ? known.of() == now
                        : known.of().step() > now.base().start().step())
                && known.holds(now, ways);
        Surface picture = surface;
        if (!stays) {
            known = LossSurface.of(now, part -> work.hand(new News(part, null)), () -> {
                Wish newest = work.newest();
                return newest == null || newest.standing().base() != now.base();
            });
            if (known == null) {
                return null;
            }
            ground = known;
            ways = known.ways(now);
            picture = null;
        }
        if (known == null || ways == null) {
            return null;
        }
        if (picture == null || picture.side() != wish.side() || !wish.palette().equals(painted)) {
            picture = Surface.of(known.grid(), known.alpha(), known.beta(), wish.palette(), wish.side());
            surface = picture;
            painted = wish.palette();
        }
        return new Picture(wish, picture, ways, known.samples());
    }
}
