package org.densescope.train;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;

/// Training that goes on for long: what denormal numbers cost and where they come, what a step allocates, and what
/// going
/// back one epoch takes on the tape. Medians of interleaved rounds.
///
/// `./mvnw -Pbench test-compile exec:exec@bench -Dbench.main=org.densescope.train.RunningTable`
public final class RunningTable {
    private static final int ROUNDS = 9;
    private static final int BATCH = 32;
    private static final double DENORMAL = 0x1p-1060;

    private RunningTable() {}

    public static void main(String[] args) {
        denormals();
        tape();
    }

    private static NetworkSpec spec(Activation hidden, int... sizes) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(LayerSpec.of(sizes[l], l == sizes.length - 1 ? Activation.SOFTMAX : hidden));
        }
        return new NetworkSpec(sizes[0], layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
    }

    private static Dataset noise(int rows, int in, int out) {
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

    /// The same network with all weights and biases times a factor.
    private static Network times(Network network, double factor) {
        List<Dense> layers = new ArrayList<>();
        for (Dense dense : network.layers()) {
            double[] w =
                    Arrays.stream(dense.weights().data()).map(v -> v * factor).toArray();
            layers.add(dense.withParameters(
                    new Matrix(dense.units(), dense.inputs(), w), dense.bias().clone()));
        }
        return new Network(layers, network.loss(), network.reduction());
    }

    private static void denormals() {
        NetworkSpec spec = spec(Activation.RELU, 128, 64, 32, 10);
        Dataset data = noise(1000, 128, 10);
        Dataset still = new Dataset("zeros", Matrix.zeros(1000, 128), data.targets(), List.of(), List.of(), null);
        Optimizer frozen = Optimizer.Sgd.plain(0);
        Optimizer decaying = new Optimizer.Sgd(0.5, 0.9, false, 0.5);
        Network start = spec.initialise(1);
        Learner gone = learner(still, times(start, 1e-3), decaying);
        gone.run(5_000);
        List<String> names = List.of(
                "usual numbers",
                "inputs below 2⁻¹⁰²²",
                "all weights decayed away, with momentum",
                "trained from weights below 2⁻¹⁰²²");
        List<DoubleSupplier> rates = List.of(
                rate(learner(data, start, frozen)),
                rate(learner(tiny(data), start, frozen)),
                rate(gone),
                rate(learner(data, times(start, DENORMAL), Optimizer.Sgd.plain(0.01))));
        double[][] measured = new double[names.size()][ROUNDS];
        for (int r = -3; r < ROUNDS; r++) {
            for (int i = 0; i < names.size(); i++) {
                double value = rates.get(i).getAsDouble();
                if (r >= 0) {
                    measured[i][r] = value;
                }
            }
        }
        System.out.println("| 128-64-32-10, batches of 32 | samples a second of processor time | bytes a step |");
        System.out.println("|---|---|---|");
        for (int i = 0; i < names.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f k | %s |%n",
                    names.get(i),
                    median(measured[i]) / 1e3,
                    i == 0 ? bytes() : "");
        }
    }

    private static Dataset tiny(Dataset data) {
        double[] x = Arrays.stream(data.inputs().data()).map(v -> v * DENORMAL).toArray();
        Matrix inputs = new Matrix(data.rows(), data.inputs().columns(), x);
        return new Dataset("tiny", inputs, data.targets(), List.of(), List.of(), null);
    }

    private static Learner learner(Dataset data, Network network, Optimizer optimizer) {
        Trainer plan = new Trainer(data, optimizer, BATCH, true, 1);
        return new Learner(plan, TrainingState.start(network, optimizer), Loops.best(), Workers.ONE);
    }

    private static DoubleSupplier rate(Learner learner) {
        return () -> {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long steps = 0;
            long spent = 0;
            while (spent < 100_000_000) {
                learner.run(100);
                steps += 100;
                spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            }
            return steps * BATCH / (spent * 1e-9);
        };
    }

    /// Of a step of a network that has been trained for a while.
    private static String bytes() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Learner learner = learner(
                noise(1000, 128, 10), spec(Activation.RELU, 128, 64, 32, 10).initialise(1), Optimizer.Sgd.plain(0.01));
        learner.run(2_000);
        long before = thread.getCurrentThreadAllocatedBytes();
        learner.run(2_000);
        return String.format(Locale.ROOT, "%.1f", (thread.getCurrentThreadAllocatedBytes() - before) / 2_000.0);
    }

    /// 2-8-8-2 on 200 points, batches of 10: 20 updates an epoch.
    private static void tape() {
        Dataset data = noise(200, 2, 2);
        Trainer plan = new Trainer(data, Optimizer.Adam.standard(0.01), 10, true, 1);
        TrainingState start =
                TrainingState.start(spec(Activation.TANH, 2, 8, 8, 2).initialise(1), plan.optimizer());
        Tape tape = new Tape(plan, start, Loops.best(), Workers.ONE, Tape.BUDGET);
        tape.extend(5_000 * plan.stepsPerEpoch(), (_, _) -> {});
        double[] back = new double[ROUNDS];
        double[] one = new double[ROUNDS];
        double[] anywhere = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            tape.at(tape.last());
            back[r] = millis(() -> tape.at(4_999 * plan.stepsPerEpoch()));
            one[r] = millis(() -> tape.at(4_999 * plan.stepsPerEpoch() - 1));
            long step = (r * 7_919L + 1_234) * 13 % tape.last();
            anywhere[r] = millis(() -> tape.at(step));
        }
        System.out.println();
        System.out.println("| 2-8-8-2, 5,000 epochs of 20 updates, on the tape | median | worst, ms |");
        System.out.println("|---|---|---|");
        row("epoch 5000 → 4999", back);
        row("one update back", one);
        row("anywhere", anywhere);
    }

    private static void row(String name, double[] times) {
        double median = median(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f |%n",
                name,
                median,
                Arrays.stream(times).max().orElseThrow());
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
