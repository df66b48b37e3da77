package org.densescope.ui.canvas;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.densescope.engine.loops.Workers;

/// A shown window with nothing but the picture in it.
final class Screen implements AutoCloseable {
    final NetworkCanvas canvas;
    private final ExecutorService raster = Executors.newSingleThreadExecutor();
    private final Workers workers;
    private final Stage stage;

    private Screen(int width, int height, int threads) {
        workers = Workers.of(threads);
        canvas = new NetworkCanvas(raster, workers, () -> "Densescope Sans");
        stage = new Stage(StageStyle.UNDECORATED);
        StackPane root = new StackPane(canvas);
        root.setStyle("-fx-background-color: null"); // as in the program's window
        stage.setScene(new Scene(root, width, height));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    static Screen open(int width, int height, int threads) throws Exception {
        return on(() -> new Screen(width, height, threads));
    }

    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
    }

    static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// What happens at each pulse until it says that it is done.
    interface Pulse {
        /// @param now nanoseconds
        boolean goOn(long now) throws Exception;
    }

    static void pulses(Pulse pulse) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        on(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    try {
                        if (!pulse.goOn(now)) {
                            stop();
                            done.countDown();
                        }
                    } catch (Exception e) {
                        stop();
                        done.countDown();
                        throw new IllegalStateException(e);
                    }
                }
            }.start();
            return null;
        });
        done.await();
    }

    /// Until the canvas has nothing more to do.
    void rest() throws Exception {
        pulses(now -> canvas.isBusy());
    }

    @Override
    public void close() throws Exception {
        on(() -> {
            canvas.show(null);
            stage.close();
            return null;
        });
        raster.shutdownNow();
        workers.close();
    }
}
