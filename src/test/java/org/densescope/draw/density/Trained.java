package org.densescope.draw.density;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;

/// Networks whose weights have learnt something: their pictures have a structure that random weights lack.
final class Trained {
    private static final int BATCH = 32;

    private Trained() {}

    /// ReLU layers on the handwritten digits of 8×8 pixels.
    static Network digits(int steps, int... hidden) throws IOException {
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("assets/data/digits-8x8.csv.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                double[] row = new double[65];
                for (int i = 0; i < 65; i++) {
                    row[i] = Double.parseDouble(cells[i]) / (i < 64 ? 16 : 1);
                }
                rows.add(row);
            }
        }
        return trained(rows, steps, hidden);
    }

    /// ReLU layers on pictures in IDX files.
    static Network pictures(Path images, Path labels, int steps, int... hidden) throws IOException {
        List<double[]> rows = new ArrayList<>();
        try (DataInputStream x = new DataInputStream(new GZIPInputStream(Files.newInputStream(images)));
                DataInputStream t = new DataInputStream(new GZIPInputStream(Files.newInputStream(labels)))) {
            t.readLong();
            x.readInt();
            int count = x.readInt();
            int pixels = x.readInt() * x.readInt();
            for (int r = 0; r < count; r++) {
                double[] row = new double[pixels + 1];
                for (int i = 0; i < pixels; i++) {
                    row[i] = x.readUnsignedByte() / 255.0;
                }
                row[pixels] = t.readUnsignedByte();
                rows.add(row);
            }
        }
        return trained(rows, steps, hidden);
    }

    private static Network trained(List<double[]> rows, int steps, int... hidden) {
        int inputs = rows.getFirst().length - 1;
        Matrix x = Matrix.zeros(rows.size(), inputs);
        Matrix target = Matrix.zeros(rows.size(), 10);
        for (int r = 0; r < rows.size(); r++) {
            System.arraycopy(rows.get(r), 0, x.data(), r * inputs, inputs);
            target.data()[r * 10 + (int) rows.get(r)[inputs]] = 1;
        }
        Dataset data = new Dataset("test", x, target, List.of(), List.of(), null);
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(LayerSpec.of(units, Activation.RELU));
        }
        layers.add(LayerSpec.of(10, Activation.SOFTMAX));
        NetworkSpec spec = new NetworkSpec(inputs, layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
        Optimizer adam = Optimizer.Adam.standard(0.002);
        TrainingState state = TrainingState.start(spec.initialise(1), adam);
        try (Workers workers = Workers.of(2)) {
            int[] order = RandomStream.of(1, RandomStream.Purpose.SHUFFLE, 0).permutation(rows.size());
            int last = rows.size() / BATCH;
            for (int step = 0; step < steps; step++) {
                int from = step % last * BATCH;
                Pass pass = Pass.of(state.network(), data.rows(order, from, from + BATCH), workers);
                state = Update.of(adam, state, pass).after();
            }
        }
        return state.network();
    }
}
