package org.densescope.session.training;

import java.util.List;
import org.densescope.train.TrainingState;

/// How far one has come. Immutable.
///
/// @param lane with the optimizer that it was trained with
/// @param progress of its training
/// @param path states on its way, from the start to where it stands
public record RaceResult(RaceLane lane, Progress progress, List<TrainingState> path) {
    public RaceResult {
        path = List.copyOf(path);
    }

    /// Where it stands.
    public TrainingState state() {
        return path.getLast();
    }
}
