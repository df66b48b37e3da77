package org.densescope.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Runs things on JavaFX's thread and brings back what they answer or throw; takes pictures of scenes nobody sees.
public final class FxTest {
    private FxTest() {}

    /// Starts JavaFX where it does not run yet.
    public static void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException e) {
            // it runs
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
    }

    public static <T> T onFx(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(() -> told(work));
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// What is painted while a window is laid out tells of its failures and throws nothing: in a test that is thrown.
    private static <T> T told(Callable<T> work) throws Exception {
        Thread window = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = window.getUncaughtExceptionHandler();
        List<Throwable> told = new ArrayList<>();
        Thread.UncaughtExceptionHandler here = (_, failure) -> told.add(failure);
        window.setUncaughtExceptionHandler(here);
        try {
            T result = work.call();
            if (!told.isEmpty()) {
                throw new IllegalStateException("told of while it was laid out", told.getFirst());
            }
            return result;
        } finally {
            if (here.equals(window.getUncaughtExceptionHandler())) {
                window.setUncaughtExceptionHandler(before);
            }
        }
    }

    public static void onFx(Runnable work) {
        onFx(() -> {
            work.run();
            return "";
        });
    }

    /// Writes a picture of a scene to `target/screenshots/<name>.png`. On JavaFX's thread.
    public static void picture(Scene scene, double scale, String name) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(scene.getFill());
        WritableImage image = scene.getRoot().snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Path file = Path.of("target", "screenshots", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
