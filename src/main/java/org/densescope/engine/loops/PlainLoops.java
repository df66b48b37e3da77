package org.densescope.engine.loops;

import java.util.Arrays;
import org.densescope.engine.Activation;
import org.densescope.engine.Functions;

/// [Loops] in plain Java. Inner loops run across outputs, so a compiler may use vectors; four terms at a time keep the
/// sums out of memory and their order as it is. Whether all new numbers are finite is seen from a sum of `0 * number`,
/// which is NaN if one is not.
public final class PlainLoops implements Loops {
    public static final PlainLoops INSTANCE = new PlainLoops();

    private PlainLoops() {}

    @Override
    public String id() {
        return "plain loops";
    }

    @Override
    public void products(
            double[] a,
            int[] aAt,
            int rowsFrom,
            int rowsTo,
            int n,
            double[] b,
            int columns,
            double[] bias,
            double[] c,
            int cStride) {
        int padded = Loops.padded(columns);
        for (int j = 0; j < padded; j += PANEL) {
            int width = Math.min(PANEL, padded - j);
            for (int r = rowsFrom; r < rowsTo; r++) {
                int at = r * cStride + j;
                Arrays.fill(c, at, at + width, 0);
                int k = 0;
                for (; k + 4 <= n; k += 4) {
                    int from = aAt[r] + k;
                    fourTerms(
                            a[from], a[from + 1], a[from + 2], a[from + 3], b, j * n + k * width, width, c, at, width);
                }
                for (; k < n; k++) {
                    oneTerm(a[aAt[r] + k], b, j * n + k * width, c, at, width);
                }
                if (bias.length > 0) {
                    for (int o = 0; o < width; o++) {
                        c[at + o] += bias[j + o];
                    }
                }
            }
        }
    }

    @Override
    public void outerProducts(
            double[] x, int[] xAt, int rows, int from, int to, double[] d, int dAt, int width, double[] g) {
        for (int i = from; i < to; i++) {
            int at = (i - from) * width;
            Arrays.fill(g, at, at + width, 0);
            int r = 0;
            for (; r + 4 <= rows; r += 4) {
                double x0 = x[xAt[r] + i];
                double x1 = x[xAt[r + 1] + i];
                double x2 = x[xAt[r + 2] + i];
                double x3 = x[xAt[r + 3] + i];
                fourTerms(x0, x1, x2, x3, d, dAt + r * width, width, g, at, width);
            }
            for (; r < rows; r++) {
                oneTerm(x[xAt[r] + i], d, dAt + r * width, g, at, width);
            }
        }
    }

    private static void fourTerms(
            double a0,
            double a1,
            double a2,
            double a3,
            double[] b,
            int bAt,
            int stride,
            double[] c,
            int at,
            int width) {
        int b1 = bAt + stride;
        int b2 = b1 + stride;
        int b3 = b2 + stride;
        for (int j = 0; j < width; j++) {
            double s = Math.fma(a0, b[bAt + j], c[at + j]);
            s = Math.fma(a1, b[b1 + j], s);
            s = Math.fma(a2, b[b2 + j], s);
            c[at + j] = Math.fma(a3, b[b3 + j], s);
        }
    }

    private static void oneTerm(double a, double[] b, int bAt, double[] c, int at, int width) {
        for (int j = 0; j < width; j++) {
            c[at + j] = Math.fma(a, b[bAt + j], c[at + j]);
        }
    }

