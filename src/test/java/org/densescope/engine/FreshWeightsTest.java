package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Weights that nobody holds are those that the network would start with.
class FreshWeightsTest {
    private static final int UNITS = 23;
    private static final int INPUTS = 2_600;

    @ParameterizedTest
    @EnumSource(Initializer.Kind.class)
    void areThoseOfTheNetwork(Initializer.Kind kind) {
        Initializer initializer = new Initializer(kind, 0.3);
        Matrix held = initializer.weights(UNITS, INPUTS, RandomStream.of(5, RandomStream.Purpose.WEIGHTS, 2));
        FreshWeights fresh = new FreshWeights(UNITS, INPUTS, initializer, 5, 2);
        fresh.walk(10, (row, values) -> assertThat(values).as("row %d", row).isEqualTo(held.row(row)));
        assertThat(fresh.known()).isEqualTo(10);
        assertThatThrownBy(() -> fresh.at(10, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        fresh.walk(UNITS, (row, values) -> assertThat(values).isEqualTo(held.row(row)));
        assertThat(fresh.known()).isEqualTo(UNITS);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            int row = random.nextInt(UNITS);
            int from = random.nextInt(INPUTS);
            int to = from + random.nextInt(INPUTS - from + 1);
            double[] into = new double[to - from];
            fresh.read(row, from, to, into);
            assertThat(into).isEqualTo(Arrays.copyOfRange(held.row(row), from, to));
        }
        assertThat(fresh.at(UNITS - 1, INPUTS - 1)).isEqualTo(held.at(UNITS - 1, INPUTS - 1));
    }
}
