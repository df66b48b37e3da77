package org.densescope.session.training;

import java.util.ArrayDeque;
import java.util.Deque;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;

/// The trainings of the last few projects, so that undo finds its own as it was left. On the engine's thread alone.
///
/// Each learns on one thread: a second one that waits for the first at every step would fight with the window's.
public final class TrainingRuns {
    private static final int MOST = 4;
    private static final long PART_OF_HEAP = 32;

    /// The present one and its twin are at work, the others rest.
    private static final int AWAKE = 2;

    private final LoopSource loops;
    private final Deque<TrainingRun> known = new ArrayDeque<>();

    public TrainingRuns(LoopSource loops) {
        this.loops = loops;
    }

    /// The training of this very project, begun where it was not known.
    @SuppressWarnings("ReferenceEquality") // comparing millions of weights would cost more than training again
    public TrainingRun of(Project project) {
        for (TrainingRun run : known) {
            if (run.project() == project) {
                known.remove(run);
                return first(run);
            }
        }
        while (known.size() >= MOST) {
            known.removeLast();
        }
        return first(new TrainingRun(
                project, loops, Workers.ONE, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
    }

    private TrainingRun first(TrainingRun run) {
        known.addFirst(run);
        known.stream().skip(AWAKE).forEach(TrainingRun::rest);
        return run;
    }

    /// Gives back what can be computed again.
    public void forget() {
        known.clear();
    }
}
