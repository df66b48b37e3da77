package org.densescope.ui.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.densescope.session.Learning;
import org.densescope.session.TrainingSegment;
import org.densescope.session.training.Progress;
import org.densescope.train.Losses;
import org.densescope.train.Score;
import org.jspecify.annotations.Nullable;

/// The whole training that is shown, stretch after stretch, as far as it is known. Immutable.
///
/// @param pieces in the order of steps
/// @param path all stretches, also those of which nothing more is known
/// @param from its first step
/// @param to the furthest step that was reached
record Tracks(List<Piece> pieces, List<TrainingSegment> path, long from, long to) {
    /// A stretch with what is known of it.
    ///
    /// @param stretch between two edits
    /// @param progress of its training
    /// @param to the last step that belongs to it
    record Piece(TrainingSegment stretch, Progress progress, long to) {}

    static Tracks of(Learning learning) {
        List<Piece> pieces = new ArrayList<>();
        List<TrainingSegment> path = learning.path();
        long to = path.getLast().from();
        for (TrainingSegment stretch : path) {
            Optional<Progress> known = learning.of(stretch.project());
            if (known.isPresent()) {
                long end = Math.min(stretch.to(), known.get().last());
                pieces.add(new Piece(stretch, known.get(), end));
                to = Math.max(to, end);
            }
        }
        return new Tracks(pieces, path, path.getFirst().from(), to);
    }

    /// Where the loss on all samples that are learnt from was least on the way, or null where it is not known.
    @Nullable
    Score best() {
        Score best = null;
        for (Piece piece : pieces) {
            Score here = piece.progress().best(piece.to());
            if (here != null
                    && (best == null || here.training().loss() < best.training().loss())) {
                best = here;
            }
        }
        return best;
    }

    /// The first score with a ReLU unit that is 0 for every sample, or null. Where training sees a part of the samples
    /// again and again nobody knows.
    @Nullable
    Score firstDead() {
        for (Piece piece : pieces) {
            int all = piece.stretch().project().split().training().length;
            for (Score score : piece.progress().scores()) {
                if (score.step() <= piece.to()
                        && score.training().rows() == all
                        && score.training().dead().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()
                                > 0) {
                    return score;
                }
            }
        }
        return null;
    }

    /// The newest score at or before a step, or null.
    @Nullable
    Score score(long step) {
        Score found = null;
        for (Piece piece : pieces) {
            for (Score score : piece.progress().scores()) {
                if (score.step() <= Math.min(step, piece.to())) {
                    found = score;
                }
            }
        }
        return found;
    }

    /// How often all samples have been seen after so many updates: an edit on the way may have changed how many updates
    /// that takes.
    long epochs(long step) {
        double seen = 0;
        long begun = 0;
        for (TrainingSegment stretch : path) {
            long end = Math.min(step, stretch.to());
            if (end > begun) {
                seen += (end - begun) / (double) stretch.project().trainer().stepsPerEpoch();
                begun = end;
            }
        }
        return (long) Math.floor(seen + 1e-9);
    }

    /// The training that a step belongs to, or null where it is not known.
    @Nullable
    Piece at(long step) {
        for (Piece piece : pieces) {
            if (step >= piece.stretch().from()
                    && step < Math.max(piece.to(), piece.stretch().from() + 1)) {
                return piece;
            }
        }
        return pieces.isEmpty() ? null : pieces.getLast();
    }
}
