package org.densescope.train;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.WarmingLoops;

/// The first steps of training in a fresh virtual machine, when nothing is compiled: 2-4-2-2, batches of 10, with plain
/// loops, with vectors, and with plain loops until vectors are ready. Medians of five machines each, in milliseconds
/// from
/// the moment at which training begins.
///
/// `./mvnw -Pbench test-compile exec:exec@bench -Dbench.main=org.densescope.train.FirstStepsTable`
public final class FirstStepsTable {
    private static final int ROUNDS = 5;
    private static final long[] STEPS = {1_000, 10_000, 100_000};
    private static final List<String> LOOPS = List.of("plain", "vectors", "warming");

    private FirstStepsTable() {}

    /// @param args nothing, or which loops this machine is to measure
    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            System.out.println(measured(args[0]));
            System.exit(0);
        }
        System.out.println("| loops | 1,000 steps | 10,000 | 100,000 |");
        System.out.println("|---|---|---|---|");
        for (String loops : LOOPS) {
            double[][] times = new double[STEPS.length][ROUNDS];
            for (int r = 0; r < ROUNDS; r++) {
                String[] numbers = child(loops).strip().split(" ", -1);
                for (int i = 0; i < STEPS.length; i++) {
                    times[i][r] = Double.parseDouble(numbers[i]);
                }
            }
            StringBuilder row = new StringBuilder("| ").append(loops).append(" |");
            for (double[] time : times) {
                Arrays.sort(time);
                row.append(String.format(Locale.ROOT, " %.0f |", time[ROUNDS / 2]));
            }
            System.out.println(row);
        }
    }

    private static String child(String loops) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("--class-path", System.getProperty("java.class.path")));
        command.addAll(List.of(FirstStepsTable.class.getName(), loops));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static String measured(String name) {
        List<LayerSpec> layers = List.of(
                LayerSpec.of(4, Activation.RELU),
                LayerSpec.of(2, Activation.RELU),
                LayerSpec.of(2, Activation.SOFTMAX));
        NetworkSpec spec = new NetworkSpec(2, layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLE, 0);
        Matrix x = Matrix.zeros(500, 2);
        Matrix t = Matrix.zeros(500, 2);
        for (int r = 0; r < t.rows(); r++) {
            x.data()[2 * r] = random.nextDouble();
            x.data()[2 * r + 1] = random.nextDouble();
            t.data()[2 * r + random.nextInt(2)] = 1;
        }
        Dataset data = new Dataset("noise", x, t, List.of(), List.of(), null);
        Trainer plan = new Trainer(data, Optimizer.Sgd.plain(0.01), 10, true, 1);
        TrainingState state = TrainingState.start(spec.initialise(1), plan.optimizer());
        long start = System.nanoTime();
        LoopSource loops = switch (name) {
            case "plain" -> Loops.plain();
            case "vectors" -> Loops.best();
            default -> new WarmingLoops(Executors.newSingleThreadExecutor());
        };
        Learner learner = new Learner(plan, state, loops, Workers.ONE);
        StringBuilder times = new StringBuilder();
        for (long until : STEPS) {
            while (learner.step() < until) {
                learner.run(10);
            }
            times.append(String.format(Locale.ROOT, "%.0f ", (System.nanoTime() - start) / 1e6));
        }
        return times.toString();
    }
}
