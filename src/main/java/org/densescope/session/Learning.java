package org.densescope.session;

import java.util.List;
import java.util.Optional;
import org.densescope.project.Project;
import org.densescope.session.training.Progress;
import org.jspecify.annotations.Nullable;

/// How far training has come. Immutable.
///
/// @param on whether it goes on by itself
/// @param progress of the project that was computed last
/// @param twin the same of the twin; null where there is none, or while nothing of it is known
/// @param twinProject the twin itself; null where there is none
/// @param path the stretches of training that led to the document
/// @param known trainings whose curves are kept, the newest first
public record Learning(
        boolean on,
        Progress progress,
        @Nullable Progress twin,
        @Nullable Project twinProject,
        List<TrainingSegment> path,
        List<Progress> known) {
    public Learning {
        path = List.copyOf(path);
        known = List.copyOf(known);
    }

    /// How far the training of a project has come, where that is still known.
    @SuppressWarnings("ReferenceEquality") // the training of this very project
    public Optional<Progress> of(Project project) {
        return known.stream().filter(one -> one.project() == project).findFirst();
    }

    @SuppressWarnings("ReferenceEquality") // none of them is ever written again
    boolean same(Learning other) {
        return on == other.on
                && progress == other.progress
                && twin == other.twin
                && twinProject == other.twinProject
                && path == other.path
                && known == other.known;
    }
}
