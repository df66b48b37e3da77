package org.densescope.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;

/// A run of some updates as one hash; a program of its own, so that it can run on another virtual machine.
///
/// It passes through every activation, dropout, the fused loss, shuffling, a smaller last batch, and Adam. Small, since
/// a
/// machine without fused multiply-add takes a thousand times as long for each.
public final class SameBits {
    static final int STEPS = 60;
    static final int ROWS = 18;
    private static final int BATCH = 4;

    private SameBits() {}

    /// @param args `pass` for passes and updates one by one, `plain` for plain loops in place, otherwise the best
    public static void main(String[] args) {
        String how = args.length == 0 ? "best" : args[0];
        switch (how) {
            case "pass" -> System.out.println(hash(Workers.ONE));
            case "plain" -> System.out.println("plain loops " + hash(Loops.plain(), Workers.ONE));
            default -> System.out.println(Loops.best().id() + " " + hash(Loops.best(), Workers.ONE));
        }
    }

    static String hash(Workers workers) {
        return hash(outcome(workers, STEPS));
    }

    static String hash(Loops loops, Workers workers) {
        Learner learner = new Learner(trainer(), start(), loops, workers);
        learner.run(STEPS);
        return hash(learner.state());
    }

    static Trainer trainer() {
        RandomStream random = RandomStream.of(5, RandomStream.Purpose.SAMPLE, 0);
        Matrix x = Matrix.zeros(ROWS, 8);
        Matrix t = Matrix.zeros(ROWS, 5);
        for (int i = 0; i < x.data().length; i++) {
            x.data()[i] = random.gaussian();
        }
        for (int r = 0; r < ROWS; r++) {
            t.data()[r * 5 + random.nextInt(5)] = 1;
        }
        Dataset data = new Dataset("noise", x, t, List.of(), List.of(), null);
        return new Trainer(data, Optimizer.Adam.standard(0.03), BATCH, true, 11).withDropout(spec().dropout());
    }

    private static NetworkSpec spec() {
        List<LayerSpec> layers = List.of(
                LayerSpec.of(10, Activation.STEP),
                LayerSpec.of(10, Activation.RELU),
                LayerSpec.of(9, Activation.LEAKY_RELU).withDropout(0.25),
                LayerSpec.of(9, Activation.SIGMOID),
                LayerSpec.of(8, Activation.TANH).withDropout(0.5),
                LayerSpec.of(7, Activation.IDENTITY),
                LayerSpec.of(5, Activation.SOFTMAX));
        return new NetworkSpec(8, layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
    }

    static TrainingState start() {
        return TrainingState.start(spec().initialise(3), trainer().optimizer());
    }

    static TrainingState outcome(Workers workers, int steps) {
        return trainer().run(start(), steps, workers, (_, _) -> {}).state();
    }

    /// SHA-256 of all weights, biases and memories, as little-endian float64.
    static String hash(TrainingState state) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int l = 1; l <= state.network().depth(); l++) {
                Dense layer = state.network().layer(l);
                OptimizerState.Layer memory = state.memories().layer(l);
                digest.update(bytes(layer.weights().data()));
                digest.update(bytes(layer.bias()));
                digest.update(bytes(memory.weights1()));
                digest.update(bytes(memory.weights2()));
                digest.update(bytes(memory.bias1()));
                digest.update(bytes(memory.bias2()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }
}
