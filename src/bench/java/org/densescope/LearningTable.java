package org.densescope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Training in the whole window, as a person sees it: the first thousand steps after T is pressed in a fresh program,
/// how soon a pause stands still, from pulse to pulse meanwhile, and how long digits and clothes take to be learnt.
///
/// `xvfb-run -a -s "-screen 0 1920x1080x24" ./mvnw -Pbench test-compile exec:exec@learning` (about two minutes) writes
/// the tables to `target/performance-learning.md`.
public final class LearningTable {
    private static final int FRESH = 5;

    private LearningTable() {}

    /// @param args the file that the tables are written to
    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder();
        double[] thousand = new double[FRESH];
        for (int r = 0; r < FRESH; r++) {
            System.out.printf("fresh program %d of %d%n", r + 1, FRESH);
            thousand[r] = numbers(FreshMachine.output(LearningWindow.class, "2-4-2-2", "0", "1"))[0] / 1000;
        }
        Arrays.sort(thousand);
        text.append(String.format(
                Locale.ROOT,
                "2-4-2-2 in a fresh program, from T to the 1,000th update on the screen: median %.2f s, at most %.2f s "
                        + "(to reach 0.5).%n%n",
                thousand[FRESH / 2],
                thousand[FRESH - 1]));
        text.append("""
                | trains in the window | to learn it | first 5 s, pulse to pulse: median | p99 | then: median | p99 | at most \
                | pictures a second | pause: median | at most |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (Lesson lesson : LESSONS) {
            System.out.println(lesson.name());
            double[] n = numbers(FreshMachine.output(
                    LearningWindow.class, lesson.preset(), String.valueOf(lesson.accuracy()), "20"));
            String learnt = lesson.accuracy() == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.1f s to %.0f %%", n[1] / 1000, 100 * lesson.accuracy());
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f ms | %.1f | %.1f ms | %.1f | %.0f | %.0f | %.0f ms | %.0f |%n",
                    lesson.name(),
                    learnt,
                    n[8],
                    n[9],
                    n[2],
                    n[3],
                    n[4],
                    n[5],
                    n[6],
                    n[7]));
        }
        System.out.print(text);
        Files.writeString(Path.of(args[0]), text.toString());
    }

    /// @param accuracy on samples that are held out, until which it trains; 0 for some seconds
    private record Lesson(String name, String preset, double accuracy) {}

    private static final List<Lesson> LESSONS = List.of(
            new Lesson("spiral, with its plane", "spiral", 0),
            new Lesson("digits 64-32-10", "digits", 0.95),
            new Lesson("Fashion-MNIST 784-128-64-10", "fashion", 0.83));

    private static double[] numbers(String text) {
        double[] all = Arrays.stream(text.strip().split("\\s+", -1))
                .flatMapToDouble(each -> DoubleStream.of(Double.parseDouble(each)))
                .toArray();
        if (all.length != 10) {
            throw new IllegalStateException("not ten numbers: " + text);
        }
        return all;
    }
}
