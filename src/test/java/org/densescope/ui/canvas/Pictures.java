package org.densescope.ui.canvas;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Content;
import org.densescope.engine.loops.Workers;

/// Pictures of a canvas in no window.
final class Pictures {
    static final String FONT = "Densescope Sans";

    private Pictures() {}

    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        started.await();
        for (String style : new String[] {"Regular", "Bold"}) {
            Font.loadFont(Pictures.class.getResourceAsStream("/fonts/DensescopeSans-" + style + ".ttf"), 12);
        }
    }

    static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    static NetworkCanvas canvas(Content content, int width, int height, double scale) {
        NetworkCanvas canvas = new NetworkCanvas(Runnable::run, Workers.ONE, () -> FONT);
        // A scene's root has a background from the style sheet; the picture must not be it.
        StackPane root = new StackPane(canvas);
        new Scene(root, width, height);
        root.resize(width, height);
        canvas.resize(width, height);
        canvas.setPixelScale(scale);
        canvas.show(content);
        return canvas;
    }

    static WritableImage snapshot(NetworkCanvas canvas, int width, int height, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(canvas.ground());
        parameters.setTransform(Transform.scale(scale, scale));
        return canvas.snapshot(
                parameters, new WritableImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale)));
    }

    static File write(String name, Content content, Camera camera, int width, int height, double scale)
            throws Exception {
        WritableImage image = on(() -> {
            NetworkCanvas canvas = canvas(content, width, height, scale);
            canvas.setCamera(camera);
            canvas.renderNow();
            return snapshot(canvas, width, height, scale);
        });
        return save(name, image);
    }

    static File save(String name, WritableImage image) throws IOException {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, w, h, pixels, 0, w);
        Path folder = Path.of("target/screenshots");
        Files.createDirectories(folder);
        File file = folder.resolve(name + ".png").toFile();
        ImageIO.write(out, "png", file);
        return file;
    }
}
