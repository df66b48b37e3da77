package org.densescope.working;

import static org.densescope.engine.Quantity.ACTIVATION_GRADIENT;
import static org.densescope.engine.Quantity.WEIGHTED_SUM;
import static org.densescope.engine.Quantity.WEIGHT_GRADIENT;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.loops.Kernels;

/// Slips of the gradient of a weight or a bias.
final class WeightSlips {
    private WeightSlips() {}

    static List<Slip> of(int samples) {
        List<Slip> slips = new ArrayList<>();
        inputs(slips);
        deltas(slips);
        biases(slips);
        if (samples > 1) {
            slips.add(ofWeight("gradient-averaged", o -> o.usual() / o.rows()));
            slips.add(ofBias("bias-gradient-averaged", o -> o.usual() / o.rows()));
        }
        return slips;
    }

    private static Slip ofWeight(String id, Twist twist) {
        return Slip.of(id, WEIGHT_GRADIENT, o -> o.ofBias() ? o.usual() : twist.of(o));
    }

    private static Slip ofBias(String id, Twist twist) {
        return Slip.of(id, WEIGHT_GRADIENT, o -> o.ofBias() ? twist.of(o) : o.usual());
    }

    private static void inputs(List<Slip> slips) {
        slips.add(ofWeight(
                "net-in-gradient",
                o -> o.layer() > 1
                        ? o.overSamples(s -> s.delta() * s.row(WEIGHTED_SUM, s.layer() - 1)[s.from()])
                        : o.usual()));
        slips.add(ofWeight("own-out-in-gradient", o -> o.overSamples(s -> s.delta() * s.a())));
        slips.add(ofWeight(
                "input-reversed-in-gradient",
                o -> o.overSamples(s -> s.delta() * s.in()[s.in().length - 1 - s.from()])));
        slips.add(ofWeight(
                "inputs-of-first-layer-in-gradient",
                o -> o.layer() > 1 && o.from() < o.network().inputs()
                        ? o.overSamples(s -> s.delta() * s.inputs()[s.from()])
                        : o.usual()));
        slips.add(ofWeight("input-forgotten-in-gradient", o -> o.overSamples(Operation::delta)));
        slips.add(ofWeight("weight-for-input-in-gradient", o -> o.overSamples(s -> s.delta() * s.weight())));
        slips.add(ofWeight("weight-too-in-gradient", o -> o.usual() * o.weight()));
    }

    private static void deltas(List<Slip> slips) {
        slips.add(ofWeight("error-for-delta-in-gradient", o -> {
            boolean fused = o.layer() == o.depth() && o.loss().fused();
            return fused ? o.usual() : o.overSamples(s -> error(s) * s.in()[s.from()]);
        }));
        slips.add(ofWeight(
                "delta-of-other-unit", o -> o.overSamples(s -> s.deltas()[s.neighbour()] * s.in()[s.from()])));
        slips.add(ofWeight(
                "gradient-transposed",
                o -> o.dense().inputs() == o.units()
                        ? o.overSamples(s -> s.deltas()[s.from()] * s.in()[s.unit()])
                        : o.usual()));
    }

    private static double error(Operation o) {
        return o.row(ACTIVATION_GRADIENT, o.layer())[o.unit()];
    }

    private static void biases(List<Slip> slips) {
        slips.add(ofBias("bias-gradient-times-bias", o -> o.usual() * o.bias()));
        slips.add(ofBias(
                "bias-gradient-times-input",
                o -> o.overSamples(s -> s.delta() * Kernels.sum(s.in(), 0, s.in().length))));
        slips.add(ofBias("bias-gradient-zero", _ -> 0));
    }
}
