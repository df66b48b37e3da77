package org.densescope.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.densescope.engine.Dense;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// What a training without a window does.
///
/// @param trainer the plan
/// @param start where it begins
/// @param training what is learnt from
/// @param heldOut what training never sees, or null
/// @param questions what was decided for the reader, and would be asked in a window
record PlanOptions(
        Trainer trainer,
        TrainingState start,
        Dataset training,
        @Nullable Dataset heldOut,
        List<String> questions) {
    /// As the window trains it, to the same bits.
    static PlanOptions of(Project project) {
        int[] unseen = project.split().validation();
        return new PlanOptions(
                project.trainer(),
                project.start(),
                project.data().select(project.split().training()),
                unseen.length == 0 ? null : project.data().select(unseen),
                List.of());
    }

    /// All sizes, such as `2-4-2`.
    String shape() {
        List<Dense> layers = start.network().layers();
        return start.network().inputs()
                + layers.stream().map(layer -> "-" + layer.units()).collect(Collectors.joining());
    }
}
