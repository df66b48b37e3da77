package org.densescope.engine.loops;

import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Softmax with vectors across rows: few outputs would leave most of a vector across them empty.
///
/// The scratch holds `z − max` and `exp(z − max)`, later the gradients, as `[n][padded rows]` each, the targets
/// likewise, and of each row the largest logit, the sum and the mass of the targets.
final class VectorSoftmax {
    private static final VectorSpecies<Double> LANES = VectorLoops.LANES;
    private static final int N = LANES.length();

    private VectorSoftmax() {}

    static double crossEntropy(
            double[] z,
            int stride,
            int rows,
            int n,
            double[] t,
            int[] tAt,
            double divisor,
            double[] delta,
            double[] scratch) {
        int padded = Loops.padded(rows);
        int block = n * padded;
        for (int r = 0; r < rows; r++) {
            int zAt = r * stride;
            int from = tAt[r];
            for (int k = 0; k < n; k++) {
                scratch[k * padded + r] = z[zAt + k];
                scratch[2 * block + k * padded + r] = t[from + k];
            }
        }
        shift(scratch, padded, n, block);
        VectorFunctions.exp(scratch, block, block);
        gradients(scratch, padded, n, block, divisor);
        int sumAt = 3 * block;
        VectorFunctions.log(scratch, sumAt, padded);
        terms(scratch, padded, n, block);
        double loss = 0;
        for (int r = 0; r < rows; r++) {
            double own = 0;
            for (int k = 0; k < n; k++) {
                int at = k * padded + r;
                own += scratch[at];
                delta[r * stride + k] = scratch[block + at];
            }
            loss += own;
        }
        return loss;
    }

    /// See [Loops#softmax].
    static void softmax(double[] z, int stride, int rows, int n, double[] a, double[] scratch) {
        int padded = Loops.padded(rows);
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < n; k++) {
                scratch[k * padded + r] = z[r * stride + k];
            }
        }
        for (int r = 0; r < padded; r += N) {
            DoubleVector max = fromArray(LANES, scratch, r);
            for (int k = 1; k < n; k++) {
                max = max.max(fromArray(LANES, scratch, k * padded + r));
            }
            for (int k = 0; k < n; k++) {
                fromArray(LANES, scratch, k * padded + r).sub(max).intoArray(scratch, k * padded + r);
            }
        }
        VectorFunctions.exp(scratch, 0, n * padded);
        for (int r = 0; r < padded; r += N) {
            DoubleVector sum = DoubleVector.zero(LANES);
            for (int k = 0; k < n; k++) {
                sum = sum.add(fromArray(LANES, scratch, k * padded + r));
            }
            for (int k = 0; k < n; k++) {
                fromArray(LANES, scratch, k * padded + r).div(sum).intoArray(scratch, k * padded + r);
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < n; k++) {
                a[r * stride + k] = scratch[k * padded + r];
            }
        }
    }

    /// `t · (log Σ e − (z − max))`, 0 where `t` is, in the place of `z − max`.
    private static void terms(double[] scratch, int padded, int n, int block) {
        for (int r = 0; r < padded; r += N) {
            DoubleVector logSum = fromArray(LANES, scratch, 3 * block + r);
            for (int k = 0; k < n; k++) {
                int at = k * padded + r;
                DoubleVector t = fromArray(LANES, scratch, 2 * block + at);
                t.mul(logSum.sub(fromArray(LANES, scratch, at)))
                        .blend(0.0, t.eq(0))
                        .intoArray(scratch, at);
            }
        }
    }

    /// `z − max`, twice, and the mass of the targets.
    private static void shift(double[] scratch, int padded, int n, int block) {
        for (int r = 0; r < padded; r += N) {
            DoubleVector max = fromArray(LANES, scratch, r);
            DoubleVector mass = fromArray(LANES, scratch, 2 * block + r);
            for (int k = 1; k < n; k++) {
                max = max.max(fromArray(LANES, scratch, k * padded + r));
                mass = mass.add(fromArray(LANES, scratch, 2 * block + k * padded + r));
            }
            mass.intoArray(scratch, 3 * block + padded + r);
            for (int k = 0; k < n; k++) {
                DoubleVector shifted = fromArray(LANES, scratch, k * padded + r).sub(max);
                shifted.intoArray(scratch, k * padded + r);
                shifted.intoArray(scratch, block + k * padded + r);
            }
        }
    }

    /// `(e / Σ e · mass − t) / divisor`, and the sums.
    private static void gradients(double[] scratch, int padded, int n, int block, double divisor) {
        for (int r = 0; r < padded; r += N) {
            DoubleVector sum = DoubleVector.zero(LANES);
            for (int k = 0; k < n; k++) {
                sum = sum.add(fromArray(LANES, scratch, block + k * padded + r));
            }
            DoubleVector mass = fromArray(LANES, scratch, 3 * block + padded + r);
            for (int k = 0; k < n; k++) {
                int at = k * padded + r;
                fromArray(LANES, scratch, block + at)
                        .div(sum)
                        .mul(mass)
                        .sub(fromArray(LANES, scratch, 2 * block + at))
                        .div(divisor)
                        .intoArray(scratch, block + at);
            }
            sum.intoArray(scratch, 3 * block + r);
        }
    }
}
