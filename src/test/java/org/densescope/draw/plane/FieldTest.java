package org.densescope.draw.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.junit.jupiter.api.Test;

class FieldTest {
    private static final Extent EXTENT = new Extent(-3, 3, -3, 3);

    private static Network network() {
        return new NetworkSpec(
                        2,
                        List.of(
                                LayerSpec.of(6, Activation.RELU),
                                LayerSpec.of(5, Activation.RELU),
                                LayerSpec.of(3, Activation.SOFTMAX)),
                        Loss.CROSS_ENTROPY,
                        Reduction.MEAN)
                .initialise(7);
    }

    private static Pass pass(Network network, double x1, double x2) {
        return Pass.of(
                network,
                new Batch(Matrix.ofRows(new double[] {x1, x2}), Matrix.zeros(1, network.outputs())),
                Workers.ONE);
    }

    private static List<Field> fields(Network network, int columns, int rows, Sampling.Wish... wishes) {
        return Objects.requireNonNull(Sampling.grid(
                network, Loops.best(), Inputs.PLAIN, EXTENT, columns, rows, List.of(wishes), () -> false));
    }

    /// Each cell holds the very bits of the pass that trains.
    @Test
    void aCellIsWhatThePassSaysThere() {
        Network network = network();
        List<Field> fields = fields(network, 23, 17, new Sampling.Wish(3, false), new Sampling.Wish(1, true));
        for (int row = 0; row < 17; row++) {
            for (int column = 0; column < 23; column++) {
                Field outputs = fields.getFirst();
                Pass pass = pass(network, outputs.x1(column), outputs.x2(row));
                for (int k = 0; k < 3; k++) {
                    assertThat(outputs.value(column, row, k)).isEqualTo(pass.a(3)[k]);
                }
                for (int k = 0; k < 6; k++) {
                    assertThat(fields.get(1).value(column, row, k)).isEqualTo(pass.z(1)[k]);
                }
            }
        }
    }

    /// The colour of a pixel is that of the largest output of the pass at its middle.
    @Test
    void aPixelHasTheClassOfThePass() {
        Network network = network();
        Field field = fields(network, 40, 40, new Sampling.Wish(3, false)).getFirst();
        Shading flat = Shading.Classes.of(Palette.LIGHT, 3, true);
        int[] pixels = new int[1600];
        MapPainter.paint(field, flat, 0, pixels, 40, 40);
        boolean[] seen = new boolean[3];
        for (int i = 0; i < 1600; i++) {
            double[] p = pass(network, field.x1(i % 40), field.x2(Math.floorDiv(i, 40)))
                    .a(3);
            int best = p[0] >= p[1] && p[0] >= p[2] ? 0 : p[1] >= p[2] ? 1 : 2;
            double[] sure = new double[3];
            sure[best] = 1;
            assertThat(pixels[i]).isEqualTo(flat.argb(sure, 0));
            seen[best] = true;
        }
        assertThat(seen).contains(true);
    }

    @Test
    void whatIsNoNumberHasAColourOfItsOwn() {
        Shading shading = Shading.Signed.of(Palette.DARK, 0, 0.5, 0.5, false);
        int broken = shading.argb(new double[] {Double.NaN}, 0);
        assertThat(shading.argb(new double[] {Double.POSITIVE_INFINITY}, 0)).isEqualTo(broken);
        assertThat(shading.side(new double[] {Double.NaN}, 0)).isEqualTo(Shading.BROKEN);
        assertThat(shading.argb(new double[] {0.7}, 0)).isNotEqualTo(broken);
        assertThat(shading.side(new double[] {0.5}, 0)).isZero();
        assertThat(shading.side(new double[] {0.51}, 0)).isEqualTo(1);
    }

    @Test
    void aCancelledGridIsNone() {
        assertThat(Sampling.grid(
                        network(),
                        Loops.plain(),
                        Inputs.PLAIN,
                        EXTENT,
                        50,
                        50,
                        List.of(new Sampling.Wish(1, false)),
                        () -> true))
                .isNull();
    }

