package org.densescope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.draw.network.Frame;
import org.densescope.project.Settings;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.densescope.ui.View;
import org.densescope.ui.canvas.Fonts;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.paper.Legible;
import org.densescope.ui.paper.ScenePainter;
import org.densescope.ui.paper.WindowLayout;
import org.densescope.ui.paper.WindowReader;

/// A picture of the window in one view, with what can be read in it.
///
/// @param view its id
/// @param pixels of it
/// @param differing the part of the pixels that have another colour when the pen of the screen draws the window again
/// @param frame the picture of the network, whether it is seen or not
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
record Taken(String view, int width, int[] pixels, double differing, WindowLayout layout, Frame frame) {
    /// One window in each of its views.
    static List<Taken> all(Start start, Settings settings, int width, int height) {
        return FxTest.onFx(() -> {
            App app = new App(start, settings, Threads.one(), width, height);
            app.window().restore(settings, width);
            List<Taken> all = new ArrayList<>();
            for (View view : app.views().all()) {
                app.arrangements().show(view.id());
                all.add(of(app, view.id(), start, width, height));
            }
            return all;
        });
    }

    /// One window in one view.
    static Taken one(Start start, Settings settings, String view, int width, int height) {
        return FxTest.onFx(() -> {
            App app = new App(start, settings, Threads.one(), width, height);
            app.window().restore(settings, width);
            app.arrangements().show(view);
            return of(app, view, start, width, height);
        });
    }

    private static Taken of(App app, String view, Start start, int width, int height) {
        Scene scene = app.window().scene();
        Shot shot = new Shot(start, width, height, 1, Path.of("none"));
        Picture.snapshot(scene, shot); // lays out
        app.network().canvas().renderNow();
        int[] pixels = pixels(Picture.snapshot(scene, shot));
        return new Taken(
                view,
                width,
                pixels,
                differing(pixels, again(scene, width, height)),
                WindowReader.read(scene),
                app.network().canvas().frame());
    }

    private static int[] again(Scene scene, int width, int height) {
        PenCanvas canvas =
                new PenCanvas(() -> new Fonts(Fonts.SANS), pen -> ScenePainter.paint(scene.getRoot(), "window", pen));
        canvas.cover(width, height);
        canvas.paint();
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(scene.getFill());
        return pixels(canvas.snapshot(how, new WritableImage(width, height)));
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static double differing(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            int far = Math.abs((a[i] >> 16 & 255) - (b[i] >> 16 & 255))
                    + Math.abs((a[i] >> 8 & 255) - (b[i] >> 8 & 255))
                    + Math.abs((a[i] & 255) - (b[i] & 255));
            count += far > 120 ? 1 : 0;
        }
        return (double) count / a.length;
    }

    /// What nobody can read in it.
    List<String> problems() {
        return new Legible(layout, pixels).problems();
    }

    /// To be looked at.
    void write(String name) {
        try {
            int height = pixels.length / width;
            WritableImage image = new WritableImage(width, height);
            image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            write(image, Path.of("target", "screenshots", name + ".png"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(WritableImage image, Path out) throws IOException {
        Files.createDirectories(out.toAbsolutePath().getParent());
        Picture.write(image, out);
    }
}
