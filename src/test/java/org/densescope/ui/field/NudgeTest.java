package org.densescope.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeTest {
    @Test
    void tenTenthsAreOneAndBackAgainIsZero() {
        double value = 0;
        for (int i = 0; i < 10; i++) {
            value = Nudge.TENTHS.by(value, 1, 0);
        }
        assertThat(value).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            value = Nudge.TENTHS.by(value, -1, 0);
        }
        assertThat(value).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1, 0, 0.4", "0.3, -1, 1, -0.7", "0.3, 1, -1, 0.31", "-0.05, 1, 0, 0.05", "0.123, 2, 0, 0.323"})
    void tenthsMoveOnTheDecimalsThatArePrinted(double from, int steps, int size, double to) {
        assertThat(Nudge.TENTHS.by(from, steps, size)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 1, 0.002",
        "0.002, 1, 0.005",
        "0.005, 1, 0.01",
        "0.01, -1, 0.005",
        "0.003, 1, 0.005",
        "0.003, -1, 0.002",
        "0.5, 1, 1",
        "1, -1, 0.5",
        "1e-8, 1, 2e-8",
        "0, 1, 0.001",
        "-0.02, 1, -0.01"
    })
    void theSeriesGoesOneTwoFive(double from, int steps, double to) {
        assertThat(Nudge.SERIES.by(from, steps, 0)).isEqualTo(to);
    }

    @Test
    void aLargeStepOfTheSeriesIsADecade() {
        assertThat(Nudge.SERIES.by(0.02, 1, 1)).isEqualTo(0.2);
        assertThat(Nudge.SERIES.by(0.02, -1, 1)).isEqualTo(0.002);
    }
}
