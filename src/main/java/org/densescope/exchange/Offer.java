package org.densescope.exchange;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.Scaling;

/// Data that was read, and the document that opening it makes.
///
/// @param data the samples
/// @param classes whether a target is one class of several, rather than numbers
/// @param ordered whether training goes through the samples as they stand, and holds out the last ones
public record Offer(Dataset data, boolean classes, boolean ordered) {
    private static final int USUAL_BATCH = 10;

    /// So few samples are followed by hand.
    private static final int FEW = 8;

    /// In a new order each epoch.
    public Offer(Dataset data, boolean classes) {
        this(data, classes, false);
    }

    public Offer withOrdered(boolean value) {
        return new Offer(data, classes, value);
    }

    /// The same data, its targets scaled as those are that the project would learn from; only numbers are.
    public Offer scaledTargets(Scaling.Kind kind, Project project) {
        if (kind == Scaling.Kind.NONE || classes) {
            return this;
        }
        Matrix learnt = data.select(into(project).split().training()).targets();
        return new Offer(Scaling.fit(kind, learnt).applyToTargets(data), false, ordered);
    }

    /// The same data, its inputs scaled as those are that the project would learn from.
    public Offer scaled(Scaling.Kind kind, Project project) {
        if (kind == Scaling.Kind.NONE) {
            return this;
        }
        int[] training = into(project).split().training();
        boolean all = training.length == data.rows();
        Matrix inputs = all ? data.inputs() : data.select(training).inputs();
        return new Offer(Scaling.fit(kind, inputs).apply(data), classes, ordered);
    }

    /// A document with this data: layers and activations are those of another one, everything else is fresh.
    ///
    /// The last layer and the loss follow where they do not fit; weights are drawn anew, biases are trained,
    /// no edge is cut, the loss is a mean. Training goes through all samples by Adam, or by plain descent where
    /// they are so few that each step can be followed.
    ///
    /// @param before whose hidden layers it gets
    /// @throws org.densescope.engine.ShapeException when the network would be too large
    public Project into(Project before) {
        Project next = before.withData(data, 0);
        Loss loss = next.spec().loss();
        int last = next.spec().depth();
        if (classes && data.targets().columns() > 1 && !loss.classes()) {
            next = next.withLoss(Loss.CROSS_ENTROPY);
        } else if (!classes && (loss.classes() || loss.binary())) {
            next = next.withActivation(last, Activation.IDENTITY).withLoss(Loss.MEAN_SQUARED_ERROR);
        }
        List<LayerSpec> layers = next.spec().layers().stream()
                .map(layer -> layer.withBiasTrained(true).withDropout(0))
                .toList();
        NetworkSpec spec =
                new NetworkSpec(next.spec().inputs(), layers, next.spec().loss(), Reduction.MEAN);
        Optimizer optimizer = data.rows() <= FEW ? Optimizer.Sgd.plain(0.1) : Optimizer.Adam.standard(0.01);
        Project fresh = Project.fresh(next.name(), spec, before.seed(), optimizer, data);
        return data.rows() == 1 ? fresh : fresh.withCourse(plan()).withBatchSize(USUAL_BATCH);
    }

    private TrainingPlan plan() {
        TrainingPlan usual = TrainingPlan.usual(data);
        return ordered ? usual.withShuffled(false).withLastHeld(true) : usual;
    }
}
