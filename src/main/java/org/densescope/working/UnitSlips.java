package org.densescope.working;

import static org.densescope.engine.Quantity.ACTIVATION_GRADIENT;
import static org.densescope.engine.Quantity.DELTA;
import static org.densescope.engine.Quantity.LOSS_TERM;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;

/// Slips of a unit's δ: of the error at the outputs, and of the activation's slope.
final class UnitSlips {
    private UnitSlips() {}

    static List<Slip> of(Network network) {
        List<Slip> slips = new ArrayList<>();
        errors(slips, network.loss());
        slopes(slips);
        relu(slips);
        if (network.loss().fused()) {
            fused(slips, network.loss());
        }
        return slips;
    }

    private static void errors(List<Slip> slips, Loss loss) {
        slips.add(Slip.ofError("t-minus-o", o -> -o.usual()));
        slips.add(Slip.ofError("factor-2", o -> 2 * o.usual()));
        slips.add(Slip.ofError("factor-half", o -> 0.5 * o.usual()));
        double factor = loss.squared() && loss != Loss.HALF_SQUARED_ERROR ? 2 : 1;
        if (loss.squared() || loss.fused() || loss.classes()) {
            slips.add(Slip.ofError("target-ignored", o -> factor * o.a() / o.divisor()));
        }
        if (loss.squared()) {
            slips.add(ofOutput("target-for-error", o -> factor * o.t() / o.divisor()));
            slips.add(ofOutput("loss-for-error", o -> o.row(LOSS_TERM, o.depth())[o.unit()] / o.divisor()));
        }
    }

    private static Slip ofOutput(String id, Twist twist) {
        return Slip.of(id, ACTIVATION_GRADIENT, o -> o.layer() == o.depth() ? twist.of(o) : o.usual());
    }

    private static void slopes(List<Slip> slips) {
        slips.add(ofSlope("slope-forgotten", Operation::gradient));
        slips.add(ofSlope("slope-at-out", o -> saturates(o) ? o.activation().slope(o.a()) * o.gradient() : o.usual()));
        slips.add(ofSlope("slope-plugs-net", o -> switch (o.activation()) {
            case SIGMOID -> o.z() * (1 - o.z()) * o.gradient();
            case TANH -> (1 - o.z() * o.z()) * o.gradient();
            default -> o.usual();
        }));
        slips.add(ofSlope("slope-of-other-activation", o -> switch (o.activation()) {
            case SIGMOID -> (1 - o.a() * o.a()) * o.gradient();
            case TANH -> o.a() * (1 - o.a()) * o.gradient();
            default -> o.usual();
        }));
        slips.add(ofSlope("slope-twice", o -> o.usual() * o.slope()));
        slips.add(ofSlope(
                "slope-only-1-minus-out", o -> o.is(Activation.SIGMOID) ? (1 - o.a()) * o.gradient() : o.usual()));
        slips.add(ofSlope("slope-only-out", o -> o.is(Activation.SIGMOID) ? o.a() * o.gradient() : o.usual()));
        slips.add(ofSlope("slope-of-previous-layer", o -> ofUnit(o, o.layer() - 1, o.unit())));
        slips.add(ofSlope("slope-of-next-layer", o -> ofUnit(o, o.layer() + 1, o.unit())));
        slips.add(ofSlope("slope-of-other-unit", o -> ofUnit(o, o.layer(), o.neighbour())));
    }

    private static boolean saturates(Operation o) {
        return o.activation().saturates();
    }

    /// With the slope of another unit, where there is one and both are computed from outputs: slopes of 0 and 1 do not
    /// tell whose they are.
    private static double ofUnit(Operation o, int layer, int unit) {
        if (!saturates(o)
                || layer < 1
                || layer > o.depth()
                || unit >= o.network().units(layer)) {
            return o.usual();
        }
        Activation other = o.network().layer(layer).activation();
        return other.saturates() || other == Activation.SOFTMAX ? o.slope(layer, unit) * o.gradient() : o.usual();
    }

    /// Where the slope is an operation of its own.
    private static Slip ofSlope(String id, Twist twist) {
        return Slip.of(id, DELTA, o -> hasSlope(o) ? twist.of(o) : o.usual());
    }

    static boolean hasSlope(Operation o) {
        boolean fused = o.layer() == o.depth() && o.loss().fused();
        return !fused && o.activation().elementwise();
    }

    private static void relu(List<Slip> slips) {
        slips.add(ofRelu("relu-slope-1-at-0", o -> o.z() == 0 ? o.gradient() : o.usual()));
        slips.add(ofRelu("relu-slope-half-at-0", o -> o.z() == 0 ? 0.5 * o.gradient() : o.usual()));
        slips.add(ofRelu("relu-mask-forgotten", Operation::gradient));
        slips.add(ofRelu("relu-mask-inverted", o -> o.z() > 0 ? 0 : o.gradient()));
    }

    private static Slip ofRelu(String id, Twist twist) {
        return ofSlope(id, o -> o.is(Activation.RELU) ? twist.of(o) : o.usual());
    }

    private static void fused(List<Slip> slips, Loss loss) {
        slips.add(ofFused("extra-slope", o -> o.usual() * (o.a() * (1 - o.a()))));
        if (loss == Loss.CROSS_ENTROPY) {
            slips.add(ofFused("logit-minus-target", o -> (o.z() - o.t()) / o.divisor()));
            slips.add(ofFused("gradient-of-probabilities", o -> o.t() == 0 ? o.usual() : -o.t() / o.a() / o.divisor()));
            slips.add(ofFused("softmax-diagonal-only", o -> -o.t() * (1 - o.a()) / o.divisor()));
        }
    }

    private static Slip ofFused(String id, Twist twist) {
        return Slip.of(id, DELTA, o -> o.layer() == o.depth() ? twist.of(o) : o.usual());
    }
}
