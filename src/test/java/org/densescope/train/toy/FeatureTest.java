package org.densescope.train.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.densescope.engine.Matrix;
import org.densescope.train.Dataset;
import org.junit.jupiter.api.Test;

class FeatureTest {
    private static Dataset data(List<String> names, double... row) {
        return new Dataset("test", Matrix.ofRows(row), Matrix.zeros(1, 1), names, List.of(), null);
    }

    @Test
    void areFurtherNamedColumns() {
        Dataset data = Feature.append(data(List.of(), 3, -2), List.of(Feature.values()));
        assertThat(data.inputs().row(0)).containsExactly(3, -2, 9, 4, -6, 0.1411200080598672, -0.9092974268256817);
        assertThat(data.inputNames()).containsExactly("x₁", "x₂", "x₁²", "x₂²", "x₁·x₂", "sin x₁", "sin x₂");
    }

    @Test
    void areNamedAfterTheInputs() {
        Dataset data = Feature.append(data(List.of("bill", "flipper"), 3, -2), List.of(Feature.X1_TIMES_X2));
        assertThat(data.inputNames()).containsExactly("bill", "flipper", "bill·flipper");
    }

    @Test
    void aPointOfThePlaneGetsTheSameOnes() {
        List<Feature> features = List.of(Feature.SIN_X2, Feature.X1_SQUARED);
        assertThat(Feature.append(new double[] {3, -2}, features))
                .isEqualTo(Feature.append(data(List.of(), 3, -2), features)
                        .inputs()
                        .row(0));
    }

    @Test
    void needTheInputsTheyAreMadeOf() {
        assertThatThrownBy(() -> Feature.append(data(List.of(), 3), List.of(Feature.SIN_X2)))
                .hasMessageContaining("no x₂");
        assertThat(Feature.append(data(List.of(), 3), List.of(Feature.X1_SQUARED))
                        .inputs()
                        .row(0))
                .containsExactly(3, 9);
        assertThatThrownBy(() -> Feature.append(data(List.of(), 1e200, 1), List.of(Feature.X1_SQUARED)))
                .hasMessage("x₁² of sample 1 is too large for a number: scale the inputs first");
    }
}
