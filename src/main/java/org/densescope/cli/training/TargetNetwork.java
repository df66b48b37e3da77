package org.densescope.cli.training;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;

/// A network whose last layer and loss are made for the targets: softmax for classes, sigmoid for what is 0 or 1,
/// otherwise numbers as they are.
final class TargetNetwork {
    private TargetNetwork() {}

    /// @param net sizes such as `4-8-3`, or null for 32 hidden units; of two classes the last one may be 1
    /// @param dropout share of the hidden units that is left out, or null
    static Project of(Dataset samples, @Nullable String net, long seed, @Nullable Double dropout) {
        int inputs = samples.inputs().columns();
        String sizes = net == null ? inputs + "-32-" + samples.targets().columns() : net;
        NetworkSpec asked = Presets.fromShape(sizes, seed).spec();
        boolean single = asked.outputs() == 1 && samples.targets().columns() == 2 && oneHot(samples.targets());
        Dataset fitting = single ? secondClass(samples) : samples;
        if (asked.inputs() != inputs || asked.outputs() != fitting.targets().columns()) {
            throw misfit(samples, asked.shape());
        }
        List<LayerSpec> layers = new ArrayList<>(asked.layers());
        layers.replaceAll(layer -> dropout == null ? layer : layer.withDropout(dropout));
        boolean oneHot = oneHot(fitting.targets());
        boolean binary = binary(fitting.targets());
        Activation last = oneHot ? Activation.SOFTMAX : binary ? Activation.SIGMOID : Activation.IDENTITY;
        layers.set(layers.size() - 1, LayerSpec.of(asked.outputs(), last));
        Loss loss = oneHot ? Loss.CROSS_ENTROPY : binary ? Loss.BINARY_CROSS_ENTROPY : Loss.MEAN_SQUARED_ERROR;
        NetworkSpec spec = new NetworkSpec(inputs, layers, loss, Reduction.MEAN);
        return Project.fresh(fitting.id(), spec, seed, Optimizer.Adam.standard(0.001), fitting);
    }

    static Refused misfit(Dataset samples, String shape) {
        return new Refused(
                "say.train.misfit",
                "the data has {0} {0:input|inputs} and {1} {1:output|outputs}, but the network is {2}",
                samples.inputs().columns(),
                samples.targets().columns(),
                shape);
    }

    /// Whether a share of right answers means something.
    static boolean classes(Dataset samples) {
        return oneHot(samples.targets()) || (samples.targets().columns() == 1 && binary(samples.targets()));
    }

    private static Dataset secondClass(Dataset samples) {
        Matrix two = samples.targets();
        double[] one = new double[two.rows()];
        for (int r = 0; r < one.length; r++) {
            one[r] = two.at(r, 1);
        }
        List<String> names = samples.outputNames();
        return new Dataset(
                samples.id(),
                samples.inputs(),
                new Matrix(one.length, 1, one),
                samples.inputNames(),
                names.isEmpty() ? names : List.of(names.get(1)),
                samples.grid(),
                samples.scaling(),
                null);
    }

    /// Whether each target is 0 or 1.
    private static boolean binary(Matrix targets) {
        for (double t : targets.data()) {
            if (t != 0 && t != 1) {
                return false;
            }
        }
        return true;
    }

    /// Whether each sample has one target 1 among several, and 0 for the rest.
    private static boolean oneHot(Matrix targets) {
        if (targets.columns() < 2 || !binary(targets)) {
            return false;
        }
        for (int r = 0; r < targets.rows(); r++) {
            int ones = 0;
            for (int c = 0; c < targets.columns(); c++) {
                ones += targets.at(r, c) == 1 ? 1 : 0;
            }
            if (ones != 1) {
                return false;
            }
        }
        return true;
    }
}
