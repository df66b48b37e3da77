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

    private final LoopSource loops;
    private final Deque<TrainingRun> known = new ArrayDeque<>();

    public TrainingRuns(LoopSource loops) {
        this.loops = loops;
    }

    /// The training of this very project, begun where it was not known.
    @SuppressWarnings("ReferenceEquality") // comparing millions of weights would cost more than training again
    public TrainingRun of(Project project) {
        for (TrainingRun strand : known) {
            if (strand.project() == project) {
                known.remove(strand);
                known.addFirst(strand);
                return strand;
            }
        }
        while (known.size() >= MOST) {
            known.removeLast();
        }
        TrainingRun fresh = new TrainingRun(
                project, loops, Workers.ONE, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
        known.addFirst(fresh);
        return fresh;
    }

    /// Gives back what can be computed again.
    public void forget() {
        known.clear();
    }
}
