package org.densescope.exchange;

import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;

/// Data that was read, and what opening it makes of a project: one edit, so that undo brings everything back.
///
/// @param data the samples
/// @param classes whether a target is one class of several, rather than numbers
public record Offer(Dataset data, boolean classes) {
    private static final int USUAL_BATCH = 10;

    /// The same data, its inputs scaled as those are that the project would learn from.
    public Offer scaled(Scaling.Kind kind, Project project) {
        if (kind == Scaling.Kind.NONE) {
            return this;
        }
        int[] training = into(project).split().training();
        boolean all = training.length == data.rows();
        Matrix inputs = all ? data.inputs() : data.select(training).inputs();
        return new Offer(Scaling.fit(kind, inputs).apply(data), classes);
    }

    /// The project with this data: the network gets its inputs and outputs, the last layer and the loss follow where
    /// they
    /// do not fit, and training goes through all samples.
    ///
    /// @throws org.densescope.engine.ShapeException when the network would be too large
    public Project into(Project project) {
        Project next = project.withData(data, 0);
        Loss loss = next.spec().loss();
        int last = next.spec().depth();
        if (classes && data.targets().columns() > 1 && !loss.classes()) {
            next = next.withLoss(Loss.CROSS_ENTROPY);
        } else if (!classes && (loss.classes() || loss == Loss.BINARY_CROSS_ENTROPY)) {
            next = next.withActivation(last, Activation.IDENTITY).withLoss(Loss.MEAN_SQUARED_ERROR);
        }
        if (data.rows() > 1) {
            TrainingPlan course = project.course();
            next = next.withCourse(course.whole() ? course.withLastHeld(false) : TrainingPlan.EPOCHS);
            next = next.withBatchSize(project.batchSize() > 1 ? project.batchSize() : USUAL_BATCH);
        }
        return next;
    }
}
