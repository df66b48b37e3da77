package org.densescope;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxGate;
import org.densescope.ui.Threads;

/// What opening each example costs, and then each view of the largest ones: all in turn in one window at 1280×800, as
/// the
/// menus open them, three times; processor time, so that other programs do not count.
///
/// The window's thread is watched from pulse to pulse: the longest piece is what a person may feel.
public final class ExamplesTable {
    private static final int ROUNDS = 3;

    /// Pulses after the project is there in which panels may still be busy with it.
    private static final int SETTLING = 40;

    private static final List<String> LARGE = List.of("digits", "fashion");
    private static final List<String> VIEWS =
            List.of("matrices", "counts", "plane_alone", "data", "instruments", "race", "network");

    /// @param view one of the example that is open; empty for the example itself
    private record Wish(String example, String view) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Wish, List<double[]>> measured = new LinkedHashMap<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);

    /// @param args the file that gets the table, and examples where not all are meant
    public static void main(String[] args) throws Exception {
        ExamplesTable table = new ExamplesTable();
        List<String> some = List.of(args).subList(1, args.length);
        for (int round = 0; round < ROUNDS; round++) {
            table.round(some.isEmpty() ? Presets.ids() : some);
        }
        new FxGate().start(table::begin);
        table.done.await();
        Files.writeString(Path.of(args[0]), table.text());
        System.out.print(table.text());
        System.exit(0);
    }

    private void round(List<String> examples) {
        for (String example : examples) {
            wishes.add(new Wish(example, ""));
            for (String view : LARGE.contains(example) ? VIEWS : List.<String>of()) {
                wishes.add(new Wish(example, view));
            }
        }
    }

    private void begin() {
        Platform.setImplicitExit(false);
        Start start = new Start(Presets.open(Presets.FIRST), Position.START, Language.EN, Preferences.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.many(), 1280, 800);
        app.show(new Stage(), _ -> {});
        new Opening(app).start();
    }

    /// One example after the other: rests for some pulses, opens it, waits until it is there, and rests again.
    private final class Opening extends AnimationTimer {
        private final App app;
        private long document = -1;
        private int resting = SETTLING;
        private int at = -1;
        private long cpuBefore;
        private double reading;
        private double total;
        private double longest;

        private Opening(App app) {
            this.app = app;
        }

        @Override
        public void handle(long now) {
            double piece = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e6;
            total += piece;
            longest = Math.max(longest, piece);
            if (app.workspace().document().get() != document && resting-- == 0) {
                next();
            }
            cpuBefore = threads.getCurrentThreadCpuTime();
        }

        private void next() {
            if (at >= 0) {
                measured.computeIfAbsent(wishes.get(at), _ -> new ArrayList<>())
                        .add(new double[] {reading, total, longest});
            }
            at++;
            if (at == wishes.size()) {
                stop();
                done.countDown();
                return;
            }
            Wish wish = wishes.get(at);
            long begin = threads.getCurrentThreadCpuTime();
            if (wish.view().isEmpty()) {
                Presets.open(wish.example());
            }
            reading = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
            total = 0;
            longest = 0;
            resting = SETTLING;
            if (wish.view().isEmpty()) {
                document = app.workspace().document().get();
                app.window().open(wish.example());
            } else {
                cpuBefore = threads.getCurrentThreadCpuTime();
                app.arrangements().show(wish.view());
                total = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e6;
                longest = total;
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                "| example | read, aside | the window's thread, in all | its longest piece | at the first time |\n");
        text.append("|---|---|---|---|---|\n");
        measured.forEach((wish, rounds) -> {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f |%n",
                    wish.view().isEmpty() ? wish.example() : wish.example() + ", " + wish.view(),
                    median(rounds, 0),
                    median(rounds, 1),
                    median(rounds, 2),
                    rounds.getFirst()[2]));
        });
        return text.toString();
    }

    private static double median(List<double[]> rounds, int what) {
        return rounds.stream().mapToDouble(round -> round[what]).sorted().toArray()[rounds.size() / 2];
    }
}
