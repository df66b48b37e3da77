package org.densescope.ui.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapTest {
    private static final HeatColours COLOURS =
            new HeatColours(0xFF0000FF, 0xFFFF0000, 0xFFFFFFFF, 0xFF808080, 0xFFFF00FF, 0xFF000000);

    /// Letters for the colours: positive, half positive, negative, zero, unborn stripe, broken, ground.
    private static final Map<Integer, String> LETTERS = Map.of(
            0xFF0000FF, "P",
            0xFF8080FF, "p",
            0xFFFF0000, "N",
            0xFFFFFFFF, "0",
            0xFF808080, "/",
            0xFFFF00FF, "!",
            0xFF000000, ".");

    private static final double[][] VALUES = {{2, 1, -2}, {0, Double.NaN, Double.NEGATIVE_INFINITY}};

    private static final HeatMap.Cells CELLS = new HeatMap.Cells() {
        @Override
        public boolean born(int row, int column) {
            return row != 1 || column != 0;
        }

        @Override
        public double at(int row, int column) {
            return born(row, column) ? VALUES[row][column] : 1e9;
        }
    };

    private static final HeatMap.Cells NOTHING = new HeatMap.Cells() {
        @Override
        public boolean born(int row, int column) {
            return false;
        }

        @Override
        public double at(int row, int column) {
            return 1e9;
        }
    };

    private static String painted(MatrixGrid grid, int width, int height) {
        int[] pixels = new int[width * height];
        HeatMap.paint(pixels, width, height, grid, CELLS, 2, COLOURS);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pixels.length; i++) {
            text.append(LETTERS.getOrDefault(pixels[i], "?")).append(i % width == width - 1 ? "\n" : "");
        }
        return text.toString();
    }

    @Test
    void smallCellsTouch() {
        assertThat(painted(new MatrixGrid(2, 3, 2, 2, 0, 0), 6, 4)).isEqualTo("""
                PPppNN
                PPppNN
                ..!!!!
                ./!!!!
                """);
    }

    @Test
    void largeCellsLeaveALineBetween() {
        assertThat(painted(new MatrixGrid(2, 3, 6, 6, 0, 0), 18, 12)).isEqualTo("""
                PPPPP.ppppp.NNNNN.
                PPPPP.ppppp.NNNNN.
                PPPPP.ppppp.NNNNN.
                PPPPP.ppppp.NNNNN.
                PPPPP.ppppp.NNNNN.
                ..................
                ../...!!!!!.!!!!!.
                ./....!!!!!.!!!!!.
                /.../.!!!!!.!!!!!.
                .../..!!!!!.!!!!!.
                ../...!!!!!.!!!!!.
                ..................
                """);
    }

    @Test
    void aPartInTheMiddleIsCutAtTheEdge() {
        assertThat(painted(new MatrixGrid(2, 3, 2, 2, 0, 1), 3, 3)).isEqualTo("""
                ppN
                ppN
                !!!
                """);
    }

    @Test
    void theScaleKnowsOnlyWhatIsBornFiniteAndInSight() {
        MatrixGrid all = new MatrixGrid(2, 3, 2, 2, 0, 0);
        assertThat(HeatMap.scale(6, 4, all, CELLS)).isEqualTo(2);
        assertThat(HeatMap.scale(2, 4, all.scrolled(0, 1), CELLS)).isEqualTo(1);
        assertThat(HeatMap.scale(6, 4, all, NOTHING)).isZero();
    }

    @Test
    void theColourGrowsWithTheSizeAndEndsAtTheScale() {
        assertThat(COLOURS.of(0, 1)).isEqualTo(COLOURS.zero());
        assertThat(COLOURS.of(0.5, 1)).isEqualTo(0xFF8080FF);
        assertThat(COLOURS.of(7, 1)).isEqualTo(COLOURS.positive());
        assertThat(COLOURS.of(-7, 1)).isEqualTo(COLOURS.negative());
        assertThat(COLOURS.of(3, 0)).isEqualTo(COLOURS.zero());
        assertThat(COLOURS.of(Double.POSITIVE_INFINITY, 1)).isEqualTo(COLOURS.broken());
    }

    /// Half a million cells are looked up, not mixed: the same colours all the same, whatever the size of the numbers.
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-310, 1e300, 0, 0.3})
    void everyPixelHasTheColourOfItsNumber(double scale) {
        double[] numbers = {0, scale, -scale, scale / 3, -scale / 7, 2 * scale, 1e-320, Double.NaN, -0.0, 1};
        HeatMap.Cells cells = new HeatMap.Cells() {
            @Override
            public boolean born(int row, int column) {
                return true;
            }

            @Override
            public double at(int row, int column) {
                return numbers[column];
            }
        };
        int[] pixels = new int[2 * numbers.length];
        MatrixGrid grid = new MatrixGrid(2, numbers.length, 1, 1, 0, 0);
        HeatMap.paint(pixels, numbers.length, 2, grid, cells, scale, COLOURS);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(pixels[i]).as("%d", i).isEqualTo(COLOURS.of(numbers[i % numbers.length], scale));
        }
    }

    @Test
    void aLargeMatrixIsScaledToMostOfItsNumbers() {
        double[][] values = new double[40][50];
        for (int i = 0; i < 2000; i++) {
            values[i / 50][i % 50] = i < 5 ? 1000 + i : (i % 2 == 0 ? 1 : -1) * (i + 1) / 2000.0;
        }
        HeatMap.Cells cells = new HeatMap.Cells() {
            @Override
            public boolean born(int row, int column) {
                return row < 39;
            }

            @Override
            public double at(int row, int column) {
                return values[row][column];
            }
        };
        Scale scale = Scale.of(cells, 40, 50);
        assertThat(scale.largest()).isEqualTo(1004);
        // 1,950 are known, 9 of them are left out: five of a thousand and more, and the bin of those below 1950 / 2000.
        assertThat(scale.full()).isBetween(0.96, 0.975);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1", "1, 1", "1.1, 2", "3, 5", "7, 10", "12, 20", "51, 100"})
    void headsStandAtRoundDistances(double least, int distance) {
        assertThat(MatrixInk.round(least)).isEqualTo(distance);
    }

    @Test
    void pixelsAndCellsAreTurnedIntoEachOther() {
        MatrixGrid grid = new MatrixGrid(50, 40, 7, 5, 10, 20);
        for (int row = 10; row < 50; row++) {
            assertThat(grid.rowAt(grid.top(row))).isEqualTo(row);
            assertThat(grid.rowAt(grid.top(row) + 4.9)).isEqualTo(row);
        }
        assertThat(grid.columnAt(grid.left(39) + 6.9)).isEqualTo(39);
        assertThat(grid.columnAt(grid.left(39) + 7)).isEqualTo(-1);
        assertThat(grid.rowAt(-0.1)).isEqualTo(-1);
        assertThat(grid.endRow(11)).isEqualTo(13);
        assertThat(grid.endColumn(10_000)).isEqualTo(40);
    }
}
