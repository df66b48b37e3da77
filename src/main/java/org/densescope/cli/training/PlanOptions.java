package org.densescope.cli.training;

import java.util.List;
import java.util.stream.Collectors;
import org.densescope.engine.LayerSpec;
import org.densescope.project.Project;
import org.densescope.say.Sentence;

/// What a training without a window does.
///
/// @param project what is trained
/// @param notes what was decided for the reader, and would be asked in a window
record PlanOptions(Project project, List<Sentence> notes) {
    PlanOptions {
        notes = List.copyOf(notes);
    }

    /// All sizes, such as `2-4-2`.
    String shape() {
        List<LayerSpec> layers = project.spec().layers();
        return project.spec().inputs()
                + layers.stream().map(layer -> "-" + layer.units()).collect(Collectors.joining());
    }
}