    @Override
    public void columnSums(double[] d, int dStride, int rows, int columns, double[] sums) {
        Arrays.fill(sums, 0, columns, 0);
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                sums[j] += d[r * dStride + j];
            }
        }
    }

    @Override
    public void activate(Activation f, double[] z, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = f.value(z[i]);
        }
    }

    @Override
    public void slopes(Activation f, double[] z, double[] g, double[] delta, int n) {
        for (int i = 0; i < n; i++) {
            delta[i] = f.slope(z[i]) * g[i];
        }
    }

    @Override
    public void softmax(double[] z, int stride, int rows, int n, double[] a, double[] scratch) {
        for (int at = 0; at < rows * stride; at += stride) {
            double max = Kernels.max(z, at, n);
            for (int k = at; k < at + n; k++) {
                a[k] = Functions.exp(z[k] - max);
            }
            Kernels.divide(a, at, n, Kernels.sum(a, at, n));
        }
    }

    @Override
    public double softmaxCrossEntropy(
            double[] z,
            int stride,
            int rows,
            int n,
            double[] t,
            int[] tAt,
            double divisor,
            double[] delta,
            double[] scratch) {
        double loss = 0;
        for (int r = 0; r < rows; r++) {
            int at = r * stride;
            double max = Kernels.max(z, at, n);
            double sum = 0;
            double mass = 0;
            for (int k = 0; k < n; k++) {
                delta[at + k] = Functions.exp(z[at + k] - max);
                sum += delta[at + k];
                mass += t[tAt[r] + k];
            }
            double logSum = Functions.log(sum);
            double own = 0;
            for (int k = 0; k < n; k++) {
                double wanted = t[tAt[r] + k];
                own += LossKernels.crossEntropy(z[at + k], max, logSum, wanted);
                delta[at + k] = (delta[at + k] / sum * mass - wanted) / divisor;
            }
            loss += own;
        }
        return loss;
    }

    @Override
    public boolean descend(double rate, double decay, double[] w, int at, double[] g, int n) {
        double zeros = 0;
        for (int k = 0; k < n; k++) {
            int i = at + k;
            w[i] = Functions.weight(w[i] - rate * decayed(g[k], w[i], decay));
            zeros += 0 * w[i];
        }
        return !Double.isNaN(zeros);
    }

    @Override
    public boolean descendWithMomentum(
            double rate,
            double momentum,
            boolean nesterov,
            double decay,
            double[] w,
            int at,
            double[] g,
            double[] v,
            int n) {
        double zeros = 0;
        for (int k = 0; k < n; k++) {
            int i = at + k;
            double gradient = decayed(g[k], w[i], decay);
            v[i] = Functions.normal(Math.fma(momentum, v[i], gradient));
            double direction = nesterov ? Math.fma(momentum, v[i], gradient) : v[i];
            w[i] = Functions.weight(w[i] - rate * direction);
            zeros += 0 * w[i] + 0 * v[i];
        }
        return !Double.isNaN(zeros);
    }

    @Override
    public boolean adam(
            AdamRule rule,
            double rate,
            double unbias1,
            double unbias2,
            double[] w,
            int at,
            double[] g,
            double[] m,
            double[] v,
            int n) {
        double zeros = 0;
        double beta1 = rule.beta1();
        double beta2 = rule.beta2();
        double decay = rule.decoupled() ? 0 : rule.decay();
        double shrink = rule.decoupled() ? rate * rule.decay() : 0;
        for (int k = 0; k < n; k++) {
            int i = at + k;
            double gradient = decayed(g[k], w[i], decay);
            m[i] = Functions.normal(Math.fma(beta1, m[i], (1 - beta1) * gradient));
            v[i] = Functions.normal(Math.fma(beta2, v[i], (1 - beta2) * (gradient * gradient)));
            double root = Math.sqrt(v[i] / unbias2) + rule.epsilon();
            double shrunk = rule.decoupled() ? w[i] - shrink * w[i] : w[i];
            w[i] = Functions.weight(shrunk - rate * (m[i] / unbias1 / root));
            zeros += 0 * w[i] + 0 * m[i] + 0 * v[i];
        }
        return !Double.isNaN(zeros);
    }

    @Override
    public boolean rmsProp(
            double rate,
            double alpha,
            double epsilon,
            double decay,
            double[] w,
            int at,
            double[] g,
            double[] v,
            int n) {
        double zeros = 0;
        for (int k = 0; k < n; k++) {
            int i = at + k;
            double gradient = decayed(g[k], w[i], decay);
            v[i] = Functions.normal(Math.fma(alpha, v[i], (1 - alpha) * (gradient * gradient)));
            w[i] = Functions.weight(w[i] - rate * (gradient / (Math.sqrt(v[i]) + epsilon)));
            zeros += 0 * w[i] + 0 * v[i];
        }
        return !Double.isNaN(zeros);
    }

    @Override
    public boolean adagrad(
            double rate, double epsilon, double decay, double[] w, int at, double[] g, double[] s, int n) {
        double zeros = 0;
        for (int k = 0; k < n; k++) {
            int i = at + k;
            double gradient = decayed(g[k], w[i], decay);
            s[i] = Functions.normal(Math.fma(gradient, gradient, s[i]));
            w[i] = Functions.weight(w[i] - rate * (gradient / (Math.sqrt(s[i]) + epsilon)));
            zeros += 0 * w[i] + 0 * s[i];
        }
        return !Double.isNaN(zeros);
    }

    private static double decayed(double gradient, double weight, double decay) {
        return decay == 0 ? gradient : Math.fma(decay, weight, gradient);
    }
}
