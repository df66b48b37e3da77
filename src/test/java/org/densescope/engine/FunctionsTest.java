package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.VectorFunctions;
import org.densescope.engine.loops.VectorLoops;
import org.densescope.engine.pass.ForwardPass;
import org.junit.jupiter.api.Test;

/// Our own functions against `StrictMath`'s, and the vectors' against ours.
class FunctionsTest {
    private static final double[] ENDS = {
        0.0,
        -0.0,
        1,
        -1,
        0.625,
        -0.625,
        Math.nextDown(0.625),
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-300,
        1e-17,
        -1e-17,
        0.34657359,
        -0.34657360,
        20,
        -20,
        36.7,
        -36.8,
        708.4,
        -708.4,
        709.782712893384,
        709.7827128933841,
        710,
        711,
        -744.9,
        -745.13321910194122,
        -745.2,
        -746,
        -747,
        1e300,
        -1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private static double[] many(double limit) {
        RandomStream random = RandomStream.of(7, RandomStream.Purpose.SAMPLE, 0);
        double[] values = Arrays.copyOf(ENDS, Loops.padded(ENDS.length + 20_000));
        for (int i = ENDS.length; i < values.length; i++) {
            values[i] = random.uniform(limit);
        }
        return values;
    }

    private static void assertUlps(double actual, double expected, double ulps, double x) {
        if (Double.isFinite(expected)) {
            assertThat(Math.abs(actual - expected) / Math.ulp(expected))
                    .as("at " + x + ": " + actual + " for " + expected)
                    .isLessThanOrEqualTo(ulps);
        } else {
            assertThat(Double.compare(actual, expected)).as("at " + x).isZero();
        }
    }

    @Test
    void expIsWithinOneUnitOfStrictMath() {
        for (double limit : new double[] {1e-3, 1, 30, 750}) {
            for (double x : many(limit)) {
                assertUlps(Functions.exp(x), StrictMath.exp(x), 1, x);
            }
        }
    }

    @Test
    void tanhIsWithinTwoUnitsOfStrictMath() {
        for (double limit : new double[] {1e-3, 0.7, 1, 5, 30}) {
            for (double x : many(limit)) {
                assertUlps(Functions.tanh(x), StrictMath.tanh(x), 2, x);
                assertThat(Double.compare(Functions.tanh(-x), -Functions.tanh(x)))
                        .isZero();
            }
        }
        assertThat(Double.doubleToRawLongBits(Functions.tanh(-0.0))).isEqualTo(Double.doubleToRawLongBits(-0.0));
    }

    /// Each vector of numbers has the bits that each number alone has, at the ends of float64 too.
    @Test
    void vectorsHaveTheBitsOfNumbers() {
        for (Activation f : Activation.values()) {
            if (!f.elementwise()) {
                continue;
            }
            for (double limit : new double[] {1, 40, 800}) {
                double[] z = many(limit);
                double[] g = many(3);
                double[][] values = new double[2][z.length];
                double[][] slopes = new double[2][z.length];
                Loops[] both = {Loops.plain(), Loops.best()};
                for (int i = 0; i < 2; i++) {
                    both[i].activate(f, z, values[i], z.length);
                    both[i].slopes(f, z.clone(), g, slopes[i], z.length);
                }
                assertThat(values[1]).as(f + " of z").isEqualTo(values[0]);
                assertThat(slopes[1]).as("slope of " + f).isEqualTo(slopes[0]);
            }
        }
        double[] plain = many(400);
        double[] vectors = plain.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = Functions.exp(plain[i]);
        }
        assertThat(Loops.best()).isInstanceOf(VectorLoops.class);
        VectorFunctions.exp(vectors, 0, vectors.length);
        assertThat(vectors).isEqualTo(plain);
    }

    @Test
    void logIsWithinOneUnitOfStrictMath() {
        for (double limit : new double[] {1e-300, 1e-3, 1, 3, 1e5, 1e300}) {
            for (double x : many(limit)) {
                assertUlps(Functions.log(Math.abs(x)), StrictMath.log(Math.abs(x)), 1, x);
                assertUlps(Functions.log(1 + x / limit / 2), StrictMath.log(1 + x / limit / 2), 1, x);
            }
        }
        assertThat(Functions.log(-1)).isNaN();
    }

    /// Logits of every size, targets that are no single class, and a NaN.
    @Test
    void softmaxAcrossRowsHasTheBitsOfRows() {
        for (int rows : new int[] {1, 3, 8, 10, 17}) {
            for (int n : new int[] {1, 2, 10}) {
                int stride = Loops.stride(n);
                double[] z = Arrays.copyOf(many(900), rows * stride);
                double[] t = Arrays.copyOfRange(many(1), 50, 50 + rows * n);
                t[0] = 0;
                if (rows == 17) {
                    z[2 * stride] = Double.NaN;
                }
                double[][] delta = new double[2][rows * stride];
                double[] loss = new double[2];
                Loops[] both = {Loops.plain(), Loops.best()};
                for (int i = 0; i < 2; i++) {
                    double[] scratch = new double[(3 * n + 2) * Loops.padded(rows)];
                    int[] tAt = ForwardPass.rows(rows, n);
                    loss[i] = both[i].softmaxCrossEntropy(z, stride, rows, n, t, tAt, 3, delta[i], scratch);
                }
                assertThat(Double.compare(loss[1], loss[0]))
                        .as(rows + " × " + n)
                        .isZero();
                assertThat(delta[1]).as(rows + " × " + n).isEqualTo(delta[0]);
            }
        }
    }
}
