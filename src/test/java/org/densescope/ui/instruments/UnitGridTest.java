package org.densescope.ui.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGridTest {
    @ParameterizedTest
    @CsvSource({"1, 150, 46, 1", "8, 150, 46, 1", "512, 150, 46, 1", "4096, 150, 46, 8", "16384, 120, 40, 32"})
    void everyUnitHasAPlaceInside(int units, double width, double height, int each) {
        UnitGrid grid = UnitGrid.of(units, width, height, 14);
        assertThat(grid.each()).isEqualTo(each);
        for (int s = 0; s < grid.squares(); s++) {
            assertThat(grid.x(s) + grid.side()).isLessThanOrEqualTo(width);
            assertThat(grid.y(s) + grid.side()).isLessThanOrEqualTo(height);
            assertThat(grid.unitAt(grid.x(s) + 1, grid.y(s) + 1)).isEqualTo(s * each);
        }
        assertThat(grid.squares() * each).isGreaterThanOrEqualTo(units);
        assertThat(grid.unitAt(-1, 0)).isEqualTo(-1);
        assertThat(grid.unitAt(0, height + 20)).isEqualTo(-1);
    }
}
