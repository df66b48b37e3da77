package org.densescope.engine;

/// The loss and its first derivative, from the outputs of the last layer.
final class LossKernels {
    private LossKernels() {}

    /// What each output adds to the loss, before the division by [Loss#divisor].
    ///
    /// @param z logits of the last layer
    /// @param a its activations
    static void terms(Loss loss, double[] z, double[] a, double[] t, double[] terms, int rows) {
        int n = t.length / rows;
        for (int r = 0; r < rows; r++) {
            int at = r * n;
            switch (loss) {
                case CROSS_ENTROPY -> crossEntropy(z, t, terms, at, n);
                case LOGITS_CROSS_ENTROPY -> crossEntropy(a, t, terms, at, n);
                case BINARY_CROSS_ENTROPY -> {
                    for (int k = at; k < at + n; k++) {
                        // −t log σ(z) − (1 − t) log σ(−z) = softplus(z) − t z, here without cancellation for t = 1
                        terms[k] = t[k] == 1 ? Functions.softplus(-z[k]) : Functions.softplus(z[k]) - t[k] * z[k];
                    }
                }
                case MEAN_SQUARED_ERROR -> {
                    for (int k = at; k < at + n; k++) {
                        terms[k] = (a[k] - t[k]) * (a[k] - t[k]);
                    }
                }
                case HALF_SQUARED_ERROR -> {
                    for (int k = at; k < at + n; k++) {
                        terms[k] = 0.5 * ((a[k] - t[k]) * (a[k] - t[k]));
                    }
                }
            }
        }
    }

    /// `t · (log Σ exp(z − max z) − (z − max z))`: a loss near 0 keeps its digits, since nothing large is subtracted.
    private static void crossEntropy(double[] logits, double[] t, double[] terms, int at, int n) {
        double max = Kernels.max(logits, at, n);
        double logSum = Functions.log(Kernels.exponentialSum(logits, at, n, max));
        for (int k = at; k < at + n; k++) {
            terms[k] = t[k] == 0 ? 0 : t[k] * (logSum - (logits[k] - max));
        }
    }

    /// `dL/dz` of the last layer, where loss and activation are one operation.
    static void fusedDeltas(Loss loss, double[] a, double[] t, double divisor, double[] delta, int rows) {
        int n = t.length / rows;
        for (int r = 0; r < rows; r++) {
            int at = r * n;
            double mass = loss == Loss.CROSS_ENTROPY ? Kernels.sum(t, at, n) : 1;
            for (int k = at; k < at + n; k++) {
                delta[k] = (a[k] * mass - t[k]) / divisor;
            }
        }
    }

    /// `dL/da` of the last layer, where they are two.
    static void gradients(Loss loss, double[] a, double[] t, double divisor, double[] gradient, int rows) {
        int n = t.length / rows;
        switch (loss) {
            case MEAN_SQUARED_ERROR -> {
                for (int k = 0; k < a.length; k++) {
                    gradient[k] = 2 * (a[k] - t[k]) / divisor;
                }
            }
            case HALF_SQUARED_ERROR -> {
                for (int k = 0; k < a.length; k++) {
                    gradient[k] = (a[k] - t[k]) / divisor;
                }
            }
            case LOGITS_CROSS_ENTROPY -> {
                double[] e = new double[a.length];
                double[] p = new double[a.length];
                Kernels.softmax(a, e, new double[rows], p, rows);
                for (int r = 0; r < rows; r++) {
                    double mass = Kernels.sum(t, r * n, n);
                    for (int k = r * n; k < (r + 1) * n; k++) {
                        gradient[k] = (p[k] * mass - t[k]) / divisor;
                    }
                }
            }
            default -> throw new IllegalStateException(loss + " is fused with its activation");
        }
    }
}
