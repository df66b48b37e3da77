package org.densescope.draw.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensityRasterTest {
    private final DensityRaster raster = new DensityRaster(Workers.ONE);

    private Planes sum(DensityGap gap, int height) {
        Planes planes = new Planes();
        assertThat(raster.sum(List.of(gap), height, List.of(planes), () -> false))
                .isTrue();
        return planes;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,40", "3,2", "64,10", "120,84", "400,300", "1500,20"})
    void everyColumnHoldsTheWholeWeightOfItsGap(int inputs, int units) {
        for (int width : new int[] {60, 500}) {
            DensityGap gap = Gaps.random(width, 400, inputs, units).getFirst();
            Planes planes = sum(gap, 400);
            double p = 0;
            double n = 0;
            double[] row = new double[inputs];
            for (int j = 0; j < units; j++) {
                gap.values().row(j, row);
                for (double value : row) {
                    p += Math.max(0, value);
                    n += Math.max(0, -value);
                }
            }
            for (int x = 0; x < gap.width(); x++) {
                assertThat(total(planes.positive()[x], 400) * planes.unit()).isCloseTo(p, within(p * 1e-5));
                assertThat(total(planes.negative()[x], 400) * planes.unit()).isCloseTo(n, within(n * 1e-5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"200,3,1", "200,300,2", "7,300,40", "900,500,2"})
    void oneEdgeAmongManyLiesWhereItsLineLies(int width, int inputs, int units) {
        Ends left = Gaps.column(10.3, inputs, 400);
        Ends right = Gaps.column(10.3 + width, units, 400);
        int from = (int) (inputs * 0.8);
        int to = units / 3;
        double[] values = new double[inputs * units];
        values[to * inputs + from] = 0.37;
        Planes planes = sum(new DensityGap(left, right, EdgeValues.of(values, units, inputs), 11, 10 + width), 400);
        double slope = (right.y()[to] - left.y()[from]) / width;
        for (int x = 0; x < planes.width(); x++) {
            double moment = 0;
            for (int y = 0; y < 400; y++) {
                moment += (y + 0.5) * planes.positive()[x][y];
            }
            double centre = moment / total(planes.positive()[x], 400);
            double line = left.y()[from] + slope * (11 + x + 0.5 - 10.3);
            assertThat(centre).isCloseTo(line, within(1.3));
            assertThat(total(planes.negative()[x], 400)).isZero();
        }
    }

    @Test
    void edgesFromPixelsOfAPictureStartAtTheirOwnPlaces() {
        double[] x = new double[64];
        double[] y = new double[64];
        for (int i = 0; i < 64; i++) {
            x[i] = 20 + i % 8 * 12;
            y[i] = 150 + i / 8 * 12;
        }
        Ends grid = new Ends(x, y);
        double[] values = new double[64 * 20];
        values[5 * 64 + 41] = -2;
        DensityGap gap = new DensityGap(grid, Gaps.column(400, 20, 400), EdgeValues.of(values, 20, 64), 110, 398);
        Planes planes = sum(gap, 400);
        ExactLines exact = ExactLines.of(gap, 400);
        for (int column = 0; column < gap.width(); column++) {
            assertThat(middle(planes.negative()[column])).isCloseTo(middle(exact.negative[column]), within(1.0));
            assertThat(total(planes.negative()[column], 400) * planes.unit()).isCloseTo(2, within(1e-5));
        }
    }

    @Test
    void edgesThatLeaveThePictureAreCutOffAtItsEdge() {
        Ends left = Ends.column(0, new double[] {-900, 200, 1500});
        Ends right = Ends.column(300, new double[] {-700, 210, 1300});
        double[] values = {0, 1, 0, 2, 0, 3, 0, 4, 0};
        DensityGap gap = new DensityGap(left, right, EdgeValues.of(values, 3, 3), 0, 300);
        assertThat(ExactLines.correlation(
                        ExactLines.of(sum(gap, 400)).colour(2),
                        ExactLines.of(gap, 400).colour(2)))
                .isGreaterThan(0.99);
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        List<DensityGap> gaps = Gaps.random(700, 300, 150, 90, 40, 10);
        List<Planes> alone = Gaps.planes(gaps);
        List<Planes> shared = Gaps.planes(gaps);
        Tone tone = new Tone(0xFF566070, 0.2, 0xFF2166AC, 0xFFC25E00, 0.7);
        int[] one = new int[700 * 300];
        int[] three = new int[700 * 300];
        raster.sum(gaps, 300, alone, () -> false);
        raster.paint(gaps, alone, tone, one, 700, () -> false);
        try (Workers workers = Workers.of(3)) {
            DensityRaster other = new DensityRaster(workers);
            other.sum(gaps, 300, shared, () -> false);
            other.paint(gaps, shared, tone, three, 700, () -> false);
        }
        for (int g = 0; g < gaps.size(); g++) {
            assertThat(shared.get(g).positive()).isDeepEqualTo(alone.get(g).positive());
            assertThat(shared.get(g).negative()).isDeepEqualTo(alone.get(g).negative());
        }
        assertThat(three).isEqualTo(one);
    }

    @Test
    void nothingOfAnEarlierPictureIsLeft() {
        DensityGap large = Gaps.random(800, 500, 200, 100).getFirst();
        DensityGap small = Gaps.random(300, 200, 12, 9).getFirst();
        Planes used = new Planes();
        raster.sum(List.of(large), 500, List.of(used), () -> false);
        raster.sum(List.of(small), 200, List.of(used), () -> false);
        Planes fresh = new Planes();
        new DensityRaster(Workers.ONE).sum(List.of(small), 200, List.of(fresh), () -> false);
        for (int x = 0; x < small.width(); x++) {
            for (int y = 0; y < 200; y++) {
                assertThat(used.positive()[x][y]).isEqualTo(fresh.positive()[x][y]);
                assertThat(used.negative()[x][y]).isEqualTo(fresh.negative()[x][y]);
            }
        }
    }

    @Test
    void stopsInTheMiddleWhenItIsCancelled() {
        List<DensityGap> gaps = Gaps.random(700, 300, 150, 90, 40, 10);
        AtomicInteger asked = new AtomicInteger();
        assertThat(raster.sum(gaps, 300, Gaps.planes(gaps), () -> asked.incrementAndGet() > 3))
                .isFalse();
        assertThat(asked.get()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"1e-300", "1e-20", "1", "1e300"})
    void valuesOfAnySizeKeepTheirSum(double size) {
        double[] values = {size, -size / 3, 0, size / 2};
        DensityGap gap =
                new DensityGap(Gaps.column(0, 2, 100), Gaps.column(80, 2, 100), EdgeValues.of(values, 2, 2), 0, 80);
        Planes planes = sum(gap, 100);
        assertThat(total(planes.positive()[40], 100) * planes.unit()).isCloseTo(1.5 * size, within(size * 1e-5));
        assertThat(total(planes.negative()[40], 100) * planes.unit()).isCloseTo(size / 3, within(size * 1e-5));
    }

    @Test
    void brokenAndCutValuesPassNoPixel() {
        double[] values = {Double.NaN, 1, Double.POSITIVE_INFINITY, 2, -3, Double.NEGATIVE_INFINITY};
        EdgeValues some = EdgeValues.of(values, 2, 3).without(new EdgeMask(new int[] {3}, new int[0]));
        DensityGap gap = new DensityGap(Gaps.column(0, 3, 100), Gaps.column(80, 2, 100), some, 0, 80);
        Planes planes = sum(gap, 100);
        assertThat(total(planes.positive()[7], 100) * planes.unit()).isCloseTo(1, within(1e-5));
        assertThat(total(planes.negative()[7], 100) * planes.unit()).isCloseTo(3, within(1e-5));
    }

    private static double total(float[] column, int height) {
        double total = 0;
        for (int y = 0; y < height; y++) {
            total += column[y];
        }
        return total;
    }

    private static double middle(float[] column) {
        double moment = 0;
        for (int y = 0; y < 400; y++) {
            moment += y * column[y];
        }
        return moment / total(column, 400);
    }

    private static double middle(double[] column) {
        double moment = 0;
        double sum = 0;
        for (int y = 0; y < 400; y++) {
            moment += y * column[y];
            sum += column[y];
        }
        return moment / sum;
    }
}
