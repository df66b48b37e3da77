package org.densescope.session;

import java.util.List;
import org.densescope.session.training.Progress;
import org.jspecify.annotations.Nullable;

/// How far training has come. Immutable.
///
/// @param on whether it goes on by itself
/// @param progress of the project that was computed last
/// @param twin the same of the twin; null where there is none
/// @param path the stretches of training that led to the document
/// @param known trainings whose curves are kept, the newest first
public record Learning(
        boolean on, Progress progress, @Nullable Progress twin, List<TrainingSegment> path, List<Progress> known) {
    public Learning {
        path = List.copyOf(path);
        known = List.copyOf(known);
    }
}
