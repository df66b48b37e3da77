package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
    @ParameterizedTest
    @CsvSource({"150, 0.2, 30", "150, 0, 0", "2, 0.01, 1", "2, 0.9, 1", "1797, 0.5, 899", "1, 0, 0"})
    void holdsOutTheShareThatWasAskedFor(int rows, double share, int held) {
        Split split = Split.of(rows, share, 3);
        assertThat(split.validation()).hasSize(held).isSorted();
        assertThat(split.training()).isSorted();
        int[] all = IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.validation()))
                .sorted()
                .toArray();
        assertThat(all).isEqualTo(IntStream.range(0, rows).toArray());
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertThat(Split.of(100, 0.3, 5)).isEqualTo(Split.of(100, 0.3, 5));
        assertThat(Split.of(100, 0.3, 5)).isNotEqualTo(Split.of(100, 0.3, 6));
    }

    @Test
    void eachRowIsHeldOutAboutAsOften() {
        int[] held = new int[10];
        for (int seed = 0; seed < 1000; seed++) {
            for (int row : Split.of(10, 0.3, seed).validation()) {
                held[row]++;
            }
        }
        // 300 expected with a deviation of 14.5.
        assertThat(held)
                .satisfies(counts ->
                        Arrays.stream(counts).forEach(count -> assertThat(count).isBetween(240, 360)));
    }

    @Test
    void thePublishedTestPartIsTheEnd() {
        Split split = Split.last(10_000, 2_000);
        assertThat(split.training()).hasSize(8_000).endsWith(7_999);
        assertThat(split.validation()).hasSize(2_000).startsWith(8_000);
    }

    @Test
    void whatCannotBeSharedIsSaid() {
        assertThatThrownBy(() -> Split.of(1, 0.5, 1)).hasMessageContaining("of 1 sample 1 cannot be held out");
        assertThatThrownBy(() -> Split.of(10, 1, 1)).hasMessageContaining("0 to 0.9");
        assertThatThrownBy(() -> Split.of(10, Double.NaN, 1)).hasMessageContaining("0 to 0.9");
        assertThatThrownBy(() -> Split.last(5, 5)).hasMessageContaining("at least one must be left");
    }

    /// A point that is added must not shuffle the parts of all others.
    @Test
    void oneMoreRowMovesAtMostOneOther() {
        for (int rows = 2; rows < 200; rows++) {
            int[] before = Split.of(rows, 0.2, 5).validation();
            int[] after = Split.of(rows + 1, 0.2, 5).validation();
            int last = rows;
            long left = java.util.Arrays.stream(before)
                    .filter(row -> java.util.Arrays.binarySearch(after, row) < 0)
                    .count();
            long joined = java.util.Arrays.stream(after)
                    .filter(row -> row != last && java.util.Arrays.binarySearch(before, row) < 0)
                    .count();
            assertThat(left + joined).as("rows %d", rows).isLessThanOrEqualTo(1);
        }
    }
}
