package org.densescope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.densescope.ui.FxGate;
import org.densescope.ui.canvas.PictureTable;

/// What each size of network costs, from 2-2-2 to one that no memory holds: its frames in a window of 1280×800, and the
/// program that opens it, in a process of its own each time. Medians; milliseconds, and MB.
///
/// `xvfb-run -a -s "-screen 0 1920x1080x24 -nocursor -fbdir target" ./mvnw -Pbench test-compile exec:exec@sizes` (about
/// five minutes) writes the table to `target/performance-sizes.md`. It opens the packaged program where
/// `./mvnw -Pimage package` has made one, and says so; otherwise the classes themselves, whose start takes longer.
public final class SizesTable {
    private static final List<String> NETS = List.of(
            "2-2-2",
            "2-4-2-2",
            "128-64-32-10",
            "400-120-84-10",
            "784-128-64-10",
            "800-500",
            "784-512-256-10",
            "25088-4096-4096-1000");
    private static final int ROUNDS = 3;
    private static final int WINDOW = 0;
    private static final int PICTURE = 1;
    private static final int SHARP = 2;
    private static final int RESIDENT = 3;

    private SizesTable() {}

    /// @param args the folder of the display's pixels, the packaged program, and the file that the table is written to
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
        Pixels screen = Pixels.of(Path.of(args[0]));
        boolean packaged = Files.isExecutable(Path.of(args[1]));
        List<String> program = packaged ? List.of(args[1]) : FreshMachine.command(Main.class);
        new FxGate().start(() -> Platform.setImplicitExit(false));
        for (String net : new String[] {"64-32", "784-128-64-10"}) {
            System.out.println("warming up, " + net);
            PictureTable.frames(net);
        }
        StringBuilder table =
                new StringBuilder(packaged ? "The packaged program.\n\n" : "Not the packaged program.\n\n");
        table.append("""
                | network | edges | fresh edges: wall | CPU | moving: CPU a frame | frame p99 | changing: frames/s \
                | fresh edges/s | window | first picture | sharp | resident MB |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        OpeningTable.opened(program, List.of("--net", NETS.getFirst()), screen); // into the caches of the disk
        for (String net : NETS) {
            System.out.println(net);
            table.append(row(net, program, screen));
        }
        System.out.print(table);
        Files.writeString(Path.of(args[2]), table.toString());
    }

    private static String row(String net, List<String> program, Pixels screen) throws Exception {
        List<Integer> sizes =
                Arrays.stream(net.split("-", -1)).map(Integer::valueOf).toList();
        long edges = 0;
        for (int l = 1; l < sizes.size(); l++) {
            edges += (long) sizes.get(l - 1) * sizes.get(l);
        }
        boolean held = edges < 10_000_000;
        String frames = held ? PictureTable.frames(net) : "| counted, not held " + "| – ".repeat(5);
        double[][] values = new double[4][ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            double[] once = OpeningTable.opened(program, List.of("--net", net), screen);
            for (int i = 0; i < values.length; i++) {
                if (!(once[i] > 0)) {
                    throw new IllegalStateException(net + " was not opened: " + Arrays.toString(once));
                }
                values[i][r] = once[i];
            }
        }
        return String.format(Locale.ROOT, "| %s | %,d ", net, edges)
                + frames
                + String.format(
                        Locale.ROOT,
                        "| %.0f | %.0f | %.0f | %.0f |%n",
                        median(values[WINDOW]),
                        median(values[PICTURE]),
                        median(values[SHARP]),
                        median(values[RESIDENT]));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
