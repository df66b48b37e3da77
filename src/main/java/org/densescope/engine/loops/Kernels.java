package org.densescope.engine.loops;

import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Functions;
/// The loops in which all the arithmetic of a pass happens, on row-major arrays.
///
/// Each sum runs in index order with fused multiply-add, starting from 0, the bias last. Loops are unrolled across
/// outputs, never across the terms of a sum: so neither blocking nor threads nor compiler can change a bit, and a sum
/// taken term by term ([#partialSum]) ends on the very same value.

public final class Kernels {
    private Kernels() {}

    /// `z[r][o] = Σ_i w[o][i] · x[r][i] + b[o]` for all rows.
    public static void weightedSums(Dense layer, double[] x, double[] z, int rows, Workers workers) {
        int in = layer.inputs();
        int out = layer.units();
        boolean cuts = layer.mask().cut().length > 0;
        workers.split(out, (long) rows * in, (from, to) -> {
            for (int r = 0; r < rows; r++) {
                if (cuts) {
                    for (int o = from; o < to; o++) {
                        z[r * out + o] = partialSum(layer, o, x, r * in, in + 1);
                    }
                } else {
                    weightedSums(layer.weights().data(), layer.bias(), x, r * in, in, z, r * out, from, to);
                }
            }
        });
    }

