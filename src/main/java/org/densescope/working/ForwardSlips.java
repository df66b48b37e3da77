package org.densescope.working;

import static org.densescope.engine.Quantity.ACTIVATION;
import static org.densescope.engine.Quantity.WEIGHTED_SUM;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Functions;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Kernels;

/// Slips on the way forward: of weighted sums and of activations.
final class ForwardSlips {
    private ForwardSlips() {}

    static List<Slip> of(Network network, int samples) {
        List<Slip> slips = new ArrayList<>();
        biases(slips);
        wiring(slips, samples);
        elementwise(slips);
        softmax(slips);
        return slips;
    }

    private static void biases(List<Slip> slips) {
        slips.add(Slip.of("bias-omitted", WEIGHTED_SUM, o -> o.products(o.in())));
        slips.add(Slip.of("bias-twice", WEIGHTED_SUM, o -> o.usual() + o.bias()));
        slips.add(Slip.of("bias-subtracted", WEIGHTED_SUM, o -> o.products(o.in()) - o.bias()));
        slips.add(Slip.of(
                "bias-of-other-unit",
                WEIGHTED_SUM,
                o -> o.products(o.in()) + o.dense().bias()[o.neighbour()]));
    }

    private static void wiring(List<Slip> slips, int samples) {
        slips.add(Slip.of("weights-transposed", WEIGHTED_SUM, ForwardSlips::throughColumn));
        slips.add(Slip.of(
                "inputs-swapped",
                WEIGHTED_SUM,
                o -> o.layer() == 1 ? o.sumOf(Operation.reversed(o.inputs())) : o.usual()));
        slips.add(Slip.of("reversed-inputs", WEIGHTED_SUM, o -> o.sumOf(Operation.reversed(o.in()))));
        slips.add(Slip.of(
                "net-for-out",
                WEIGHTED_SUM,
                o -> o.layer() > 1 ? o.sumOf(o.row(WEIGHTED_SUM, o.layer() - 1)) : o.usual()));
        slips.add(Slip.of(
                "skipped-layer",
                WEIGHTED_SUM,
                o -> o.layer() > 1 && o.dense().inputs() == o.network().inputs() ? o.sumOf(o.inputs()) : o.usual()));
        slips.add(Slip.of("minus-weight-sign-lost", WEIGHTED_SUM, o -> signsLost(o, -1)));
        slips.add(Slip.of("terms-mixed", WEIGHTED_SUM, Operation::usual).onlyHere());
        if (samples > 1) {
            slips.add(Slip.of("other-sample", WEIGHTED_SUM, o -> ofOtherSample(o, 1)));
        }
        if (samples > 2) {
            slips.add(Slip.of("other-sample", WEIGHTED_SUM, o -> ofOtherSample(o, samples - 1))
                    .with(1));
        }
    }

    /// Forward through a column of the matrix in place of a row, where it is square.
    static double throughColumn(Operation o) {
        return o.dense().inputs() == o.units()
                ? Kernels.partialBackSum(o.dense(), o.unit(), o.in(), 0, o.units()) + o.bias()
                : o.usual();
    }

    /// @param only the input whose weight loses its sign, or -1 for all
    static double signsLost(Operation o, int only) {
        double[] in = o.in();
        double sum = 0;
        for (int i = 0; i < in.length; i++) {
            double w = o.dense().isCut(o.unit(), i) ? 0 : o.dense().weight(o.unit(), i);
            sum = Math.fma(only < 0 || only == i ? Math.abs(w) : w, in[i], sum);
        }
        return sum + o.bias();
    }

    private static double ofOtherSample(Operation o, int shift) {
        if (o.layer() > 1) {
            return o.usual();
        }
        return o.sumOf(o.step().row(ACTIVATION, 0, (o.sample() + shift) % o.rows()));
    }

    private static void elementwise(List<Slip> slips) {
        slips.add(unitwise("activation-forgotten", Operation::z));
        slips.add(unitwise("activation-twice", o -> o.activation().value(o.usual())));
        slips.add(unitwise("exponent-sign", o -> o.is(Activation.SIGMOID) ? 1 - o.usual() : o.usual()));
        slips.add(unitwise(
                "slope-for-activation",
                o -> o.is(Activation.IDENTITY) ? o.usual() : o.activation().slope(o.z())));
        List<Activation> others = List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU);
        for (int f = 0; f < others.size(); f++) {
            Activation other = others.get(f);
            slips.add(unitwise("other-activation", o -> o.is(other) ? o.usual() : other.value(o.z()))
                    .with(f));
        }
    }

    private static Slip unitwise(String id, Twist twist) {
        return Slip.of(id, ACTIVATION, o -> o.activation().elementwise() ? twist.of(o) : o.usual());
    }

    private static void softmax(List<Slip> slips) {
        slips.add(ofSoftmax("softmax-twice", o -> {
            double[] z = o.row(WEIGHTED_SUM, o.layer());
            double[] p = softmax(z);
            return softmax(p)[o.unit()];
        }));
        slips.add(ofSoftmax("softmax-as-sigmoid", o -> Functions.sigmoid(o.z())));
        slips.add(ofSoftmax("softmax-without-exp", o -> {
            double[] z = o.row(WEIGHTED_SUM, o.layer());
            return o.z() / Kernels.sum(z, 0, z.length);
        }));
        slips.add(ofSoftmax("softmax-not-divided", o -> Functions.exp(o.z())));
        slips.add(ofSoftmax("softmax-base-2", o -> powers(o, 2)));
        slips.add(ofSoftmax("softmax-base-10", o -> powers(o, 10)));
    }

    private static Slip ofSoftmax(String id, Twist twist) {
        return Slip.of(id, ACTIVATION, o -> o.is(Activation.SOFTMAX) ? twist.of(o) : o.usual());
    }

    private static double powers(Operation o, double base) {
        double[] z = o.row(WEIGHTED_SUM, o.layer()).clone();
        double log = Functions.log(base);
        for (int k = 0; k < z.length; k++) {
            z[k] *= log;
        }
        return softmax(z)[o.unit()];
    }

    private static double[] softmax(double[] z) {
        double[] p = new double[z.length];
        Kernels.softmax(z, new double[z.length], new double[1], p, 1);
        return p;
    }
}
