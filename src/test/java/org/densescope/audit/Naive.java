package org.densescope.audit;

import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Functions;
import org.densescope.engine.Network;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;

/// One sample through a network, one unit after the other, without the engine.
public final class Naive {
    private final Network network;
    private final double[][] z;
    private final double[][] a;

    private Naive(Network network, double[] x) {
        this.network = network;
        z = new double[network.depth() + 1][];
        a = new double[network.depth() + 1][];
        z[0] = x;
        a[0] = x;
        for (int l = 1; l <= network.depth(); l++) {
            layer(network.layer(l), l);
        }
    }

    public static Naive of(Network network, double[] x) {
        return new Naive(network, x);
    }

    private void layer(Dense dense, int l) {
        z[l] = new double[dense.units()];
        a[l] = new double[dense.units()];
        for (int u = 0; u < dense.units(); u++) {
            double sum = 0;
            for (int i = 0; i < dense.inputs(); i++) {
                sum = dense.isCut(u, i) ? sum : Math.fma(dense.weight(u, i), a[l - 1][i], sum);
            }
            z[l][u] = sum + dense.bias()[u];
        }
        double max = Double.NEGATIVE_INFINITY;
        double all = 0;
        if (dense.activation() == Activation.SOFTMAX) {
            for (double v : z[l]) {
                max = Math.max(max, v);
            }
            for (double v : z[l]) {
                all += Functions.exp(v - max);
            }
        }
        for (int u = 0; u < dense.units(); u++) {
            double v = z[l][u];
            a[l][u] = switch (dense.activation()) {
                case IDENTITY -> v;
                case RELU -> v > 0 ? v : 0;
                case LEAKY_RELU -> v > 0 ? v : 0.01 * v;
                case SIGMOID -> v >= 0 ? 1 / (1 + Functions.exp(-v)) : Functions.exp(v) / (1 + Functions.exp(v));
                case TANH -> Functions.tanh(v);
                case STEP -> v >= 0 ? 1 : 0;
                case STEP_ZERO -> v > 0 ? 1 : 0;
                case SIGN -> v > 0 ? 1 : v < 0 ? -1 : 0;
                case ELU -> v > 0 ? v : StrictMath.expm1(v);
                case SOFTPLUS -> Functions.softplus(v);
                case SWISH -> v * Functions.sigmoid(v);
                case GELU -> v * Functions.normalShare(v);
                case SOFTMAX -> Functions.exp(v - max) / all;
            };
        }
    }

    public double z(int layer, int unit) {
        return z[layer][unit];
    }

    /// The activations of a layer.
    public double[] a(int layer) {
        return a[layer];
    }

    public double[] outputs() {
        return a[network.depth()];
    }

    /// The loss of this sample alone.
    public double loss(double[] t) {
        double[] y = outputs();
        double[] s = z[network.depth()];
        double sum = 0;
        for (int k = 0; k < t.length; k++) {
            sum += switch (network.loss()) {
                case CROSS_ENTROPY -> t[k] == 0 ? 0 : t[k] * crossEntropy(s, k);
                case LOGITS_CROSS_ENTROPY -> t[k] == 0 ? 0 : t[k] * crossEntropy(y, k);
                case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM ->
                    t[k] == 1 ? softplus(-s[k]) : softplus(s[k]) - t[k] * s[k];
                case MEAN_SQUARED_ERROR, SQUARED_ERROR -> (y[k] - t[k]) * (y[k] - t[k]);
                case HALF_SQUARED_ERROR -> 0.5 * ((y[k] - t[k]) * (y[k] - t[k]));
                case MEAN_ABSOLUTE_ERROR -> Math.abs(y[k] - t[k]);
                case HUBER -> Math.abs(y[k] - t[k]) <= 1 ? 0.5 * Math.pow(y[k] - t[k], 2) : Math.abs(y[k] - t[k]) - 0.5;
            };
        }
        boolean shared = network.loss().divisor(Reduction.SUM, 1, 2) == 2;
        return shared ? sum / t.length : sum;
    }

    private static double softplus(double v) {
        return Math.max(v, 0) + StrictMath.log1p(Functions.exp(-Math.abs(v)));
    }

    private static double crossEntropy(double[] logits, int k) {
        double max = logits[0];
        for (double v : logits) {
            max = Math.max(max, v);
        }
        double all = 0;
        for (double v : logits) {
            all += Functions.exp(v - max);
        }
        return Functions.log(all) - (logits[k] - max);
    }

    /// The class that a row of outputs or targets names: of a single number whether it is above one half.
    public static int said(double[] v) {
        if (v.length == 1) {
            return v[0] > 0.5 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < v.length; k++) {
            best = v[k] > v[best] ? k : best;
        }
        return best;
    }

    /// How well a network does on rows of a document's data.
    ///
    /// @param loss mean over the rows
    /// @param squares mean over rows and outputs of the squared error
    public record Score(int rows, int correct, double loss, double squares) {
        public static Score of(Network network, Project project, int[] samples) {
            int correct = 0;
            double losses = 0;
            double squares = 0;
            for (int row : samples) {
                double[] t = project.data().targets().row(row);
                Naive one = Naive.of(network, project.data().inputs().row(row));
                correct += said(one.outputs()) == said(t) ? 1 : 0;
                losses += one.loss(t);
                for (int k = 0; k < t.length; k++) {
                    squares += (one.outputs()[k] - t[k]) * (one.outputs()[k] - t[k]);
                }
            }
            return new Score(
                    samples.length,
                    correct,
                    losses / samples.length,
                    squares / samples.length / project.spec().outputs());
        }
    }
}