    /// On a fold the weighted sum is zero; of the first layer it is a straight line, found to rounding.
    @Test
    void foldsLieWhereTheWeightedSumIsZero() {
        Network network = network();
        Field sums = fields(network, 100, 100, new Sampling.Wish(1, true)).getFirst();
        int found = 0;
        for (int unit = 0; unit < 6; unit++) {
            Contour fold = Contour.of(sums, unit);
            for (double[] path : fold.paths()) {
                for (int i = 0; i < path.length; i += 2) {
                    assertThat(pass(network, path[i], path[i + 1]).z(1)[unit]).isCloseTo(0, within(1e-12));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    /// Deeper folds turn where they meet those of the layer before: between cells they are near, not exact.
    @Test
    void foldsOfDeeperLayersAreNearZero() {
        Network network = network();
        Field sums = fields(network, 200, 200, new Sampling.Wish(2, true)).getFirst();
        for (int unit = 0; unit < 5; unit++) {
            double[] ends = Contour.of(sums, unit).ends();
            for (int i = 0; i < ends.length; i += 2) {
                assertThat(pass(network, ends[i], ends[i + 1]).z(2)[unit]).isCloseTo(0, within(0.05));
            }
        }
    }

    @Test
    void aCircleIsOnePathThatCloses() {
        double[] values = new double[60 * 60];
        Field field = new Field(EXTENT, 60, 60, 1, values);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.hypot(field.x1(i % 60), field.x2(Math.floorDiv(i, 60))) - 2;
        }
        List<double[]> paths = Contour.of(field, 0).paths();
        assertThat(paths).hasSize(1);
        double[] path = paths.getFirst();
        assertThat(path[0]).isEqualTo(path[path.length - 2]);
        assertThat(path[1]).isEqualTo(path[path.length - 1]);
    }

    /// The grid and the points stand at the values that the two units have there.
    @Test
    void theBentPlaneIsWhatTheUnitsSay() {
        Network network = network();
        double[] points = {0.5, -1, 2, 2.5};
        Bend.Wish wish = new Bend.Wish(2, 1, 3, false);
        Bend bend = Objects.requireNonNull(
                Bend.of(network, Loops.best(), Inputs.PLAIN, EXTENT, wish, points, 13, () -> false));
        for (int p = 0; p < 2; p++) {
            double[] a = pass(network, points[2 * p], points[2 * p + 1]).a(2);
            assertThat(bend.points()[2 * p]).isEqualTo(a[1]);
            assertThat(bend.points()[2 * p + 1]).isEqualTo(a[3]);
        }
        double[] first = bend.lines().getFirst(); // x₁ = -3 from the bottom up
        double[] a = pass(network, -3, -3).a(2);
        assertThat(first[0]).isEqualTo(a[1]);
        assertThat(first[1]).isEqualTo(a[3]);
        Bend plain = Objects.requireNonNull(Bend.of(
                network, Loops.best(), Inputs.PLAIN, EXTENT, new Bend.Wish(0, 0, 1, false), points, 13, () -> false));
        assertThat(plain.points()).containsExactly(points);
        assertThat(plain.upright()).isEqualTo(13);
    }

    @Test
    void ticksAreRoundNumbers() {
        Ticks ticks = Ticks.of(-0.95, 0.95, 10);
        assertThat(ticks.mantissa()).isEqualTo(2);
        assertThat(ticks.exponent()).isEqualTo(-1);
        assertThat(ticks.value(3)).isEqualTo(0.6);
        assertThat(Ticks.of(-3.2, 3.2, 8).value(1)).isEqualTo(1);
        assertThat(Ticks.of(1e-9, 2e-9, 5).value(5))
                .isEqualTo(Ticks.of(0, 1e-8, 50).value(5));
    }

    @Test
    void anExtentHoldsItsPoints() {
        Extent extent = Extent.around(new double[] {-1, 4}, new double[] {0, 2});
        assertThat(extent.holds(-1, 0)).isTrue();
        assertThat(extent.holds(4, 2)).isTrue();
        assertThat(extent.width()).isCloseTo(extent.height(), within(1e-9));
        Extent one = Extent.around(new double[] {0.05}, new double[] {0.1});
        assertThat(one.holds(0.05, 0.1)).isTrue();
        assertThat(Extent.around(new double[] {1e308, -1e308}, new double[] {0, 1})
                        .width())
                .isFinite();
        assertThat(extent.x1(extent.across(2.5))).isCloseTo(2.5, within(1e-12));
        assertThat(extent.x2(extent.down(1.5))).isCloseTo(1.5, within(1e-12));
    }
}
