package org.densescope.engine.loops;

import org.densescope.engine.Activation;

/// The loops that training spends its time in, on padded row-major arrays: the one seam behind which they are plain
/// or use the processor's vectors. Both give the same bits.
///
/// Each sum runs in index order with fused multiply-add from 0, the bias last, as in [Kernels]; vectors lie across
/// outputs, never across the terms of a sum. Arrays are padded to whole vectors ([#padded]): the columns behind the
/// last are computed along with the others and hold zeros.
///
/// Weights and their gradients lie in panels of [#PANEL] columns, one behind the other, each row after row: so a sum
/// walks through memory without a leap. The last panel is as wide as the columns that are left, padded.
public sealed interface Loops extends LoopSource permits PlainLoops, VectorLoops {
    /// Rows are padded to a multiple of this many numbers, whatever the vectors of the machine.
    int PAD = 8;

    /// Columns of a panel of weights.
    int PANEL = 32;

    /// The loops that need nothing but Java.
    static Loops plain() {
        return PlainLoops.INSTANCE;
    }

    /// The fastest loops that this virtual machine can run: with vectors where it was started with their module.
    static Loops best() {
        return VectorModule.present() ? VectorLoops.INSTANCE : PlainLoops.INSTANCE;
    }

    @Override
    default Loops now() {
        return this;
    }

    /// How long a row of `columns` numbers is when padded.
    static int padded(int columns) {
        return Math.addExact(columns, PAD - 1) / PAD * PAD;
    }

    /// How far apart the rows of a padded matrix of samples lie: an even number of cache lines would make them fall on
    /// each other's places in the cache.
    static int stride(int columns) {
        int padded = padded(columns);
        return padded >= 128 && padded % 32 == 0 ? padded + PAD : padded;
    }

    /// What they are called in a report, such as `8 lanes`.
    String id();

    /// `c[r][j] = Σ_k a[r][k] · b[k][j]`, and `+ bias[j]` where there is one.
    ///
    /// @param aAt where each row of `a` starts
    /// @param from the first row to compute
    /// @param to the row behind the last
    /// @param n number of terms
    /// @param b `n` rows in panels
    /// @param columns of `b` and `c`; the padding behind them is computed too
    /// @param bias one a column, padded, or empty
    void products(
            double[] a,
            int[] aAt,
            int from,
            int to,
            int n,
            double[] b,
            int columns,
            double[] bias,
            double[] c,
            int cStride);

    /// `g[i][j] = Σ_r x[r][i] · d[r][j]`, one panel of it.
    ///
    /// @param xAt where each row of `x` starts
    /// @param from the first column of `x` to multiply
    /// @param to the one behind the last
    /// @param d `rows` rows of `width` numbers, from `dAt` on
    /// @param g `to - from` rows of `width` numbers, from the start
    void outerProducts(double[] x, int[] xAt, int rows, int from, int to, double[] d, int dAt, int width, double[] g);

    /// `sums[j] = Σ_r d[r][j]`.
    ///
    /// @param columns padded
    void columnSums(double[] d, int dStride, int rows, int columns, double[] sums);

    /// `a = f(z)` for an elementwise activation.
    ///
    /// @param n padded
    void activate(Activation f, double[] z, double[] a, int n);

    /// `δ = f'(z) · g` for an elementwise activation; `δ` may be `g`. What is in `z` afterwards is nothing to rely on.
    ///
    /// @param n padded
    void slopes(Activation f, double[] z, double[] g, double[] delta, int n);

    /// Softmax, cross entropy and the gradient through both, of each row by itself.
    ///
    /// @param z the logits, rows `stride` apart
    /// @param n logits a row
    /// @param t holds the targets, those of a row starting at its place of `tAt`
    /// @param divisor what each gradient is divided by
    /// @param delta the gradients, as the logits lie
    /// @param scratch at least `(3 n + 2) · padded(rows)` numbers, of which nothing is expected
    /// @return the sum over rows of `Σ t · (log Σ exp(z − max) − (z − max))`
    double softmaxCrossEntropy(
            double[] z,
            int stride,
            int rows,
            int n,
            double[] t,
            int[] tAt,
            double divisor,
            double[] delta,
            double[] scratch);

    /// Softmax of each row by itself.
    ///
    /// @param z the logits, rows `stride` apart
    /// @param n logits a row
    /// @param a the activations, as the logits lie
    /// @param scratch at least `n · padded(rows)` numbers, of which nothing is expected
    void softmax(double[] z, int stride, int rows, int n, double[] a, double[] scratch);

    /// `w −= rate · (g + decay·w)`, for `n` weights from `at` on and as many gradients from the start.
    ///
    /// @param n padded
    /// @return whether each new number is finite
    boolean descend(double rate, double decay, double[] w, int at, double[] g, int n);

    /// `v = momentum·v + g`, `w −= rate · v`, or `rate · (g + momentum·v)` looking ahead; `g` with decay.
    ///
    /// @param n padded
    /// @return whether each new number is finite
    boolean descendWithMomentum(
            double rate,
            double momentum,
            boolean nesterov,
            double decay,
            double[] w,
            int at,
            double[] g,
            double[] v,
            int n);

    /// The settings of Adam that stay.
    record AdamRule(double beta1, double beta2, double epsilon, double decay, boolean decoupled) {}

    /// One update of Adam.
    ///
    /// @param unbias1 `1 − β₁ᵗ`
    /// @param unbias2 `1 − β₂ᵗ`
    /// @param n padded
    /// @return whether each new number is finite
    boolean adam(
            AdamRule rule,
            double rate,
            double unbias1,
            double unbias2,
            double[] w,
            int at,
            double[] g,
            double[] m,
            double[] v,
            int n);

    /// `v = alpha·v + (1 − alpha)·g²`, `w −= rate · g / (√v + epsilon)`; `g` with decay.
    ///
    /// @param n padded
    /// @return whether each new number is finite
    boolean rmsProp(
            double rate, double alpha, double epsilon, double decay, double[] w, int at, double[] g, double[] v, int n);

    /// `s = s + g²`, `w −= rate · g / (√s + epsilon)`; `g` with decay.
    ///
    /// @param n padded
    /// @return whether each new number is finite
    boolean adagrad(double rate, double epsilon, double decay, double[] w, int at, double[] g, double[] s, int n);
}
