package org.densescope.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.ForwardPass;

/// The table of training: samples a second of processor time, one thread, medians of interleaved rounds, so that
/// whatever else the machine does hits all alike. Gradient descent, ReLU, softmax with cross entropy, float64.
///
/// `./mvnw -Pbench -Dbench.main=org.densescope.train.TrainingTable [-Dargs=rounds]`; beside it numpy, where python3 has
/// it.
public final class TrainingTable {
    private static final double SECONDS = 0.3;
    private static final int POINTS = 10_000;

    /// A network and its batch; a batch of 0 asks for points through it forwards.
    private record Case(String net, int batch, double wanted) {
        int[] sizes() {
            return Arrays.stream(net.split("-", -1)).mapToInt(Integer::parseInt).toArray();
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("2-4-2-2", 10, 12e6),
            new Case("2-8-8-2", 10, 6e6),
            new Case("128-64-32-10", 32, 550e3),
            new Case("400-120-84-10", 16, 100e3),
            new Case("784-128-64-10", 32, 75e3),
            new Case("784-512-256-10", 128, 16e3),
            new Case("128-64-32-10", 1, 150e3),
            new Case("2-8-8-2", 0, 30e6));

    /// Something that computes samples until a time is over.
    @FunctionalInterface
    private interface Runner {
        long samples();
    }

    private TrainingTable() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        System.out.println(Loops.best().id() + ", Java " + Runtime.version());
        Process python = new ProcessBuilder("python3", "src/bench/python/peer.py").start();
        try (BufferedReader answers =
                        new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter questions = new PrintWriter(python.outputWriter(StandardCharsets.US_ASCII))) {
            String version = answers.readLine();
            System.out.println(version == null ? "numpy is not here" : "numpy " + version + ", one thread");
            measure(rounds, version == null ? null : answers, questions);
        } finally {
            python.destroy();
        }
    }

    private static void measure(int rounds, BufferedReader answers, PrintWriter questions) throws IOException {
        List<Runner> vectors = new ArrayList<>();
        List<Runner> plain = new ArrayList<>();
        for (Case c : CASES) {
            vectors.add(runner(c, Loops.best()));
            plain.add(runner(c, Loops.plain()));
        }
        double[][][] rates = new double[3][CASES.size()][rounds];
        for (int round = -3; round < rounds; round++) {
            for (int i = 0; i < CASES.size(); i++) {
                double fast = rate(vectors.get(i));
                double slow = rate(plain.get(i));
                double peer = answers == null ? Double.NaN : ask(CASES.get(i), answers, questions);
                if (round >= 0) {
                    rates[0][i][round] = fast;
                    rates[1][i][round] = slow;
                    rates[2][i][round] = peer;
                }
            }
        }
        System.out.println(
                "| network, batch | samples a second | best round | to reach | plain loops | numpy | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int i = 0; i < CASES.size(); i++) {
            Case c = CASES.get(i);
            double fast = median(rates[0][i]);
            double peer = median(rates[2][i]);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %.1f |%n",
                    c.batch == 0 ? POINTS + " points through " + c.net : c.net + ", " + c.batch,
                    count(fast),
                    count(Arrays.stream(rates[0][i]).max().orElseThrow()),
                    count(c.wanted),
                    count(median(rates[1][i])),
                    count(peer),
                    fast / peer);
        }
    }

    private static double ask(Case c, BufferedReader answers, PrintWriter questions) throws IOException {
        questions.println(c.net + " " + c.batch + " " + SECONDS);
        questions.flush();
        return Double.parseDouble(answers.readLine());
    }

    private static double rate(Runner runner) {
        long start = cpu();
        long samples = 0;
        while (cpu() - start < SECONDS * 1e9) {
            samples += runner.samples();
        }
        return samples / ((cpu() - start) * 1e-9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Runner runner(Case c, Loops loops) {
        int[] sizes = c.sizes();
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(LayerSpec.of(sizes[l], l == sizes.length - 1 ? Activation.SOFTMAX : Activation.RELU));
        }
        NetworkSpec spec = new NetworkSpec(sizes[0], layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
        Dataset data = data(c.batch == 0 ? POINTS : 2_000, sizes[0], sizes[sizes.length - 1]);
        if (c.batch == 0) {
            ForwardPass pass = new ForwardPass(spec.initialise(1), 200, loops, Workers.ONE);
            int[] at = new int[200];
            return () -> {
                for (int first = 0; first < POINTS; first += at.length) {
                    for (int r = 0; r < at.length; r++) {
                        at[r] = (first + r) * sizes[0];
                    }
                    pass.run(data.inputs().data(), at, at.length);
                }
                return POINTS;
            };
        }
        Trainer plan = new Trainer(data, Optimizer.Sgd.plain(0.01), c.batch, true, 1);
        Learner learner =
                new Learner(plan, TrainingState.start(spec.initialise(1), plan.optimizer()), loops, Workers.ONE);
        long steps = Math.max(1, (long) (c.wanted * 0.02 / c.batch));
        return () -> {
            if (learner.run(steps) != null) {
                throw new IllegalStateException("training diverged");
            }
            return steps * c.batch;
        };
    }

    private static Dataset data(int rows, int in, int out) {
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLE, 0);
        Matrix x = Matrix.zeros(rows, in);
        Matrix t = Matrix.zeros(rows, out);
        for (int i = 0; i < x.data().length; i++) {
            x.data()[i] = random.nextDouble();
        }
        for (int r = 0; r < rows; r++) {
            t.data()[r * out + random.nextInt(out)] = 1;
        }
        return new Dataset("noise", x, t, List.of(), List.of(), null);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String count(double value) {
        return Double.isNaN(value) ? "–" : value >= 1e6 ? text("%.1f M", value / 1e6) : text("%.1f k", value / 1e3);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
