package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.densescope.engine.Matrix;
import org.junit.jupiter.api.Test;

class DrawnPointsTest {
    private final Dataset two = new Dataset(
            "drawn",
            Matrix.ofRows(new double[][] {{1, 2}, {3, 4}}),
            Matrix.ofRows(new double[][] {{1, 0}, {0, 1}}),
            List.of("x₁", "x₂"),
            List.of("a", "b"),
            null);

    @Test
    void aPointIsAddedMovedAndRemoved() {
        Dataset three = two.withSample(new double[] {5, 6}, new double[] {1, 0});
        assertThat(three.inputs()).isEqualTo(Matrix.ofRows(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
        assertThat(three.targets()).isEqualTo(Matrix.ofRows(new double[][] {{1, 0}, {0, 1}, {1, 0}}));
        Dataset moved = three.withInputs(1, new double[] {-3, -4});
        assertThat(moved.inputs()).isEqualTo(Matrix.ofRows(new double[][] {{1, 2}, {-3, -4}, {5, 6}}));
        assertThat(moved.targets()).isEqualTo(three.targets());
        Dataset without = moved.withoutSample(0);
        assertThat(without.inputs()).isEqualTo(Matrix.ofRows(new double[][] {{-3, -4}, {5, 6}}));
        assertThat(without.targets()).isEqualTo(Matrix.ofRows(new double[][] {{0, 1}, {1, 0}}));
        assertThat(two.inputs()).isEqualTo(Matrix.ofRows(new double[][] {{1, 2}, {3, 4}}));
    }

    @Test
    void someSamplesAreDataOfTheSameKind() {
        Dataset one = two.select(new int[] {1});
        assertThat(one.inputs()).isEqualTo(Matrix.ofRows(new double[] {3, 4}));
        assertThat(one.outputNames()).containsExactly("a", "b");
        assertThatThrownBy(() -> two.select(new int[0])).hasMessageContaining("at least one sample");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        double[] t = {1, 0};
        assertThatThrownBy(() -> two.withSample(new double[3], t)).hasMessage("a sample has 2 input values, not 3");
        assertThatThrownBy(() -> two.withSample(new double[] {1, Double.NaN}, t))
                .hasMessageContaining("finite number, not NaN");
        assertThatThrownBy(() -> two.withInputs(2, t)).hasMessage("there is no sample 2 among 2");
        assertThatThrownBy(() -> two.withoutSample(0).withoutSample(0)).hasMessageContaining("at least one");
    }
}
