package org.densescope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Opens the packaged program again and again and watches the display: when the window is there, when there is a
/// picture
/// in it, when nothing changes any more; and what memory it then takes. Medians, in milliseconds after the start of the
/// process, and MB.
///
/// After `./mvnw -Pimage package`:
/// `xvfb-run -a -s "-screen 0 1920x1080x24 -nocursor -fbdir target" ./mvnw -Pbench test-compile exec:exec@opening`
/// writes the table to `target/performance-opening.md`.
public final class OpeningTable {
    private static final List<List<String>> STARTS = List.of(
            List.of(),
            List.of("--net", "128-64-32-10"),
            List.of("--net", "784-128-64-10"),
            List.of("--net", "784-512-256-10"));
    private static final int ROUNDS = 5;
    private static final double QUIET = 1_000;

    private OpeningTable() {}

    /// @param args the folder of the display's pixels, the program, and the file that the table is written to
    public static void main(String[] args) throws Exception {
        Pixels screen = Pixels.of(Path.of(args[0]));
        StringBuilder table = new StringBuilder("""
                | opened | window | picture | sharp | resident memory | most |
                |---|---|---|---|---|---|
                """);
        opened(args[1], List.of(), screen); // into the caches of the disk
        for (List<String> start : STARTS) {
            double[][] values = new double[5][ROUNDS];
            for (int r = 0; r < ROUNDS; r++) {
                double[] once = opened(args[1], start, screen);
                for (int i = 0; i < once.length; i++) {
                    values[i][r] = once[i];
                }
            }
            String row = String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                    start.isEmpty() ? "as it is" : String.join(" ", start),
                    median(values[0]),
                    median(values[1]),
                    median(values[2]),
                    median(values[3]),
                    median(values[4]));
            System.out.print(row);
            table.append(row);
        }
        Files.writeString(Path.of(args[2]), table.toString());
    }

    private static double[] opened(String program, List<String> start, Pixels screen) throws Exception {
        return opened(List.of(program), start, screen);
    }

    /// Opens it once.
    ///
    /// @param program the words of its command line
    /// @param start what it is to open
    /// @return milliseconds to its window, its first and its last picture; MB that it has then, and had at most
    static double[] opened(List<String> program, List<String> start, Pixels screen) throws Exception {
        Path settings = Files.createTempFile("densescope", ".json");
        Files.delete(settings);
        // The middle of the network picture, wherever the panels' borders are.
        Pixels picture = screen.part(800, 400, 240, 160);
        long before = screen.sum();
        long begun = System.nanoTime();
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--settings", settings.toString()));
        command.addAll(start);
        Process process = new ProcessBuilder(command).inheritIO().start();
        double window = Double.NaN;
        double seen = Double.NaN;
        while (Double.isNaN(seen) && System.nanoTime() - begun < 30e9) {
            double now = (System.nanoTime() - begun) / 1e6;
            if (Double.isNaN(window) && screen.sum() != before) {
                window = now;
            }
            if (picture.inked() > 0) {
                seen = now;
            }
            LockSupport.parkNanos(2_000_000);
        }
        Pixels.Change rest = picture.watch(before, begun, QUIET, 30_000);
        double[] values = {
            window, seen, Math.max(seen, rest.last()), status(process.pid(), "VmRSS:"), status(process.pid(), "VmHWM:")
        };
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        screen.rest(200);
        Files.deleteIfExists(settings);
        return values;
    }

    /// A figure of Linux, in MB.
    private static double status(long pid, String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith(name)) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return Double.NaN;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
