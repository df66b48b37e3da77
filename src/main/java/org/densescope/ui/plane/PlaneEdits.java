package org.densescope.ui.plane;

import org.densescope.project.Project;
import org.densescope.train.Dataset;

/// What a hand does to points, as edits of a project. Each answers with another project.
final class PlaneEdits {
    private PlaneEdits() {}

    /// One more sample; it is shown from now on.
    static Project added(Project project, PlaneData plane, double x1, double x2, double[] target) {
        double[] wanted = plane.line() ? new double[] {x2} : target;
        Dataset data = project.data().withSample(plane.input(x1, x2), wanted);
        return project.withSamples(data, data.rows() - 1);
    }

    /// A sample in another place; on a line its target moves too.
    static Project moved(Project project, PlaneData plane, int row, double x1, double x2) {
        Dataset data = project.data().withInputs(row, plane.input(x1, x2));
        if (plane.line()) {
            data = data.withTarget(row, 0, x2);
        }
        return project.withSamples(data, project.sample());
    }

    /// Without a sample; the last one stays, since there is no data without any.
    static Project removed(Project project, int row) {
        if (project.data().rows() == 1) {
            return project;
        }
        Dataset data = project.data().withoutSample(row);
        int shown = project.sample();
        return project.withSamples(data, Math.min(row < shown ? shown - 1 : shown, data.rows() - 1));
    }

    /// Only the sample that is shown.
    static Project cleared(Project project) {
        return project.withSamples(project.data().select(new int[] {project.sample()}), 0);
    }
}
