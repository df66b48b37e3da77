package org.densescope.engine.loops;

import org.densescope.engine.Functions;
import org.densescope.engine.Loss;
/// The loss and its first derivative, from the outputs of the last layer; one row at a time.
///
/// A row of `n` outputs starts at `at` in `z`, `a` and the results that lie beside them, and at `tAt` in the targets.

public final class LossKernels {
    private LossKernels() {}

    /// What each output adds to the loss, before the division by [Loss#divisor].
    ///
    /// @param z logits of the last layer
    /// @param a its activations
    /// @param terms `n` results, from `tAt` on
    public static void terms(Loss loss, double[] z, double[] a, int at, double[] t, int tAt, double[] terms, int n) {
        switch (loss) {
            case CROSS_ENTROPY -> crossEntropy(z, at, t, tAt, terms, n);
            case LOGITS_CROSS_ENTROPY -> crossEntropy(a, at, t, tAt, terms, n);
            case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM -> {
                for (int k = 0; k < n; k++) {
                    double logit = z[at + k];
                    double wanted = t[tAt + k];
                    // −t log σ(z) − (1 − t) log σ(−z) = softplus(z) − t z, here without cancellation for t = 1
                    terms[tAt + k] =
                            wanted == 1 ? Functions.softplus(-logit) : Functions.softplus(logit) - wanted * logit;
                }
            }
            case MEAN_SQUARED_ERROR, SQUARED_ERROR -> {
                for (int k = 0; k < n; k++) {
                    double error = a[at + k] - t[tAt + k];
                    terms[tAt + k] = error * error;
                }
            }
            case HALF_SQUARED_ERROR -> {
                for (int k = 0; k < n; k++) {
                    double error = a[at + k] - t[tAt + k];
                    terms[tAt + k] = 0.5 * (error * error);
                }
            }
            case MEAN_ABSOLUTE_ERROR -> {
                for (int k = 0; k < n; k++) {
                    terms[tAt + k] = Math.abs(a[at + k] - t[tAt + k]);
                }
            }
            case HUBER -> {
                for (int k = 0; k < n; k++) {
                    double error = a[at + k] - t[tAt + k];
                    terms[tAt + k] = Math.abs(error) <= 1 ? 0.5 * (error * error) : Math.abs(error) - 0.5;
                }
            }
        }
    }

    private static void crossEntropy(double[] logits, int at, double[] t, int tAt, double[] terms, int n) {
        double max = Kernels.max(logits, at, n);
        double logSum = Functions.log(Kernels.exponentialSum(logits, at, n, max));
        for (int k = 0; k < n; k++) {
            terms[tAt + k] = crossEntropy(logits[at + k], max, logSum, t[tAt + k]);
        }
    }

    /// `t · (log Σ exp(z − max z) − (z − max z))`: a loss near 0 keeps its digits, since nothing large is subtracted.
    static double crossEntropy(double logit, double max, double logSum, double t) {
        return t == 0 ? 0 : t * (logSum - (logit - max));
    }

    /// `dL/dz` of the last layer, where loss and activation are one operation.
    public static void fusedDeltas(
            Loss loss, double[] a, int at, double[] t, int tAt, double divisor, double[] delta, int n) {
        double mass = loss == Loss.CROSS_ENTROPY ? Kernels.sum(t, tAt, n) : 1;
        for (int k = 0; k < n; k++) {
            delta[at + k] = (a[at + k] * mass - t[tAt + k]) / divisor;
        }
    }

    /// `dL/da` of the last layer, where they are two.
    public static void gradients(
            Loss loss, double[] a, int at, double[] t, int tAt, double divisor, double[] gradient, int n) {
        switch (loss) {
            case MEAN_SQUARED_ERROR, SQUARED_ERROR -> {
                for (int k = 0; k < n; k++) {
                    gradient[at + k] = 2 * (a[at + k] - t[tAt + k]) / divisor;
                }
            }
            case HALF_SQUARED_ERROR -> {
                for (int k = 0; k < n; k++) {
                    gradient[at + k] = (a[at + k] - t[tAt + k]) / divisor;
                }
            }
            case MEAN_ABSOLUTE_ERROR -> {
                for (int k = 0; k < n; k++) {
                    gradient[at + k] = Math.signum(a[at + k] - t[tAt + k]) / divisor;
                }
            }
            case HUBER -> {
                for (int k = 0; k < n; k++) {
                    gradient[at + k] = Math.max(-1, Math.min(1, a[at + k] - t[tAt + k])) / divisor;
                }
            }
            case LOGITS_CROSS_ENTROPY -> {
                double max = Kernels.max(a, at, n);
                for (int k = at; k < at + n; k++) {
                    gradient[k] = Functions.exp(a[k] - max);
                }
                double sum = Kernels.sum(gradient, at, n);
                double mass = Kernels.sum(t, tAt, n);
                for (int k = 0; k < n; k++) {
                    gradient[at + k] = (gradient[at + k] / sum * mass - t[tAt + k]) / divisor;
                }
            }
            default -> throw new IllegalStateException(loss + " is fused with its activation");
        }
    }
}
