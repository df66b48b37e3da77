package org.densescope.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Labels;
import org.densescope.draw.network.Options;
import org.densescope.draw.network.Words;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// Networks to draw.
public final class Nets {
    private Nets() {}

    /// The 2-2-2 of Matt Mazur's article, with its own numbers.
    public static Content mazur() {
        Dense hidden = Dense.of(
                Matrix.ofRows(new double[] {0.15, 0.20}, new double[] {0.25, 0.30}),
                new double[] {0.35, 0.35},
                Activation.SIGMOID);
        Dense output = Dense.of(
                Matrix.ofRows(new double[] {0.40, 0.45}, new double[] {0.50, 0.55}),
                new double[] {0.60, 0.60},
                Activation.SIGMOID);
        Network network = new Network(List.of(hidden, output), Loss.HALF_SQUARED_ERROR, Reduction.SUM);
        return content(
                trace(network, new double[] {0.05, 0.10}, new double[] {0.01, 0.99}, Optimizer.Sgd.plain(0.5)),
                null,
                List.of("i1", "i2"),
                List.of("o1", "o2"));
    }

    /// Fresh weights of a shape; hidden layers with ReLU, softmax and cross entropy at the end.
    public static Content fresh(long seed, @Nullable Grid grid, int... sizes) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(LayerSpec.of(sizes[l], l == sizes.length - 1 ? Activation.SOFTMAX : Activation.RELU));
        }
        Network network = new NetworkSpec(sizes[0], layers, Loss.CROSS_ENTROPY, Reduction.MEAN).initialise(seed);
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SAMPLE, 0);
        List<Dense> biased = new ArrayList<>();
        for (Dense dense : network.layers()) {
            double[] bias = IntStream.range(0, dense.units())
                    .mapToDouble(u -> random.uniform(0.5))
                    .toArray();
            biased.add(dense.withParameters(dense.weights(), bias));
        }
        network = new Network(biased, network.loss(), network.reduction());
        double[] x = IntStream.range(0, sizes[0])
                .mapToDouble(i -> grid == null ? random.uniform(2) : Math.max(0, Math.rint(random.uniform(16))))
                .toArray();
        if (grid != null && grid.cells() == DIGIT.length) {
            x = Arrays.stream(DIGIT).mapToDouble(v -> v).toArray();
        }
        double[] target = new double[sizes[sizes.length - 1]];
        target[target.length - 1] = 1;
        return content(trace(network, x, target, Optimizer.Sgd.plain(0.1)), grid, List.of(), List.of());
    }

    /// The first handwritten digit of the bundled set, a 0, in 8 rows of 8 cells of 0 to 16.
    private static final int[] DIGIT = {
        0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0, 0, 3, 15, 2, 0, 11, 8, 0, 0, 4, 12, 0, 0, 8, 8, 0, 0, 5, 8,
        0, 0, 9, 8, 0, 0, 4, 11, 0, 1, 12, 7, 0, 0, 2, 14, 5, 10, 12, 0, 0, 0, 0, 6, 13, 10, 0, 0, 0
    };

    /// A 3-4-2 with a cut, a frozen and a broken weight.
    public static Content marked() {
        Network network = fresh(3, null, 3, 4, 2).network();
        Dense first = network.layer(1).withMask(EdgeMask.NONE.withCut(4, true).withFrozen(8, true));
        Dense second = network.layer(2).withWeight(1, 2, Double.NaN);
        Network marked = new Network(List.of(first, second), network.loss(), network.reduction());
        Trace trace = trace(marked, new double[] {0.5, -1, 2}, new double[] {1, 0}, Optimizer.Sgd.plain(0.1));
        return content(trace, null, List.of(), List.of());
    }

    public static Trace trace(Network network, double[] x, double[] target, Optimizer optimizer) {
        return Trace.of(TrainingState.start(network, optimizer), optimizer, Batch.single(x, target), Workers.ONE);
    }

    public static Content content(Trace trace, @Nullable Grid grid, List<String> inputs, List<String> outputs) {
        Network network = trace.network();
        List<String> layers = new ArrayList<>();
        List<String> activations = new ArrayList<>();
        layers.add("Input");
        for (int l = 1; l <= network.depth(); l++) {
            layers.add(l == network.depth() ? "Output" : "Hidden " + l);
            activations.add(
                    switch (network.layer(l).activation()) {
                        case RELU -> "ReLU";
                        case SOFTMAX -> "softmax";
                        case SIGMOID -> "sigmoid";
                        default -> network.layer(l).activation().id();
                    });
        }
        String loss = network.loss() == Loss.CROSS_ENTROPY ? "cross entropy" : "½ squared error";
        List<List<String>> units = new ArrayList<>(Collections.nCopies(network.depth() + 1, List.of()));
        units.set(0, inputs);
        units.set(network.depth(), outputs);
        Labels labels = new Labels(units, layers, activations, loss, words("en"));
        return new Content(trace.at(0), Grain.UNIT, grid, Highlights.NONE, labels, Palette.LIGHT, Options.STANDARD);
    }

    public static Words words(String language) {
        Properties file = new Properties();
        try (InputStream in = Nets.class.getResourceAsStream("/i18n/network_" + language + ".properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Words.of(key -> file.getProperty(key).replaceAll("\\{\\d:[^|}]*\\|([^}]*)}", "$1"));
    }
}
