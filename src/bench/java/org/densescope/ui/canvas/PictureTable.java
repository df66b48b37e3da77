package org.densescope.ui.canvas;

import java.util.Locale;
import org.densescope.draw.Content;
import org.densescope.draw.EdgePlan;
import org.densescope.draw.EdgeRaster;
import org.densescope.draw.EdgeScene;
import org.densescope.draw.Frame;
import org.densescope.draw.Viewport;
import org.densescope.engine.Workers;

/// Measures the network picture on a shown window.
public final class PictureTable {
    private static final String[] NETS = {
        "2-4-2-2", "64-32", "128-64-32-10", "400-120-84-10", "784-128-64-10", "800-500", "784-512-256-10"
    };

    private PictureTable() {}

    public static void main(String[] args) throws Exception {
        Screen.start();
        for (int[] size : new int[][] {{1280, 800}}) {
            for (String shape : NETS) {
                BenchNet net = new BenchNet(shape, 4);
                fresh(net, size[0], size[1]);
                moving(net, size[0], size[1]);
                changing(net, size[0], size[1]);
            }
        }
        System.exit(0);
    }

    static void fresh(BenchNet net, int width, int height) {
        int rounds = 15;
        double[] wall = new double[rounds];
        double[] cpu = new double[rounds];
        int[] pixels = new int[width * height];
        try (Workers two = Workers.of(2)) {
            EdgeRaster raster = new EdgeRaster(two);
            for (int r = -10; r < rounds; r++) {
                EdgeScene scene = EdgeScene.of(
                        Frame.of(net.steps.get(Math.floorMod(r, net.steps.size())), new Viewport(width, height, 1)));
                double c = Measured.cpu();
                long t = System.nanoTime();
                raster.base(scene, EdgePlan.of(scene, () -> false), pixels, () -> false);
                if (r >= 0) {
                    wall[r] = (System.nanoTime() - t) / 1e6;
                    cpu[r] = Measured.cpu() - c;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s %dx%d fresh: wall %s (least %.1f), cpu %s%n",
                net.shape,
                width,
                height,
                Measured.of(wall),
                Measured.of(wall).least(),
                Measured.of(cpu));
    }

    /// Pulses over weights that stay.
    static void moving(BenchNet net, int width, int height) throws Exception {
        try (Screen screen = Screen.open(width, height, 2)) {
            Content before = net.steps.getFirst();
            Content after = net.forwarded(0);
            Screen.on(() -> {
                screen.canvas.show(before);
                return null;
            });
            screen.rest();
            int frames = 150;
            double[] apart = new double[frames];
            int[] count = {-20};
            long[] last = {0};
            double[] cpu = {0};
            Screen.pulses(now -> {
                if (screen.canvas.frame().motion() == null) {
                    screen.canvas.show(before);
                    screen.canvas.show(after);
                }
                if (count[0] == 0) {
                    cpu[0] = Measured.cpu();
                }
                if (count[0] >= 0) {
                    apart[count[0]] = (now - last[0]) / 1e6;
                }
                last[0] = now;
                return ++count[0] < frames;
            });
            Measured m = Measured.of(apart);
            System.out.printf(
                    Locale.ROOT,
                    "%s moving: cpu %.1f a frame, interval %.1f, p99 %.1f%n",
                    net.shape,
                    (Measured.cpu() - cpu[0]) / frames,
                    m.median(),
                    m.quantile(0.99));
        }
    }

    /// Pulses while all weights change as fast as they can be drawn.
    static void changing(BenchNet net, int width, int height) throws Exception {
        try (Screen screen = Screen.open(width, height, 2)) {
            int[] step = {0};
            int[] frames = {0};
            int[] fresh = {0};
            long[] start = {0};
            Screen.on(() -> {
                screen.canvas.show(net.steps.getFirst());
                return null;
            });
            screen.rest();
            EdgeScene[] seen = {null};
            Screen.pulses(now -> {
                if (start[0] == 0) {
                    start[0] = now;
                }
                EdgeScene shown = screen.canvas.shownScene();
                if (shown != seen[0]) {
                    seen[0] = shown;
                    fresh[0]++;
                }
                screen.canvas.show(net.steps.get(++step[0] % net.steps.size()));
                frames[0]++;
                return now - start[0] < 2_000_000_000L;
            });
            System.out.printf(
                    Locale.ROOT,
                    "%s changing: %.1f frames/s, %.1f fresh/s%n",
                    net.shape,
                    frames[0] / 2.0,
                    fresh[0] / 2.0);
        }
    }
}
