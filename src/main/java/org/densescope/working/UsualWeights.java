package org.densescope.working;

import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;

/// The operations that make the numbers of a weight or a bias, done right.
final class UsualWeights {
    private final Trace trace;
    private final Recomputation step;

    /// @param step where the operands come from
    UsualWeights(Trace trace, Recomputation step) {
        this.trace = trace;
        this.step = step;
    }

    double usual(Quantity quantity, int layer, int unit, int from) {
        Dense dense = step.dense(layer);
        boolean still = dense.isCut(unit, from) || dense.isFrozen(unit, from);
        return switch (quantity) {
            case WEIGHT_GRADIENT -> dense.isCut(unit, from) ? 0 : gradient(layer, unit, from);
            case NEW_WEIGHT ->
                still ? dense.weight(unit, from) : work(layer, unit, from).weight();
            case MEMORY_1 ->
                still ? memory(1, layer, unit, from) : work(layer, unit, from).memory1();
            case MEMORY_2 ->
                still ? memory(2, layer, unit, from) : work(layer, unit, from).memory2();
            default -> throw new IllegalArgumentException("a weight has no " + quantity);
        };
    }

    private Optimizer.Work work(int layer, int unit, int from) {
        return work(layer, unit, from, step.weightNumber(Quantity.WEIGHT_GRADIENT, layer, unit, from));
    }

    private double gradient(int layer, int unit, int from) {
        double sum = 0;
        for (int s = 0; s < step.samples(); s++) {
            double delta = step.row(Quantity.DELTA, layer, s)[unit];
            sum = from == Place.BIAS
                    ? sum + delta
                    : Math.fma(delta, step.row(Quantity.ACTIVATION, layer - 1, s)[from], sum);
        }
        return sum;
    }

    /// The number of the update, from 1.
    long update() {
        return trace.update().before().updates() + 1;
    }

    /// What the optimizer makes of a gradient.
    Optimizer.Work work(int layer, int unit, int from, double gradient) {
        return step.optimizer()
                .work(
                        step.dense(layer).weight(unit, from),
                        gradient,
                        memory(1, layer, unit, from),
                        memory(2, layer, unit, from),
                        update());
    }

    /// What the optimizer remembers of a weight before this step; 0 where it remembers nothing.
    double memory(int which, int layer, int unit, int from) {
        OptimizerState.Layer old = trace.update().before().memories().layer(layer);
        boolean bias = from == Place.BIAS;
        double[] kept = which == 1 ? (bias ? old.bias1() : old.weights1()) : bias ? old.bias2() : old.weights2();
        return kept.length == 0
                ? 0
                : kept[bias ? unit : unit * step.dense(layer).inputs() + from];
    }
}
