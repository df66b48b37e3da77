package org.densescope.session.training;

import java.util.List;
import org.densescope.project.Project;
import org.densescope.train.Losses;
import org.densescope.train.Score;
import org.densescope.train.Trainer;
import org.jspecify.annotations.Nullable;

/// How far the training of a project has come. Immutable.
///
/// @param project what is trained
/// @param first updates that it starts from
/// @param last the furthest step that was reached
/// @param stepsPerEpoch updates that see each sample once
/// @param losses of every update so far, thinned
/// @param scores how well it did, in the order of steps; empty as long as it was only stepped by hand
/// @param divergence why it cannot go on behind `last`, or null
public record Progress(
        Project project,
        long first,
        long last,
        long stepsPerEpoch,
        Losses losses,
        List<Score> scores,
        Trainer.@Nullable Divergence divergence) {
    public Progress {
        scores = List.copyOf(scores);
    }

    /// Where the loss on all samples that are learnt from was least, of those that are known; the first of equal ones,
    /// or null where none is known.
    public @Nullable Score best() {
        return best(Long.MAX_VALUE);
    }

    /// The same up to a step.
    ///
    /// @param to the last step that counts
    public @Nullable Score best(long to) {
        Score best = null;
        for (Score score : scores) {
            double loss = score.training().loss();
            if (score.step() <= to
                    && Double.isFinite(loss)
                    && (best == null || loss < best.training().loss())) {
                best = score;
            }
        }
        return best;
    }
}
