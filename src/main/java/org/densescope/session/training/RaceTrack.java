package org.densescope.session.training;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.session.Runner;

/// The trainings of a race: all take the same number of updates, a few each in turn. On the engine's thread alone.
public final class RaceTrack {
    private static final long SLICE = 10_000_000;

    /// So long at least between two pictures while it runs.
    private static final long SHOWING = 80_000_000;

    /// Stops on the way of each.
    private static final int STOPS = 48;

    private static final long PART_OF_HEAP = 64;

    private record Runner(RaceLane lane, TrainingRun strand, Project base) {}

    private final LoopSource loops;
    private List<Runner> runners = List.of();
    private long piece = 1;
    private long shownAt;

    public RaceTrack(LoopSource loops) {
        this.loops = loops;
    }

    /// Gives everything back.
    public void clear() {
        runners = List.of();
        piece = 1;
    }

    /// Goes on for about a slice of time; a lane that is new or has fallen behind comes first.
    ///
    /// @return whether nothing is left to do for a wish
    public boolean advance(RaceWish wish) {
        lineUp(wish);
        long deadline = System.nanoTime() + SLICE;
        while (true) {
            long least = Long.MAX_VALUE;
            long most = wish.base().start().step();
            for (Runner runner : runners) {
                most = Math.max(most, runner.strand().last());
                least = runner.strand().diverged()
                        ? least
                        : Math.min(least, runner.strand().last());
            }
            long goal = wish.goal() == RaceWish.HERE ? most : wish.goal();
            if (least >= goal) {
                if (wish.resting()) {
                    runners.stream()
                            .map(Runner::strand)
                            .filter(strand -> !strand.diverged())
                            .forEach(TrainingRun::score);
                }
                return true;
            }
            long begin = System.nanoTime();
            boolean behind = least < most;
            Goal target = Goal.step(Math.min(goal, behind ? most : most + piece));
            for (Runner runner : runners) {
                runner.strand().advance(target, Math.max(1, deadline - System.nanoTime()), true);
            }
            long end = System.nanoTime();
            if (!behind) {
                adapt(end - begin);
            }
            if (end >= deadline) {
                return false;
            }
        }
    }

    private void adapt(long took) {
        if (took > SLICE / 2 && piece > 1) {
            piece /= 2;
        } else if (took < SLICE / 8) {
            piece *= 2;
        }
    }

    /// The strands of the lanes that are wanted; those of the same optimizer go on.
    @SuppressWarnings("ReferenceEquality") // another start is another race
    private void lineUp(RaceWish wish) {
        List<Runner> next = new ArrayList<>();
        for (RaceLane lane : wish.lanes()) {
            TrainingRun known = null;
            for (Runner runner : runners) {
                boolean same = runner.lane().id() == lane.id()
                        && runner.lane().optimizer().equals(lane.optimizer())
                        && runner.base() == wish.base();
                known = same ? runner.strand() : known;
            }
            next.add(new Runner(lane, known == null ? strand(wish, lane) : known, wish.base()));
        }
        runners = next;
    }

    private TrainingRun strand(RaceWish wish, RaceLane lane) {
        return new TrainingRun(
                wish.base().withOptimizer(lane.optimizer()),
                loops,
                Workers.ONE,
                Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /// Whether it is time for another picture.
    ///
    /// @param taken whether the window has taken the last one
    public boolean showable(boolean taken) {
        return taken && System.nanoTime() - shownAt >= SHOWING;
    }

    public RaceStanding standing(RaceWish wish) {
        shownAt = System.nanoTime();
        List<RaceResult> results = new ArrayList<>();
        long step = Long.MAX_VALUE;
        long most = wish.base().start().step();
        for (Runner runner : runners) {
            TrainingRun strand = runner.strand();
            results.add(new RaceResult(runner.lane(), strand.progress(), strand.path(STOPS)));
            most = Math.max(most, strand.last());
            step = strand.diverged() ? step : Math.min(step, strand.last());
        }
        return new RaceStanding(wish.base(), step == Long.MAX_VALUE ? most : step, results);
    }
}
