package org.densescope.working;

import java.util.function.IntToDoubleFunction;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Kernels;
import org.densescope.train.Optimizer;

/// One operation of the training step with its operands, as they are in a [Recomputation].
///
/// @param step what the operands are read from
/// @param layer `1..L`, of the inputs' gradient 0
/// @param unit of that layer
/// @param from for a weight the unit of the layer before, or [Place#BIAS]
/// @param sample the row of the batch
/// @param usual what the operation gives when it is done right, from the same operands
record Operation(Recomputation step, int layer, int unit, int from, int sample, double usual) {
    Network network() {
        return step.network();
    }

    Loss loss() {
        return network().loss();
    }

    int depth() {
        return network().depth();
    }

    int outputs() {
        return network().outputs();
    }

    int rows() {
        return step.samples();
    }

    Dense dense() {
        return step.dense(layer);
    }

    /// The layer that this one feeds.
    Dense above() {
        return step.dense(layer + 1);
    }

    Activation activation() {
        return dense().activation();
    }

    boolean is(Activation activation) {
        return activation() == activation;
    }

    double bias() {
        return dense().bias()[unit];
    }

    /// How many units the layer has.
    int units() {
        return network().units(layer);
    }

    /// The next unit of the layer; after the last the first.
    int neighbour() {
        return (unit + 1) % units();
    }

    double[] row(Quantity quantity, int which) {
        return step.row(quantity, which, sample);
    }

    /// What comes into the layer.
    double[] in() {
        return row(Quantity.ACTIVATION, layer - 1);
    }

    double[] inputs() {
        return row(Quantity.ACTIVATION, 0);
    }

    double z() {
        return row(Quantity.WEIGHTED_SUM, layer)[unit];
    }

    double a() {
        return row(Quantity.ACTIVATION, layer)[unit];
    }

    double[] outs() {
        return row(Quantity.ACTIVATION, layer);
    }

    double t() {
        return targets()[unit];
    }

    double[] targets() {
        return step.targets(sample);
    }

    /// `dL/da` of this unit.
    double gradient() {
        return row(Quantity.ACTIVATION_GRADIENT, layer)[unit];
    }

    /// `δ` of the layer above.
    double[] deltasAbove() {
        return row(Quantity.DELTA, layer + 1);
    }

    /// `Σ w·x` of this unit, without the bias.
    double products(double[] x) {
        return Kernels.partialSum(dense(), unit, x, 0, dense().inputs());
    }

    /// The weighted sum with other inputs.
    double sumOf(double[] x) {
        return products(x) + bias();
    }

    /// The slope of a unit of any layer, as somebody computes it who has its output; 1 for an input.
    double slope(int which, int of) {
        return step.slope(which, sample, of);
    }

    double slope() {
        return slope(layer, unit);
    }

    /// By what the errors of this batch are divided.
    double divisor() {
        return loss().divisor(network().reduction(), rows(), outputs());
    }

    /// By what the sum of one sample's terms is divided.
    double sampleDivisor() {
        return step.sampleDivisor();
    }

    /// The same operation with other targets.
    double withTargets(Quantity quantity, double[] targets) {
        return step.usual(quantity, layer, sample, targets)[unit];
    }

    /// What one sample has at an index of this layer, summed over all samples.
    double overSamples(SampleTerm term) {
        double sum = 0;
        for (int s = 0; s < rows(); s++) {
            sum += term.of(new Operation(step, layer, unit, from, s, usual));
        }
        return sum;
    }

    /// One sample's part of a sum over the batch.
    @FunctionalInterface
    interface SampleTerm {
        double of(Operation sample);
    }

    double[] deltas() {
        return row(Quantity.DELTA, layer);
    }

    double delta() {
        return deltas()[unit];
    }

    boolean ofBias() {
        return from == Place.BIAS;
    }

    double weight() {
        return dense().weight(unit, from);
    }

    /// Whether the update changes this weight or bias.
    boolean learns() {
        return !dense().isCut(unit, from) && !dense().isFrozen(unit, from);
    }

    Optimizer optimizer() {
        return step.optimizer();
    }

    /// The gradient of this weight.
    double weightGradient() {
        return step.weightNumber(Quantity.WEIGHT_GRADIENT, layer, unit, from);
    }

    /// The update of this weight, with everything between.
    Optimizer.Work work() {
        return step.weights().work(layer, unit, from, weightGradient());
    }

    /// The update's number, and the optimizer's memory of this weight before it.
    double memory(int which) {
        return step.weights().memory(which, layer, unit, from);
    }

    static double sum(int n, IntToDoubleFunction term) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += term.applyAsDouble(i);
        }
        return sum;
    }

    /// The numbers from the last to the first.
    static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
