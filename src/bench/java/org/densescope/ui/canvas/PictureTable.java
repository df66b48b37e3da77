package org.densescope.ui.canvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.NetworkLayout;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeRaster;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Workers;

/// Measures the network picture on a shown window, a row a network and size of screen: medians of several rounds, in
/// milliseconds. Needs a display of 1920×1080, a virtual one will do.
public final class PictureTable {
    private static final String[] NETS = {
        "2-4-2-2", "64-32", "128-64-32-10", "400-120-84-10", "784-128-64-10", "800-500", "784-512-256-10"
    };

    /// A line each costs seconds beyond.
    private static final long MOST_STROKES = 12_000;

    private static final int ROUNDS = 15;
    private static final int FRAMES = 150;

    private final BenchNet net;
    private final int width;
    private final int height;

    private PictureTable(BenchNet net, int width, int height) {
        this.net = net;
        this.width = width;
        this.height = height;
    }

    public static void main(String[] args) throws Exception {
        Screen.start();
        StringBuilder table = new StringBuilder("""
                | screen | edges | fresh edges: wall | CPU | Canvas strokeLine | moving: CPU a frame | frame p99 \
                | changing: frames/s | fresh edges/s |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (String shape : new String[] {"64-32", "784-128-64-10"}) {
            // Compiled before it is measured: the first row would pay for all.
            PictureTable warm = new PictureTable(new BenchNet(shape, 3), 1280, 800);
            System.out.println("warm-up" + warm.fresh() + warm.moving() + warm.changing());
        }
        for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
            for (String shape : NETS) {
                PictureTable each = new PictureTable(new BenchNet(shape, 3), size[0], size[1]);
                String row = String.format(Locale.ROOT, "| %dx%d | %,d ", size[0], size[1], each.net.edges())
                        + each.fresh() + each.strokes() + each.moving() + each.changing() + "|\n";
                System.out.print(row);
                table.append(row);
            }
        }
        if (args.length > 0) {
            write(Path.of(args[0]), table.toString());
        }
        System.exit(0);
    }

    /// The frames of a network at 1280×800: fresh edges, their processor time, pulses moving over them, and all weights
    /// changing; six cells of a table. [Screen#start] comes first.
    ///
    /// @param shape such as `784-128-64-10`
    public static String frames(String shape) throws Exception {
        PictureTable table = new PictureTable(new BenchNet(shape, 3), 1280, 800);
        return table.fresh() + table.moving() + table.changing();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    /// A fresh picture of edges that have all changed, on two threads.
    private String fresh() {
        double[] wall = new double[ROUNDS];
        int[] pixels = new int[width * height];
        double cpu = 0;
        try (Workers two = Workers.of(2)) {
            EdgeRaster raster = new EdgeRaster(two);
            for (int r = -10; r < ROUNDS; r++) {
                cpu = r == 0 ? Measured.cpu() : cpu;
                long t = System.nanoTime();
                Content content = net.steps.get(Math.floorMod(r, net.steps.size()));
                EdgeScene scene = EdgeScene.of(Frame.of(content, new Viewport(width, height, 1)));
                raster.base(scene, EdgePlan.of(scene, () -> false), pixels, () -> false);
                if (r >= 0) {
                    wall[r] = (System.nanoTime() - t) / 1e6;
                }
            }
            return String.format(Locale.ROOT, "| %s | %.1f ", Measured.of(wall), (Measured.cpu() - cpu) / ROUNDS);
        }
    }

    /// The same edges with a stroke each, drawn and brought into pixels.
    private String strokes() throws Exception {
        if (net.edges() > MOST_STROKES) {
            return "| – ";
        }
        Content content = net.steps.getFirst();
        NetworkLayout layout = Frame.of(content, new Viewport(width, height, 1)).layout();
        double[] wall = new double[3];
        for (int r = 0; r < wall.length; r++) {
            int round = r;
            Screen.on(() -> {
                long t = System.nanoTime();
                Canvas canvas = new Canvas(width, height);
                strokes(content.network(), layout, canvas.getGraphicsContext2D());
                canvas.snapshot(null, null);
                wall[round] = (System.nanoTime() - t) / 1e6;
                return null;
            });
        }
        return "| " + Measured.of(wall) + " ";
    }

    private static void strokes(Network network, NetworkLayout layout, GraphicsContext g) {
        for (int l = 1; l <= network.depth(); l++) {
            Column left = layout.column(l - 1);
            Column right = layout.column(l);
            for (int u = 0; u < network.units(l); u++) {
                for (int i = 0; i < network.units(l - 1); i++) {
                    double w = network.layer(l).weight(u, i);
                    g.setStroke(Color.rgb(w < 0 ? 194 : 33, 100, w < 0 ? 0 : 172, Math.min(1, 0.06 + Math.abs(w))));
                    g.setLineWidth(Math.min(2.6, 0.6 + Math.abs(w)));
                    g.strokeLine(left.x(i), left.y(i), right.x(u), right.y(u));
                }
            }
        }
    }

    /// What travels, over weights that stay.
    private String moving() throws Exception {
        try (Screen screen = Screen.open(width, height, 2)) {
            Content before = net.steps.getFirst();
            Content after = net.forwarded(0);
            Screen.on(() -> {
                screen.canvas.show(before);
                return null;
            });
            screen.rest();
            double[] apart = new double[FRAMES];
            int[] count = {-30};
            long[] last = {0};
            double[] cpu = {0};
            Screen.pulses(now -> {
                Frame frame = screen.canvas.frame();
                if (frame != null && frame.motion() == null) {
                    screen.canvas.show(before);
                    screen.canvas.show(after);
                }
                cpu[0] = count[0] == 0 ? Measured.cpu() : cpu[0];
                if (count[0] >= 0) {
                    apart[count[0]] = (now - last[0]) / 1e6;
                }
                last[0] = now;
                return ++count[0] < FRAMES;
            });
            double spent = (Measured.cpu() - cpu[0]) / FRAMES;
            screen.rest();
            return String.format(
                    Locale.ROOT, "| %.1f | %.1f ", spent, Measured.of(apart).quantile(0.99));
        }
    }

    /// All weights change with each pulse.
    private String changing() throws Exception {
        try (Screen screen = Screen.open(width, height, 2)) {
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
                start[0] = start[0] == 0 ? now : start[0];
                EdgeScene shown = screen.canvas.shownScene();
                fresh[0] += shown == seen[0] ? 0 : 1;
                seen[0] = shown;
                screen.canvas.show(net.steps.get(++frames[0] % net.steps.size()));
                return now - start[0] < 2_000_000_000L;
            });
            screen.rest();
            return String.format(Locale.ROOT, "| %.0f | %.0f ", frames[0] / 2.0, fresh[0] / 2.0);
        }
    }
}
