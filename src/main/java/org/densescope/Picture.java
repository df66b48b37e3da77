package org.densescope;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.densescope.cli.Shot;
import org.densescope.draw.pen.Png;
import org.densescope.format.Disk;
import org.densescope.format.Unwritable;
import org.densescope.project.Settings;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.text.Language;
import org.densescope.ui.Threads;
import org.densescope.ui.View;
import org.densescope.ui.canvas.NetworkCanvas;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.shell.StructureWindow;

/// The window as a picture, without a display: the same content in a scene that is never shown.
///
/// All work is done at once on the calling thread, so there is nothing to wait for.
final class Picture {
    private Picture() {}

    /// On the window's thread.
    static WritableImage of(Shot shot, Settings settings) {
        return snapshot(scene(shot, settings), shot);
    }

    /// The content of the window, laid out and drawn. On the window's thread.
    ///
    /// @throws IllegalArgumentException in one sentence where a view is asked for that there is not
    static Scene scene(Shot shot, Settings remembered) {
        Settings settings = remembered.withPreferences(shot.read().apply(remembered.preferences()));
        if (shot.start().structure() != null) {
            StructureWindow window =
                    Structures.window(shot.start(), settings, Runnable::run, shot.width(), shot.height());
            if (shot.arranged().apply(settings.arrangement()).view().equals("matrices")) {
                window.showMatrix();
            }
            window.view().setPixelScale(shot.scale());
            layOut(window.scene().getRoot());
            return window.scene();
        }
        App app = new App(shot.start(), settings, Threads.one(), shot.width(), shot.height());
        app.window().restore(settings, shot.width());
        app.arrangements().change(shot.arranged()::apply);
        requireKnown(app);
        NetworkCanvas canvas = app.network().canvas();
        canvas.setPixelScale(shot.scale());
        layOut(app.window().scene().getRoot());
        canvas.renderNow();
        layOut(app.window().scene().getRoot());
        return app.window().scene();
    }

    private static void requireKnown(App app) {
        String asked = app.arrangements().now().view();
        List<String> known = app.views().all().stream().map(View::id).toList();
        if (!known.contains(asked)) {
            throw new Refused(
                    "say.picture.view",
                    "--view knows {0}, curves, not “{1}”",
                    String.join(", ", known),
                    Quote.of(asked));
        }
        if (!app.views().shown().possible().get()) {
            String key = app.views().missing(app.views().shown());
            throw new Refused(
                    "say.picture.view-missing",
                    "--view {0}: {1}",
                    asked,
                    Sentence.of(key, app.messages().text(Language.EN, key)));
        }
    }

    /// Dividers settle in the second round.
    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
        root.layout();
    }

    static WritableImage snapshot(Scene scene, Shot shot) {
        layOut(scene.getRoot());
        PenCanvas.sharpen(scene.getRoot(), shot.scale());
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(scene.getFill());
        how.setTransform(Transform.scale(shot.scale(), shot.scale()));
        WritableImage image = new WritableImage(
                (int) Math.ceil(shot.width() * shot.scale()), (int) Math.ceil(shot.height() * shot.scale()));
        return scene.getRoot().snapshot(how, image);
    }

    /// The old picture stays where the new one cannot be written whole; no folder is made.
    static void write(WritableImage image, Path out) throws Unwritable {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        byte[] png = Png.of(pixels, width, height);
        Disk.machine().replace(out, stream -> stream.write(png), png.length);
    }
}
