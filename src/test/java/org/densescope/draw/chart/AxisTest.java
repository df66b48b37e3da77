package org.densescope.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @Test
    void roundStepsWithExactNumbers() {
        assertThat(new Axis(0, 1.04, false).ticks(5)).containsExactly(0.0, 0.5, 1.0);
        assertThat(new Axis(0, 0.35, false).ticks(4)).containsExactly(0.0, 0.1, 0.2, 0.3);
        assertThat(new Axis(0, 640, false).ticks(4)).containsExactly(0.0, 200.0, 400.0, 600.0);
    }

    @Test
    void powersOfTenOnALogarithmicScale() {
        assertThat(new Axis(0.002, 3, true).ticks(6)).containsExactly(0.01, 0.1, 1.0);
        assertThat(new Axis(1e-9, 1, true).ticks(4)).hasSizeLessThanOrEqualTo(4).contains(1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, false", "-3, 7, false", "0.001, 1000, true"})
    void partAndValueAreInverse(double least, double most, boolean log) {
        Axis axis = new Axis(least, most, log);
        for (double part : new double[] {0, 0.25, 0.7, 1}) {
            assertThat(axis.part(axis.value(part))).isCloseTo(part, within(1e-12));
        }
        assertThat(axis.part(least)).isZero();
        assertThat(axis.part(most)).isEqualTo(1);
    }

    @Test
    void anAxisCoversWhatIsFinite() {
        assertThat(Axis.covering(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false)
                        .most())
                .isGreaterThan(0);
        assertThat(Axis.covering(0.5, 0.5, true).least()).isLessThan(0.5);
        assertThat(Axis.covering(-1, 3, false).least()).isEqualTo(-1);
        assertThatThrownBy(() -> new Axis(1, 1, false)).hasMessageContaining("axis");
    }
}
