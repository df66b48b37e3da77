package org.densescope.session;

import org.densescope.engine.Batch;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.trace.Timeline;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;

/// Which samples the tape of a training step goes through. The update at its end is the one that training makes there;
/// where the tape is of a sample that this update does not see, it ends before it.
public enum Walk {
    /// One sample of the batch that the update sees: the document's, or the first where that is not among them.
    ONE,
    /// All samples of the batch, row by row.
    BATCH,
    /// The document's sample, also where the update does not see it.
    CHOSEN,
    /// The document's sample, without the update unless it is of this sample alone: what is cheap enough to follow
    /// training.
    GLANCE;

    /// A training step.
    ///
    /// @param samples the rows of the data that its tape goes through
    /// @param row of the update's batch that one sample's tape goes through; otherwise 0
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    public record Step(Trace trace, int[] samples, int row) {}

    /// The training step after a state.
    ///
    /// @param plan of the project's training
    public Step of(Project project, Trainer plan, TrainingState state, Workers workers) {
        long step = state.step();
        Optimizer rule = plan.optimizerAt(step);
        int[] seen = plan.samples(step);
        if (this == BATCH) {
            Trace whole = Trace.of(state, rule, plan.batch(step, seen), workers);
            return new Step(whole.named(project.allNames()), seen, 0);
        }
        int row = row(project, seen);
        int[] one = {row < 0 ? project.sample() : seen[row]};
        Batch batch = plan.batch(step, row < 0 ? one : seen);
        Trace trace =
                row < 0 ? Trace.look(state, rule, batch, workers) : Trace.through(row, state, rule, batch, workers);
        return new Step(trace.named(project.allNames()), one, Math.max(0, row));
    }

    /// The moments of the training step after so many updates, without computing it.
    public Timeline timeline(Project project, Trainer plan, long step) {
        int[] seen = plan.samples(step);
        return this == BATCH
                ? Timeline.of(project.network(), seen.length, true)
                : Timeline.of(project.network(), 1, row(project, seen) >= 0);
    }

    /// The row of the batch that one sample's tape goes through, or -1 where that sample is only looked at.
    private int row(Project project, int[] seen) {
        int own = -1;
        for (int row = 0; own < 0 && row < seen.length; row++) {
            own = seen[row] == project.sample() ? row : -1;
        }
        return switch (this) {
            case ONE, BATCH -> Math.max(0, own);
            case CHOSEN -> own;
            case GLANCE -> seen.length == 1 ? own : -1;
        };
    }
}
