package org.densescope.draw.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RibbonsTest {
    @Test
    void addUpGroupsOfNeighbours() {
        double[] values = {
            1, -2, 3, 4,
            -5, 6, Double.NaN, 8,
            9, 10, 11, -12
        };
        Ribbons ribbons = Ribbons.of(EdgeValues.of(values, 3, 4), 2);
        assertThat(ribbons.positive()).containsExactly(7, 15, 19, 11);
        assertThat(ribbons.negative()).containsExactly(7, 0, 0, 12);
        assertThat(ribbons.net(1, 0)).isEqualTo(19);
        assertThat(ribbons.order()).containsExactly(3, 1, 2); // -1, 15, 19; the first has no net
    }

    @Test
    void everyUnitIsInTheGroupWhoseRangeHoldsIt() {
        for (int units : new int[] {24, 25, 500, 784}) {
            for (int unit = 0; unit < units; unit++) {
                int group = Ribbons.group(unit, units, 24);
                assertThat(unit).isBetween(Ribbons.start(group, units, 24), Ribbons.start(group + 1, units, 24) - 1);
            }
        }
    }

    @Test
    void holdTheWholeWeight() {
        EdgeValues values = Gaps.random(300, 300, 100, 37).getFirst().values();
        Ribbons ribbons = Ribbons.of(values, Ribbons.READABLE);
        double sum = 0;
        double[] row = new double[100];
        for (int j = 0; j < 37; j++) {
            values.row(j, row);
            sum += Arrays.stream(row).map(Math::abs).sum();
        }
        double all = Arrays.stream(ribbons.positive()).sum()
                + Arrays.stream(ribbons.negative()).sum();
        assertThat(all).isCloseTo(sum, within(1e-9));
    }
}
