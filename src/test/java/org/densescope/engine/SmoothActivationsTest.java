package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Activations that other courses use, at large and small ends, beside numbers of many more digits.
class SmoothActivationsTest {
    static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/examples/smooth_activations.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void valueAndDerivative(String row) {
        String[] part = row.split(" ", -1);
        Activation f = Ids.find(Activation.class, part[0]).orElseThrow();
        double z = Double.parseDouble(part[1]);
        near(f.value(z), Double.parseDouble(part[2]), 0);
        boolean cancels = (f == Activation.GELU || f == Activation.SWISH) && Math.abs(z) < 4;
        near(f.slope(z), Double.parseDouble(part[3]), cancels ? 1 : 0);
    }

    /// Far out a normal distribution has 13 digits; where two parts of a slope cancel, as at the lowest point of GELU,
    /// what is left is exact to the last digit of the parts.
    private static void near(double actual, double expected, double parts) {
        assertThat(Math.abs(actual - expected)).isLessThanOrEqualTo(1e-13 * Math.abs(expected) + 1e-16 * parts);
    }

    @Test
    void theEndsAreAsTheyShouldBe() {
        for (Activation f : List.of(Activation.ELU, Activation.SOFTPLUS, Activation.SWISH, Activation.GELU)) {
            assertThat(f.value(Double.POSITIVE_INFINITY)).as(f.id()).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(f.slope(Double.POSITIVE_INFINITY)).as(f.id()).isEqualTo(1);
            assertThat(f.value(Double.NEGATIVE_INFINITY)).as(f.id()).isEqualTo(f == Activation.ELU ? -1 : 0);
            assertThat(f.slope(Double.NEGATIVE_INFINITY)).as(f.id()).isZero();
            assertThat(f.value(1e300)).isEqualTo(1e300);
            assertThat(f.slope(-1e300)).isZero();
        }
    }

    /// Both conventions of what a step is at 0 exist.
    @ParameterizedTest
    @CsvSource({"STEP, 0, 1, 1", "STEP_ZERO, 0, 0, 1", "SIGN, -1, 0, 1"})
    void whatJumps(Activation f, double below, double at, double above) {
        assertThat(f.value(-1e-300)).isEqualTo(below);
        assertThat(f.value(0)).isEqualTo(at);
        assertThat(f.value(-0.0)).isEqualTo(at);
        assertThat(f.value(1e-300)).isEqualTo(above);
        assertThat(f.trainable()).isFalse();
        assertThat(f.kinked()).isTrue();
        assertThat(f.slope(2)).isZero();
    }
}
