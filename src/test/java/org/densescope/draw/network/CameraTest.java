package org.densescope.draw.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.densescope.engine.RandomStream;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final double[] WILD = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -1, 1e-300, 1e-6, 1e6, 1e300, 5
    };

    @Test
    void isUsableWhateverComesIn() {
        for (double zoom : WILD) {
            for (double x : WILD) {
                for (double y : WILD) {
                    usable(new Camera(zoom, x, y));
                    usable(Camera.FIT.zoomed(zoom, x, y));
                    usable(Camera.FIT.panned(x, y).zoomed(zoom, 10, 10).within(1280, 800));
                }
            }
        }
    }

    private static void usable(Camera camera) {
        assertThat(camera.zoom()).isBetween(Camera.MIN_ZOOM, Camera.MAX_ZOOM);
        assertThat(camera.x()).isFinite();
        assertThat(camera.y()).isFinite();
    }

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.NOISE, 0);
        for (int i = 0; i < 2_000; i++) {
            Camera camera = new Camera(0.3 + 20 * random.nextDouble(), random.uniform(900), random.uniform(900));
            double x = 1280 * random.nextDouble();
            double y = 800 * random.nextDouble();
            Camera next = camera.zoomed(0.2 + 4 * random.nextDouble(), x, y);
            assertThat(next.worldX(x)).isCloseTo(camera.worldX(x), within(1e-6));
            assertThat(next.worldY(y)).isCloseTo(camera.worldY(y), within(1e-6));
        }
    }

    @Test
    void thousandGesturesNeverLoseThePicture() {
        RandomStream random = RandomStream.of(2, RandomStream.Purpose.NOISE, 0);
        Camera camera = Camera.FIT;
        for (int i = 0; i < 1_000; i++) {
            camera = random.nextInt(2) == 0
                    ? camera.zoomed(0.1 + 3 * random.nextDouble(), random.uniform(2000), random.uniform(2000))
                    : camera.panned(random.uniform(5000), random.uniform(5000));
            camera = camera.within(1280, 800);
            double least = 0.25 * Math.min(1, camera.zoom());
            double seen = Math.min(1280, camera.screenX(1280)) - Math.max(0, camera.x());
            assertThat(seen).isGreaterThan(least * 1280 - 1e-6);
            assertThat(Math.min(800, camera.screenY(800)) - Math.max(0, camera.y()))
                    .isGreaterThan(least * 800 - 1e-6);
        }
    }

    @Test
    void worldAndScreenAreInverse() {
        Camera camera = new Camera(2.5, -130, 40);
        assertThat(camera.screenX(camera.worldX(17))).isCloseTo(17, within(1e-9));
        assertThat(camera.screenY(10)).isEqualTo(65);
    }
}
