package org.densescope.working;

import static org.densescope.engine.Quantity.ACTIVATION_GRADIENT;
import static org.densescope.engine.Quantity.DELTA;
import static org.densescope.engine.Quantity.LOSS;
import static org.densescope.engine.Quantity.LOSS_TERM;
import static org.densescope.engine.Quantity.SAMPLE_LOSS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.densescope.engine.Functions;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;

/// Slips of the loss. Those that are another loss, such as one without its ½, go on into its gradient.
final class LossSlips {
    private LossSlips() {}

    static List<Slip> of(Network network, int samples) {
        List<Slip> slips = new ArrayList<>();
        switch (network.loss()) {
            case HALF_SQUARED_ERROR, MEAN_SQUARED_ERROR, SQUARED_ERROR -> squares(slips, network);
            case CROSS_ENTROPY, LOGITS_CROSS_ENTROPY -> {
                logarithms(slips);
                classes(slips);
            }
            case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM -> {
                logarithms(slips);
                slips.add(Slip.of("bce-one-term", LOSS_TERM, o -> -o.t() * Functions.log(o.a())));
            }
            case MEAN_ABSOLUTE_ERROR, HUBER -> {}
        }
        outputs(slips, network);
        if (samples > 1) {
            batch(slips, network);
        }
        return slips;
    }

    /// A loss that is a multiple of the right one, and its gradient with it.
    private static Slip scaled(String id, Quantity where, ToDoubleFunction<Operation> factor) {
        Twist times = o -> o.usual() * factor.applyAsDouble(o);
        return Slip.ofError(id, times).and(where, times);
    }

    private static void squares(List<Slip> slips, Network network) {
        boolean halved = network.loss() == Loss.HALF_SQUARED_ERROR;
        double factor = halved ? 0.5 : 1;
        slips.add(scaled(halved ? "half-missing" : "half-added", LOSS_TERM, _ -> halved ? 2 : 0.5));
        slips.add(Slip.of("not-squared", LOSS_TERM, o -> factor * Math.abs(error(o))));
        slips.add(Slip.of("sum-then-square", SAMPLE_LOSS, o -> {
            double sum = Operation.sum(o.outputs(), k -> o.outs()[k] - o.targets()[k]);
            return factor * (sum * sum) / o.sampleDivisor();
        }));
        slips.add(Slip.of("squares-of-values", LOSS_TERM, o -> factor * (o.a() * o.a() - o.t() * o.t())));
    }

    private static double error(Operation o) {
        return o.a() - o.t();
    }

    private static void logarithms(List<Slip> slips) {
        slips.add(Slip.of("log10", SAMPLE_LOSS, o -> o.usual() / Functions.log(10)));
        slips.add(Slip.of("log2", SAMPLE_LOSS, o -> o.usual() / Functions.log(2)));
        slips.add(Slip.of("loss-sign", SAMPLE_LOSS, o -> -o.usual()));
    }

    private static void classes(List<Slip> slips) {
        slips.add(otherTargets("class-off-by-one", LossSlips::shifted));
        slips.add(ofSample("log-of-all", (o, k) -> -Functions.log(o.outs()[k])));
        slips.add(ofSample("one-minus-p", (o, k) -> hit(o, k, -Functions.log(1 - o.outs()[k]))));
        slips.add(ofSample("no-log", (o, k) -> hit(o, k, 1 - o.outs()[k])));
        slips.add(ofSample("squared-instead", (o, k) -> {
            double error = o.outs()[k] - o.targets()[k];
            return 0.5 * (error * error);
        }));
    }

    private static double hit(Operation o, int k, double value) {
        return o.targets()[k] == 0 ? 0 : o.targets()[k] * value;
    }

    /// One output's part of a sample's loss.
    @FunctionalInterface
    private interface Term {
        double of(Operation operation, int output);
    }

    private static Slip ofSample(String id, Term term) {
        return Slip.of(id, SAMPLE_LOSS, o -> Operation.sum(o.outputs(), k -> term.of(o, k)) / o.sampleDivisor());
    }

    private static double[] shifted(double[] targets) {
        double[] shifted = new double[targets.length];
        for (int k = 0; k < targets.length; k++) {
            shifted[(k + 1) % targets.length] = targets[k];
        }
        return shifted;
    }

    private static Slip otherTargets(String id, UnaryOperator<double[]> change) {
        return Slip.of(id, LOSS_TERM, o -> o.withTargets(LOSS_TERM, change.apply(o.targets())))
                .and(
                        ACTIVATION_GRADIENT,
                        o -> o.layer() == o.depth() && !o.loss().fused()
                                ? o.withTargets(ACTIVATION_GRADIENT, change.apply(o.targets()))
                                : o.usual())
                .and(
                        DELTA,
                        o -> o.layer() == o.depth() && o.loss().fused()
                                ? o.withTargets(DELTA, change.apply(o.targets()))
                                : o.usual());
    }

    private static void outputs(List<Slip> slips, Network network) {
        int n = network.outputs();
        if (n == 1) {
            return;
        }
        slips.add(otherTargets("targets-swapped", Operation::reversed));
        boolean divided = network.loss().divisor(Reduction.SUM, 1, n) != 1;
        slips.add(
                divided
                        ? scaled("not-divided-by-outputs", SAMPLE_LOSS, Operation::outputs)
                        : scaled("mean-over-outputs", SAMPLE_LOSS, o -> 1.0 / o.outputs()));
        if (network.loss().classes()) {
            return;
        }
        for (int k = 0; k < Math.min(n, Catalogue.MOST_ARGUMENTS); k++) {
            int only = k;
            slips.add(
                    Slip.of("one-output-only", SAMPLE_LOSS, o -> terms(o)[only]).with(only));
            if (network.loss() == Loss.MEAN_SQUARED_ERROR) {
                slips.add(Slip.of("one-output-only", SAMPLE_LOSS, o -> terms(o)[only] / o.sampleDivisor())
                        .with(n + only));
            }
        }
    }

    private static double[] terms(Operation o) {
        return o.row(LOSS_TERM, o.depth());
    }

    private static void batch(List<Slip> slips, Network network) {
        slips.add(
                network.reduction() == Reduction.MEAN
                        ? scaled("batch-summed", LOSS, Operation::rows)
                        : scaled("batch-averaged", LOSS, o -> 1.0 / o.rows()));
        slips.add(Slip.of("first-sample-only", LOSS, o -> ofSample(o, 0)));
        slips.add(Slip.of("last-sample-only", LOSS, o -> ofSample(o, o.rows() - 1)));
    }

    private static double ofSample(Operation o, int sample) {
        return o.step().row(SAMPLE_LOSS, o.depth(), sample)[0];
    }
}
