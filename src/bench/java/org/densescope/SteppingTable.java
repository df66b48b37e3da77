package org.densescope;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Grain;
import org.densescope.ui.FxGate;
import org.densescope.ui.Threads;

/// What a frame takes while a person steps: the whole window at 1280×800, a step by a unit every 20 pulses, each with
/// its motion.
///
/// Needs a display. Prints for each network the time from pulse to pulse, and what the window's thread computes a
/// frame;
/// painting by the render thread is seen in the first, not in the second.
public final class SteppingTable {
    private static final int WARM = 240;
    private static final int MEASURED = 1_200;
    private static final int PULSES_A_STEP = 20;

    private final App app;
    private final Stage stage = new Stage();
    private final List<Double> between = new ArrayList<>();
    private final List<Double> computing = new ArrayList<>();

    private SteppingTable(String net) {
        Start start = new Start(Presets.fromShape(net, 1), Position.START, Language.EN, Preferences.Theme.LIGHT);
        app = new App(start, Settings.FIRST, Threads.many(), 1280, 800);
    }

    /// @param arguments networks, such as `2-4-2-2 128-64-32-10`
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("net                    pulse to pulse ms: median  p90  p99   computed ms: median  p99");
        for (String net : arguments) {
            CountDownLatch done = new CountDownLatch(1);
            new FxGate().start(() -> new SteppingTable(net).run(net, done));
            done.await();
        }
        System.exit(0);
    }

    private void run(String net, CountDownLatch done) {
        app.show(stage, settings -> {});
        var cpu = ManagementFactory.getThreadMXBean();
        new AnimationTimer() {
            private int pulse;
            private long lastPulse;
            private long lastCpu;

            @Override
            public void handle(long now) {
                long used = cpu.getCurrentThreadCpuTime();
                if (pulse > WARM) {
                    between.add((now - lastPulse) / 1e6);
                    computing.add((used - lastCpu) / 1e6);
                }
                lastPulse = now;
                lastCpu = used;
                if (pulse % PULSES_A_STEP == 0) {
                    app.playhead().next(Grain.UNIT);
                }
                if (++pulse > WARM + MEASURED) {
                    stop();
                    stage.close();
                    System.out.printf(
                            Locale.ROOT,
                            "%-22s %24.1f %5.1f %5.1f %20.1f %5.1f%n",
                            net,
                            at(between, 0.5),
                            at(between, 0.9),
                            at(between, 0.99),
                            at(computing, 0.5),
                            at(computing, 0.99));
                    done.countDown();
                }
            }
        }.start();
    }

    private static double at(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
