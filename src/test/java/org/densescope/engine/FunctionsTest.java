package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
                    both[i].slopes(f, z, g, slopes[i], z.length);
                }
                assertThat(values[1]).as(f + " of z").isEqualTo(values[0]);
                assertThat(slopes[1]).as("slope of " + f).isEqualTo(slopes[0]);
            }
        }
        double[] z = many(400);
        double[][] e = new double[2][z.length];
        Loops.plain().exponentials(z, 0, z.length, 3, e[0]);
        Loops.best().exponentials(z, 0, z.length, 3, e[1]);
        assertThat(e[1]).isEqualTo(e[0]);
    }
}
