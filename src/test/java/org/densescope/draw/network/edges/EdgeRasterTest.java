package org.densescope.draw.network.edges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.densescope.draw.Nets;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Viewport;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.RandomStream;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Test;

class EdgeRasterTest {
    private static final int W = 300;
    private static final int H = 200;

    @Test
    void aLineCoversItsLengthTimesItsWidth() {
        RandomStream random = RandomStream.of(9, RandomStream.Purpose.NOISE, 0);
        for (int i = 0; i < 500; i++) {
            double x1 = 20 + 260 * random.nextDouble();
            double y1 = 20 + 160 * random.nextDouble();
            double x2 = 20 + 260 * random.nextDouble();
            double y2 = 20 + 160 * random.nextDouble();
            double width = 1 + 5 * random.nextDouble();
            double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
            if (length < 30) {
                continue;
            }
            int[] pixels = new int[W * H];
            new LineRaster(pixels, W, H, 0, W).line(x1, y1, x2, y2, width, 0xFF204060, 0, 0);
            assertThat(ink(pixels)).isCloseTo(length * width, within(length * width * 0.03 + 3));
        }
    }

    @Test
    void thinLinesAreFainterAndDashesLeaveGaps() {
        assertThat(ink(line(0.25, 0, 0))).isCloseTo(200 * 0.25, within(4.0));
        assertThat(ink(line(2, 6, 4))).isCloseTo(200 * 2 * 0.6, within(16.0));
    }

    @Test
    void colourIsPremultiplied() {
        int[] pixels = new int[W * H];
        new LineRaster(pixels, W, H, 0, W).line(10, 50, 200, 50, 4, 0x80FF8000, 0, 0);
        int p = pixels[50 * W + 100];
        assertThat(p >>> 24).isBetween(126, 129);
        assertThat((p >> 16) & 0xFF).isBetween(126, 129);
        assertThat((p >> 8) & 0xFF).isBetween(62, 66);
        assertThat(p & 0xFF).isZero();
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        for (double[] l : new double[][] {
            {-5000, -300, 9000, 700},
            {-1e9, 5, 1e9, 6},
            {150, -1e6, 151, 1e6},
            {-50, -50, -10, -10},
            {400, 0, 500, 100},
            {Double.NaN, 0, 10, 10},
            {0, Double.POSITIVE_INFINITY, 10, 10},
            {5, 5, 5, 5}
        }) {
            int[] pixels = new int[W * H];
            new LineRaster(pixels, W, H, 40, 60).line(l[0], l[1], l[2], l[3], 3, 0xFFFFFFFF, 0, 0);
            for (int i = 0; i < pixels.length; i++) {
                int x = i % W;
                assertThat(pixels[i] == 0 || (x >= 40 && x < 60)).isTrue();
            }
        }
    }

    @Test
    void threadsChangeNoPixel() {
        EdgeScene scene = scene(Nets.fresh(5, null, 60, 40, 10));
        int[] one = base(scene, Workers.ONE);
        try (Workers three = Workers.of(3)) {
            assertThat(base(scene, three)).isEqualTo(one);
        }
        assertThat(base(scene, Workers.ONE)).isEqualTo(one);
        assertThat(ink(one)).isGreaterThan(1_000);
    }

    @Test
    void aCancelledPictureSaysSo() {
        EdgeScene scene = scene(Nets.fresh(5, null, 60, 40, 10));
        EdgePlan plan = EdgePlan.of(scene, () -> false);
        int[] pixels = new int[scene.viewport().deviceWidth() * scene.viewport().deviceHeight()];
        int[] asked = {0};
        assertThat(new EdgeRaster(Workers.ONE).base(scene, plan, pixels, () -> ++asked[0] > 3))
                .isFalse();
        assertThat(asked[0]).isLessThan(10);
        assertThat(ink(pixels)).isLessThan(ink(base(scene, Workers.ONE)));
    }

    @Test
    void theFanOfALitUnitStandsOutAndTheRestStepsBack() {
        EdgeScene scene = scene(Nets.fresh(5, null, 60, 40, 10));
        EdgePlan plan = EdgePlan.of(scene, () -> false);
        int[] base = base(scene, Workers.ONE);
        int[] lit = new int[base.length];
        new EdgeRaster(Workers.ONE).lit(scene, plan, Place.unit(Quantity.ACTIVATION, 2, 4), base, lit);
        double s = scene.viewport().scale();
        int gap = (int) (scene.layout().column(1).middle() * s) - 20;
        int width = scene.viewport().deviceWidth();
        double before = 0;
        double after = 0;
        for (int y = 0; y < scene.viewport().deviceHeight(); y++) {
            before += base[y * width + gap] >>> 24;
            after += lit[y * width + gap] >>> 24;
        }
        assertThat(after).isCloseTo(before * 0.25, within(before * 0.03));
        assertThat(ink(lit)).isGreaterThan(ink(base) * 0.25);
    }

    private static EdgeScene scene(Content content) {
        return EdgeScene.of(Frame.of(content, new Viewport(640, 400, 1.5)));
    }

    private static int[] base(EdgeScene scene, Workers workers) {
        int[] pixels = new int[scene.viewport().deviceWidth() * scene.viewport().deviceHeight()];
        Arrays.fill(pixels, 0x12345678);
        EdgePlan plan = EdgePlan.of(scene, () -> false);
        assertThat(new EdgeRaster(workers).base(scene, plan, pixels, () -> false))
                .isTrue();
        return pixels;
    }

    private static int[] line(double width, double on, double off) {
        int[] pixels = new int[W * H];
        new LineRaster(pixels, W, H, 0, W).line(50, 77.3, 250, 77.3, width, 0xFF000000, on, off);
        return pixels;
    }

    /// Opacity of all pixels, in whole pixels.
    private static double ink(int[] pixels) {
        return Arrays.stream(pixels).mapToDouble(p -> (p >>> 24) / 255.0).sum();
    }
}
