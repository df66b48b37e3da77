package org.densescope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxGate;
import org.densescope.ui.Threads;

/// One window in which something is learnt, for [LearningTable]: its numbers, milliseconds, on one line.
public final class LearningWindow {
    private static final long SECOND = 1_000_000_000;
    private static final long LEAST = 15 * SECOND;
    /// Until then much is compiled, while it runs.
    private static final double BEGINNING = 5_000;
    private static final long MOST = 90 * SECOND;
    private static final int BETWEEN = 400;

    private final App app;
    private final List<Double> pulses = new ArrayList<>();
    private long pulse;
    private long changed;
    private long settled;
    private long thousandth;
    private long learnt;
    private int shown;

    private LearningWindow(App app, double accuracy) {
        this.app = app;
        app.playhead().reveal().subscribe(_ -> {
            changed = System.nanoTime();
            shown++;
            if (thousandth == 0 && app.playhead().position().get().step() >= 1_000) {
                thousandth = changed;
            }
        });
        app.runner().progress().subscribe(progress -> {
            boolean good = progress.scores().stream()
                    .anyMatch(
                            score -> score.heldOut() != null && score.heldOut().accuracy() > accuracy);
            if (learnt == 0 && good) {
                learnt = System.nanoTime();
            }
        });
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pulse != 0) {
                    pulses.add((now - pulse) / 1e6);
                }
                pulse = now;
                settled = settled < changed ? System.nanoTime() : settled;
            }
        }.start();
    }

    /// @param args a preset or sizes, the accuracy that is to be reached or 0, and how often it is paused
    public static void main(String[] args) {
        try {
            measure(args);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // JavaFX runs on otherwise
        }
    }

    private static void measure(String[] args) throws Exception {
        double accuracy = Double.parseDouble(args[1]);
        new FxGate().start(() -> Platform.setImplicitExit(false));
        LearningWindow window = on(() -> opened(args[0], accuracy));
        Thread.sleep(1_500);
        String line = window.measured(accuracy, Integer.parseInt(args[2]));
        System.out.println(line);
        on(() -> {
            window.app.runner().pause();
            window.app.network().getScene().getWindow().hide();
            return null;
        });
    }

    private static LearningWindow opened(String what, double accuracy) {
        Project project = Presets.find(what).orElseGet(() -> Presets.fromShape(what, 1));
        Start start = new Start(project, Position.START, Language.EN, Preferences.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.many(), 1280, 800);
        Stage stage = new Stage();
        app.show(stage, settings -> {});
        if (project.spec().inputs() == 2 && Presets.find(what).isPresent()) {
            app.arrangements().show("plane");
        }
        return new LearningWindow(app, accuracy);
    }

    private String measured(double accuracy, int pauses) throws Exception {
        long start = pressT();
        on(() -> {
            pulses.clear();
            shown = 0;
            learnt = 0;
            return null;
        });
        while (on(() -> learning(accuracy, System.nanoTime() - start))) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Double> all = on(() -> List.copyOf(pulses));
        int warm = 0;
        for (double sum = 0; warm < all.size() && sum < BEGINNING; warm++) {
            sum += all.get(warm);
        }
        double[] begun = sorted(all.subList(0, warm));
        double[] apart = sorted(all.subList(warm, all.size()));
        int pictures = on(() -> shown);
        double[] stops = new double[pauses];
        for (int i = 0; i < pauses; i++) {
            long moment = pressT();
            Thread.sleep(BETWEEN);
            stops[i] = on(() -> (Math.max(settled, moment) - moment) / 1e6);
            pressT();
            Thread.sleep(BETWEEN);
        }
        Arrays.sort(stops);
        return String.format(
                Locale.ROOT,
                "%.1f %.1f %.2f %.2f %.1f %.1f %.1f %.1f %.2f %.2f",
                (thousandth - start) / 1e6,
                (learnt - start) / 1e6,
                apart[apart.length / 2],
                apart[apart.length * 99 / 100],
                apart[apart.length - 1],
                pictures / seconds,
                stops[pauses / 2],
                stops[pauses - 1],
                begun[begun.length / 2],
                begun[begun.length * 99 / 100]);
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(each -> each).sorted().toArray();
    }

    private boolean learning(double accuracy, long passed) {
        if (passed > MOST) {
            throw new IllegalStateException("not learnt in " + MOST / SECOND + " s");
        }
        return passed < LEAST || thousandth == 0 || (accuracy > 0 && learnt == 0);
    }

    /// The key by which training begins and pauses.
    private long pressT() throws Exception {
        return on(() -> {
            long now = System.nanoTime();
            KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "t", "t", KeyCode.T, false, false, false, false);
            Event.fireEvent(app.network().canvas(), key);
            return now;
        });
    }

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
