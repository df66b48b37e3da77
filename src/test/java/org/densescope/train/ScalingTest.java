package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.densescope.engine.Matrix;
import org.densescope.train.Scaling.Column;
import org.densescope.train.Scaling.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingTest {
    private static Scaling fit(Kind kind, double... column) {
        return Scaling.fit(kind, new Matrix(column.length, 1, column));
    }

    private static double[] scaled(Kind kind, double... column) {
        Matrix inputs = new Matrix(column.length, 1, column);
        Dataset data = new Dataset("test", inputs, Matrix.zeros(column.length, 1), List.of("length"), List.of(), null);
        Dataset scaled = Scaling.fit(kind, inputs).apply(data);
        assertThat(scaled.inputNames()).containsExactly("length");
        return scaled.inputs().data();
    }

    @Test
    void measuresWhatTheTextbookMeasures() {
        // numpy: mean 5, std 2 of these eight, the usual example of a standard deviation
        assertThat(fit(Kind.STANDARDISE, 2, 4, 4, 4, 5, 5, 7, 9).columns()).containsExactly(new Column(2, 9, 5, 2));
        assertThat(scaled(Kind.STANDARDISE, 2, 4, 4, 4, 5, 5, 7, 9))
                .containsExactly(-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2);
        assertThat(scaled(Kind.MIN_MAX, -1, 0, 3)).containsExactly(0, 0.25, 1);
        assertThat(scaled(Kind.NONE, -1, 0, 3)).containsExactly(-1, 0, 3);
    }

    @Test
    void aNewRowIsScaledByWhatWasMeasuredBefore() {
        Scaling scaling = Scaling.fit(Kind.MIN_MAX, Matrix.ofRows(new double[][] {{0, 10}, {4, 30}}));
        assertThat(scaling.apply(new double[] {8, 15})).containsExactly(2, 0.25);
        assertThat(scaling.original(0, 2)).isEqualTo(8);
        assertThat(scaling.original(1, 0.25)).isEqualTo(15);
        assertThatThrownBy(() -> scaling.apply(new double[3])).hasMessageContaining("2 columns, not 3");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MIN_MAX", "STANDARDISE"})
    void aConstantColumnBecomesZeroAndIsNamed(Kind kind) {
        Scaling scaling = Scaling.fit(kind, Matrix.ofRows(new double[][] {{1, 0.1}, {2, 0.1}, {3, 0.1}}));
        assertThat(scaling.constantColumns()).containsExactly(1);
        assertThat(scaling.apply(new double[] {2, 0.1})[1]).isZero();
        assertThat(scaling.apply(new double[] {2, 77})[1]).isZero();
        assertThat(scaling.original(1, 0)).isEqualTo(0.1);
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        double m = Double.MAX_VALUE;
        assertThat(fit(Kind.STANDARDISE, m, -m).columns()).containsExactly(new Column(-m, m, 0, m));
        assertThat(scaled(Kind.STANDARDISE, m, -m)).containsExactly(1, -1);
        assertThat(scaled(Kind.MIN_MAX, m, -m, 0)).containsExactly(1, 0, 0.5);
        assertThat(scaled(Kind.STANDARDISE, 1e308, -1e308)).containsExactly(1, -1);
        assertThat(fit(Kind.STANDARDISE, 1e308, 1e308, 1e308, 1.2e308)
                        .columns()
                        .getFirst()
                        .mean())
                .isCloseTo(1.05e308, within(1e293));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-300, 1e200, 0x1p-1060})
    void sizeDoesNotMatter(double unit) {
        assertThat(scaled(
                        Kind.STANDARDISE,
                        2 * unit,
                        4 * unit,
                        4 * unit,
                        4 * unit,
                        5 * unit,
                        5 * unit,
                        7 * unit,
                        9 * unit))
                .containsExactly(new double[] {-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2}, within(1e-9));
    }

    @Test
    void smallDifferencesOfLargeNumbersSurvive() {
        assertThat(fit(Kind.STANDARDISE, 1e9, 1e9 + 1).columns())
                .containsExactly(new Column(1e9, 1e9 + 1, 1e9 + 0.5, 0.5));
    }

    @Test
    void theSmallestNumbersGiveNoNaN() {
        double[] scaled = scaled(Kind.STANDARDISE, 0, Double.MIN_VALUE, 0, 0);
        assertThat(scaled).doesNotContain(Double.NaN);
        assertThat(scaled(Kind.MIN_MAX, 0, Double.MIN_VALUE)).containsExactly(0, 1);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> fit(Kind.MIN_MAX, 1, Double.NaN))
                .hasMessage("column 1 of sample 2 is NaN, no finite number");
    }
}
