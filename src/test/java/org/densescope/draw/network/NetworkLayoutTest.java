package org.densescope.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.densescope.engine.RandomStream;
import org.junit.jupiter.api.Test;

class NetworkLayoutTest {
    private static final double EPSILON = 1e-6;

    @Test
    void unitsOfAnyShapeLieInsideAndApart() {
        RandomStream random = RandomStream.of(7, RandomStream.Purpose.NOISE, 0);
        for (int i = 0; i < 3_000; i++) {
            int[] units = new int[2 + random.nextInt(9)];
            Arrays.setAll(units, l -> 1 + random.nextInt(random.nextInt(4) == 0 ? 1_000 : 20));
            Grid grid = random.nextInt(3) == 0 ? new Grid(1 + random.nextInt(28), 2 + random.nextInt(28), 1) : null;
            if (grid != null) {
                units[0] = grid.cells();
            }
            Viewport view = new Viewport(400 + random.nextInt(1600), 300 + random.nextInt(900), 1);
            double em = 1 + random.nextInt(3) * 0.5;
            NetworkLayout layout = NetworkLayout.of(units, grid, random.nextInt(300), random.nextInt(300), em, view);
            check(layout, Arrays.toString(units) + " in " + view + " at " + em);
        }
    }

    private static void check(NetworkLayout layout, String shape) {
        for (int l = 0; l <= layout.depth(); l++) {
            Column column = layout.column(l);
            assertThat(column.minX()).as(shape).isGreaterThanOrEqualTo(-EPSILON);
            assertThat(column.minY()).as(shape).isGreaterThanOrEqualTo(layout.header() - EPSILON);
            assertThat(column.maxY()).as(shape).isLessThanOrEqualTo(layout.height() - layout.footer() + EPSILON);
            assertThat(column.radius()).as(shape).isPositive();
            assertThat(2 * column.radius()).as(shape).isLessThanOrEqualTo(column.step() + EPSILON);
            if (l > 0) {
                assertThat(column.minX())
                        .as(shape)
                        .isGreaterThan(layout.column(l - 1).maxX());
            }
        }
        assertThat(layout.lossX() + layout.lossWidth() / 2).as(shape).isLessThanOrEqualTo(layout.width() + EPSILON);
        assertThat(layout.lossX() - layout.lossWidth() / 2)
                .as(shape)
                .isGreaterThan(layout.columns().getLast().maxX());
    }

    @Test
    void nearestUnitIsTheUnitItself() {
        for (Grid grid : new Grid[] {null, new Grid(8, 8, 16)}) {
            NetworkLayout layout = NetworkLayout.of(new int[] {64, 32, 10}, grid, 0, 60, 1, new Viewport(1024, 700, 1));
            for (int l = 0; l <= layout.depth(); l++) {
                Column column = layout.column(l);
                for (int u = 0; u < column.units(); u++) {
                    assertThat(column.nearest(column.x(u), column.y(u))).isEqualTo(u);
                }
            }
        }
    }

    @Test
    void pictureCellsFollowTheRowsOfThePicture() {
        NetworkLayout layout =
                NetworkLayout.of(new int[] {6, 2}, new Grid(2, 3, 1), 0, 60, 1, new Viewport(800, 600, 1));
        Column cells = layout.column(0);
        assertThat(cells.y(0)).isEqualTo(cells.y(2)).isLessThan(cells.y(3));
        assertThat(cells.x(0)).isEqualTo(cells.x(3)).isLessThan(cells.x(1));
    }
}
