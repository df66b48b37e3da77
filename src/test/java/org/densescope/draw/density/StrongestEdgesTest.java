package org.densescope.draw.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.densescope.engine.RandomStream;
import org.junit.jupiter.api.Test;

class StrongestEdgesTest {
    @Test
    void areThoseThatSortingAllWouldFind() {
        RandomStream random = RandomStream.of(3, RandomStream.Purpose.NOISE, 0);
        double[] values = new double[30 * 40];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(200) - 100; // many are equal
        }
        int[] sorted = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> Math.abs(values[i]))
                        .thenComparing(Comparator.reverseOrder()))
                .mapToInt(i -> i)
                .toArray();
        for (int most : new int[] {1, 7, 120, 1000}) {
            int[] expected = IntStream.range(values.length - most, values.length)
                    .map(k -> sorted[k])
                    .toArray();
            assertThat(StrongestEdges.of(EdgeValues.of(values, 30, 40), most)).isEqualTo(expected);
        }
    }

    @Test
    void followWhatIsShown() {
        EdgeValues weights = EdgeValues.of(new double[] {5, 1, -2, 3}, 2, 2);
        assertThat(StrongestEdges.of(weights, 2)).containsExactly(3, 0);
        assertThat(StrongestEdges.of(weights.times(new double[] {0, 2}), 9)).containsExactly(1, 3);
        assertThat(StrongestEdges.of(weights.minus(new double[] {5, 1, -2, 2.5}), 9))
                .containsExactly(3);
    }

    @Test
    void putWhatIsNoNumberFirst() {
        EdgeValues values = EdgeValues.of(new double[] {5, Double.NaN, Double.NEGATIVE_INFINITY, 7}, 2, 2);
        assertThat(StrongestEdges.of(values, 3)).containsExactly(3, 2, 1);
        assertThat(StrongestEdges.of(values, 0)).isEmpty();
    }
}
