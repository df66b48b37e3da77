package org.densescope.draw.density;

import java.util.Arrays;
import java.util.Locale;
import org.densescope.engine.loops.Workers;

/// The table of sizes: medians and least times of interleaved rounds, so that whatever else the machine does hits all
/// columns alike. After `./mvnw -Pbench test-compile`:
/// `java -cp target/bench/classes:target/bench/test-classes org.densescope.draw.density.DensityTable [rounds]`
public final class DensityTable {
    private static final String[] NETS = {
        "64-32", "128-64-32-10", "400-120-84-10", "784-128-64-10", "800-500", "784-512-256-10"
    };

    private DensityTable() {}

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 21;
        Tone tone = new Tone(0xFF566070, 0.2, 0xFF2166AC, 0xFFC25E00, 0.7);
        System.out.println(
                "| screen | edges | edge by edge, 1 thread | 1 thread | 2 threads | of it colours | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        try (Workers two = Workers.of(2)) {
            DensityRaster alone = new DensityRaster(Workers.ONE);
            DensityRaster shared = new DensityRaster(two);
            for (String screen : new String[] {"1280x800", "1920x1080"}) {
                for (String net : NETS) {
                    row(new DensityCase(net, screen), screen, tone, alone, shared, rounds);
                }
            }
        }
    }

    private static void row(
            DensityCase all, String screen, Tone tone, DensityRaster alone, DensityRaster shared, int rounds) {
        for (int warm = 0; warm < 30; warm++) {
            picture(alone, all, tone);
            picture(shared, all, tone);
        }
        all.edgeByEdge();
        int naiveRounds = Math.min(rounds, 5);
        double[] naive = new double[naiveRounds];
        double[] one = new double[rounds];
        double[] two = new double[rounds];
        double[] colours = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            if (r < naiveRounds) {
                naive[r] = time(all::edgeByEdge);
            }
            one[r] = time(() -> picture(alone, all, tone));
            two[r] = time(() -> picture(shared, all, tone));
            colours[r] = time(() -> shared.paint(all.gaps, all.planes, tone, all.pixels, all.width, () -> false));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s | %s | %.1f |%n",
                screen,
                all.edges(),
                text(naive),
                text(one),
                text(two),
                text(colours),
                naive[naiveRounds / 2] / two[rounds / 2]);
    }

    private static void picture(DensityRaster raster, DensityCase all, Tone tone) {
        raster.sum(all.gaps, all.height, all.planes, () -> false);
        raster.paint(all.gaps, all.planes, tone, all.pixels, all.width, () -> false);
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /// Sorts, and gives median and least.
    private static String text(double[] times) {
        Arrays.sort(times);
        return String.format(Locale.ROOT, "%.1f (%.1f)", times[times.length / 2], times[0]);
    }
}
