package org.densescope.working;

import java.util.Arrays;
import org.densescope.engine.Activation;
import org.densescope.engine.Functions;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Kernels;
import org.densescope.engine.loops.LossKernels;
import org.densescope.trace.Trace;

/// The operations that make the numbers of a layer's units, done right, by the engine's own loops.
final class UsualRows {
    private final Trace trace;
    private final Recomputation step;
    private final boolean next;

    /// @param step where the operands come from
    /// @param next whether it is the forward pass after the update, which leaves no unit out
    UsualRows(Trace trace, Recomputation step, boolean next) {
        this.trace = trace;
        this.step = step;
        this.next = next;
    }

    private Network network() {
        return trace.network();
    }

    /// One row, or the only number of it; a new array.
    double[] of(Quantity quantity, int layer, int sample, double[] targets) {
        int n = network().units(layer);
        boolean last = layer == network().depth();
        double[] row = new double[n];
        switch (quantity) {
            case WEIGHTED_SUM -> {
                double[] in = step.row(Quantity.ACTIVATION, layer - 1, sample);
                for (int u = 0; u < n; u++) {
                    row[u] = Kernels.partialSum(
                            step.dense(layer), u, in, 0, step.dense(layer).inputs() + 1);
                }
            }
            case EXPONENTIAL -> {
                double[] z = step.row(Quantity.WEIGHTED_SUM, layer, sample);
                double max = Kernels.max(z, 0, n);
                for (int u = 0; u < n; u++) {
                    row[u] = Functions.exp(z[u] - max);
                }
            }
            case EXPONENTIAL_SUM -> row[0] = Kernels.sum(step.row(Quantity.EXPONENTIAL, layer, sample), 0, n);
            case ACTIVATION -> activations(layer, sample, row);
            case LOSS_TERM -> {
                double[] z = step.row(Quantity.WEIGHTED_SUM, layer, sample);
                double[] a = step.row(Quantity.ACTIVATION, layer, sample);
                if (network().loss().fused() && !follows(layer, sample)) {
                    ofProbabilities(network().loss(), a, targets, row);
                } else {
                    LossKernels.terms(network().loss(), z, a, 0, targets, 0, row, n);
                }
            }
            case SAMPLE_LOSS -> {
                double[] terms = step.row(Quantity.LOSS_TERM, layer, sample);
                row[0] = Kernels.sum(terms, 0, n) / step.sampleDivisor();
            }
            case LOSS -> {
                double sum = 0;
                for (int s = 0; s < step.samples(); s++) {
                    sum += step.row(Quantity.SAMPLE_LOSS, layer, s)[0];
                }
                row[0] = sum / network().reduction().divisor(step.samples());
            }
            case ACTIVATION_GRADIENT -> {
                if (last) {
                    double[] a = step.row(Quantity.ACTIVATION, layer, sample);
                    LossKernels.gradients(network().loss(), a, 0, targets, 0, divisor(), row, n);
                } else {
                    double[] delta = step.row(Quantity.DELTA, layer + 1, sample);
                    for (int u = 0; u < n; u++) {
                        row[u] = Kernels.partialBackSum(step.dense(layer + 1), u, delta, 0, delta.length);
                    }
                }
            }
            case DELTA -> deltas(layer, sample, targets, row);
            default -> throw new IllegalArgumentException("a row has no " + quantity);
        }
        return row;
    }

    private double divisor() {
        return network()
                .loss()
                .divisor(network().reduction(), step.samples(), network().outputs());
    }

    private void activations(int layer, int sample, double[] row) {
        if (layer == 0) {
            System.arraycopy(trace.pass().batch().x().row(sample), 0, row, 0, row.length);
            return;
        }
        Activation f = step.dense(layer).activation();
        double[] z = step.row(Quantity.WEIGHTED_SUM, layer, sample);
        for (int u = 0; u < row.length; u++) {
            row[u] = f == Activation.SOFTMAX
                    ? step.row(Quantity.EXPONENTIAL, layer, sample)[u]
                            / step.row(Quantity.EXPONENTIAL_SUM, layer, sample)[0]
                    : f.value(z[u]);
            if (!next && trace.pass().batch().mask().covers(layer)) {
                row[u] *= trace.pass().kept(sample, layer, u);
            }
        }
    }

    /// Whether the outputs of a layer are those of its weighted sums: nobody typed others, and no slip made others.
    private boolean follows(int layer, int sample) {
        double[] usual = new double[network().units(layer)];
        activations(layer, sample, usual);
        return Arrays.equals(usual, step.row(Quantity.ACTIVATION, layer, sample));
    }

    private void deltas(int layer, int sample, double[] targets, double[] row) {
        Activation f = step.dense(layer).activation();
        double[] a = step.row(Quantity.ACTIVATION, layer, sample);
        if (layer == network().depth() && network().loss().fused()) {
            LossKernels.fusedDeltas(network().loss(), a, 0, targets, 0, divisor(), row, row.length);
        } else if (f == Activation.SOFTMAX) {
            Kernels.softmaxDeltas(a, step.row(Quantity.ACTIVATION_GRADIENT, layer, sample), row, 1);
        } else {
            double[] gradient = step.row(Quantity.ACTIVATION_GRADIENT, layer, sample);
            for (int u = 0; u < row.length; u++) {
                row[u] = slope(layer, sample, u) * gradient[u];
            }
        }
    }

    /// `da/dz` of a unit: the engine's, or `a·(1 − a)` and its like where its output is not the one of its sum.
    double slope(int layer, int sample, int unit) {
        if (layer == 0) {
            return 1;
        }
        Activation f = step.dense(layer).activation();
        double z = step.row(Quantity.WEIGHTED_SUM, layer, sample)[unit];
        double a = step.row(Quantity.ACTIVATION, layer, sample)[unit];
        double kept = !next && trace.pass().batch().mask().covers(layer)
                ? trace.pass().kept(sample, layer, unit)
                : 1;
        if (f == Activation.SOFTMAX) {
            return a * (1 - a);
        }
        boolean own = f.value(z) * kept == a || kept != 1;
        return switch (f) {
            case SIGMOID -> own ? kept * f.slope(z) : a * (1 - a);
            case TANH -> own ? kept * f.slope(z) : 1 - a * a;
            default -> kept * f.slope(z);
        };
    }

    /// The terms of a loss from probabilities, as they are computed by hand; the engine computes them from logits.
    private static void ofProbabilities(Loss loss, double[] p, double[] t, double[] terms) {
        for (int k = 0; k < terms.length; k++) {
            double hit = t[k] == 0 ? 0 : -t[k] * Functions.log(p[k]);
            double miss = loss.binary() && t[k] != 1 ? -(1 - t[k]) * Functions.log(1 - p[k]) : 0;
            terms[k] = hit + miss;
        }
    }
}
