package org.densescope.trace;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.pass.Finding;
import org.densescope.engine.pass.Findings;
import org.densescope.engine.pass.Pass;

/// How the layers of a network do in one training step: where their numbers lie, and how much of it can learn.
/// Immutable.
///
/// @param step updates before this one
/// @param rows samples in the batch
/// @param layers from the first to the last
/// @param symptoms what is wrong
public record LayerStatistics(long step, int rows, List<Layer> layers, List<Finding> symptoms) {
    /// The update/weight ratio that is usual in training that goes well: about a thousandth.
    public static final double USUAL_CHANGE = 1e-3;

    /// From here to [#MOST_CHANGE] a ratio is nothing to worry about.
    public static final double LEAST_CHANGE = 1e-4;

    public static final double MOST_CHANGE = 1e-2;

    /// One dense layer.
    ///
    /// @param layer `1..L`
    /// @param activation of its units
    /// @param activations `a`, of all samples of the batch
    /// @param deltas `dL/dz`, of all samples
    /// @param gradients `dL/dW`, without the biases
    /// @param change how long the update is beside the weights, `‖ΔW‖ / ‖W‖`; 0 where there is no update at all
    /// @param awake for how many samples each unit can learn, see [Findings#awake]
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    public record Layer(
            int layer,
            Activation activation,
            Distribution activations,
            Distribution deltas,
            Distribution gradients,
            double change,
            int[] awake) {
        public int units() {
            return awake.length;
        }

        /// Units that can learn for no sample.
        public int asleep() {
            return Findings.asleep(awake);
        }

        /// Whether the activation has units that can be dead or saturated.
        public boolean canSleep() {
            return activation.canDie() || activation.saturates();
        }
    }

    public LayerStatistics {
        layers = List.copyOf(layers);
        symptoms = List.copyOf(symptoms);
    }

    /// Of all samples that the update sees.
    public static LayerStatistics of(Trace trace) {
        Pass pass = trace.whole();
        Network after = trace.update().after().network();
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= trace.network().depth(); l++) {
            Dense dense = trace.network().layer(l);
            layers.add(new Layer(
                    l,
                    dense.activation(),
                    Distribution.ofActivations(pass.a(l), dense.activation()),
                    Distribution.ofSizes(pass.deltas(l)),
                    Distribution.ofSizes(pass.weightGradients(l)),
                    change(dense.weights().data(), after.layer(l).weights().data()),
                    Findings.awake(pass, l)));
        }
        return new LayerStatistics(trace.update().before().step(), trace.updated(), layers, Findings.of(pass));
    }

    private static double change(double[] before, double[] after) {
        double[] update = new double[before.length];
        for (int i = 0; i < update.length; i++) {
            update[i] = after[i] - before[i];
        }
        double length = Findings.norm(update);
        return length == 0 ? 0 : length / Findings.norm(before);
    }
}