    private static void weightedSums(
            double[] w, double[] b, double[] x, int xAt, int in, double[] z, int zAt, int from, int to) {
        int o = from;
        for (; o + 4 <= to; o += 4) {
            int w0 = o * in;
            int w1 = w0 + in;
            int w2 = w1 + in;
            int w3 = w2 + in;
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int i = 0; i < in; i++) {
                double v = x[xAt + i];
                s0 = Math.fma(w[w0 + i], v, s0);
                s1 = Math.fma(w[w1 + i], v, s1);
                s2 = Math.fma(w[w2 + i], v, s2);
                s3 = Math.fma(w[w3 + i], v, s3);
            }
            z[zAt + o] = s0 + b[o];
            z[zAt + o + 1] = s1 + b[o + 1];
            z[zAt + o + 2] = s2 + b[o + 2];
            z[zAt + o + 3] = s3 + b[o + 3];
        }
        for (; o < to; o++) {
            double s = 0;
            for (int i = 0; i < in; i++) {
                s = Math.fma(w[o * in + i], x[xAt + i], s);
            }
            z[zAt + o] = s + b[o];
        }
    }

    /// The first `terms` terms of one weighted sum; term `inputs` is the bias. Cut weights add nothing.
    public static double partialSum(Dense layer, int unit, double[] x, int xAt, int terms) {
        double[] w = layer.weights().data();
        int in = layer.inputs();
        boolean cuts = layer.mask().cut().length > 0;
        double s = 0;
        for (int i = 0; i < Math.min(terms, in); i++) {
            if (!cuts || !layer.mask().isCut(unit * in + i)) {
                s = Math.fma(w[unit * in + i], x[xAt + i], s);
            }
        }
        return terms > in ? s + layer.bias()[unit] : s;
    }

    /// `a = f(z)` for an elementwise activation.
    public static void activations(Activation f, double[] z, double[] a, Workers workers) {
        workers.split(z.length, 20, (from, to) -> {
            for (int i = from; i < to; i++) {
                a[i] = f.value(z[i]);
            }
        });
    }

    /// Softmax of each row by itself: `e = exp(z − max z)`, `sum = Σ e`, `a = e / sum`.
    public static void softmax(double[] z, double[] e, double[] sum, double[] a, int rows) {
        int n = z.length / rows;
        for (int r = 0; r < rows; r++) {
            int at = r * n;
            double max = max(z, at, n);
            for (int k = at; k < at + n; k++) {
                e[k] = Functions.exp(z[k] - max);
            }
            sum[r] = sum(e, at, n);
            for (int k = at; k < at + n; k++) {
                a[k] = e[k] / sum[r];
            }
        }
    }

    /// The largest of `n` values; NaN if one is NaN.
    public static double max(double[] v, int at, int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (int k = at; k < at + n; k++) {
            max = Math.max(max, v[k]);
        }
        return max;
    }

    /// The sum of the first `n` values, in index order.
    /// Each of `n` numbers by the same one.
    static void divide(double[] v, int at, int n, double by) {
        for (int k = at; k < at + n; k++) {
            v[k] /= by;
        }
    }

    public static double sum(double[] v, int at, int n) {
        double s = 0;
        for (int k = at; k < at + n; k++) {
            s += v[k];
        }
        return s;
    }

    /// `Σ exp(z − max)` of one row.
    public static double exponentialSum(double[] z, int at, int n, double max) {
        double s = 0;
        for (int k = at; k < at + n; k++) {
            s += Functions.exp(z[k] - max);
        }
        return s;
    }

    /// `dW[o][i] = Σ_r δ[r][o] · x[r][i]`, 0 where the weight is cut.
    public static void weightGradients(
            Dense layer, double[] delta, double[] x, double[] dw, int rows, Workers workers) {
        int in = layer.inputs();
        int out = layer.units();
        workers.split(out, (long) rows * in, (from, to) -> {
            for (int r = 0; r < rows; r++) {
                for (int o = from; o < to; o++) {
                    double d = delta[r * out + o];
                    int row = o * in;
                    int xAt = r * in;
                    for (int i = 0; i < in; i++) {
                        dw[row + i] = Math.fma(d, x[xAt + i], dw[row + i]);
                    }
                }
            }
        });
        for (int position : layer.mask().cut()) {
            dw[position] = 0;
        }
    }

    /// `db[o] = Σ_r δ[r][o]`.
    public static void biasGradients(double[] delta, double[] db, int rows) {
        int out = db.length;
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < out; o++) {
                db[o] += delta[r * out + o];
            }
        }
    }

    /// The gradient of one weight from the first `rows` samples; 0 where it is cut.
    public static double partialWeightGradient(Dense layer, double[] delta, double[] x, int unit, int from, int rows) {
        double s = 0;
        for (int r = 0; r < rows && !layer.isCut(unit, from); r++) {
            s = Math.fma(delta[r * layer.units() + unit], x[r * layer.inputs() + from], s);
        }
        return s;
    }

    /// The gradient of one bias from the first `rows` samples.
    public static double partialBiasGradient(double[] delta, int units, int unit, int rows) {
        double s = 0;
        for (int r = 0; r < rows; r++) {
            s += delta[r * units + unit];
        }
        return s;
    }

    /// `dX[r][i] = Σ_o w[o][i] · δ[r][o]`: back through the weights that it went forward by.
    public static void inputGradients(Dense layer, double[] delta, double[] dx, int rows, Workers workers) {
        int in = layer.inputs();
        int out = layer.units();
        double[] w = layer.weights().data();
        boolean cuts = layer.mask().cut().length > 0;
        workers.split(in, (long) rows * out, (from, to) -> {
            for (int r = 0; r < rows; r++) {
                int at = r * in;
                if (cuts) {
                    for (int i = from; i < to; i++) {
                        dx[at + i] = partialBackSum(layer, i, delta, r * out, out);
                    }
                    continue;
                }
                for (int o = 0; o < out; o++) {
                    double d = delta[r * out + o];
                    int row = o * in;
                    for (int i = from; i < to; i++) {
                        dx[at + i] = Math.fma(w[row + i], d, dx[at + i]);
                    }
                }
            }
        });
    }

    /// The first `terms` terms of one input's gradient. Cut weights add nothing.
    public static double partialBackSum(Dense layer, int input, double[] delta, int deltaAt, int terms) {
        double[] w = layer.weights().data();
        int in = layer.inputs();
        double s = 0;
        for (int o = 0; o < terms; o++) {
            if (!layer.mask().isCut(o * in + input)) {
                s = Math.fma(w[o * in + input], delta[deltaAt + o], s);
            }
        }
        return s;
    }

    /// `δ = f'(z) · dL/da` for an elementwise activation.
    public static void deltas(Activation f, double[] z, double[] gradient, double[] delta, Workers workers) {
        workers.split(z.length, 20, (from, to) -> {
            for (int i = from; i < to; i++) {
                delta[i] = f.slope(z[i]) * gradient[i];
            }
        });
    }

    /// `δ_k = a_k · (g_k − Σ_j a_j g_j)` of each row: the gradient through a softmax that no loss has swallowed.
    public static void softmaxDeltas(double[] a, double[] gradient, double[] delta, int rows) {
        int n = a.length / rows;
        for (int r = 0; r < rows; r++) {
            int at = r * n;
            double mean = weightedMean(a, gradient, at, n);
            for (int k = at; k < at + n; k++) {
                delta[k] = a[k] * (gradient[k] - mean);
            }
        }
    }

    /// `Σ_j a_j g_j` of one row.
    public static double weightedMean(double[] a, double[] gradient, int at, int n) {
        double s = 0;
        for (int j = at; j < at + n; j++) {
            s = Math.fma(a[j], gradient[j], s);
        }
        return s;
    }
}
