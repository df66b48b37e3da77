package org.densescope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Short ways to networks for tests.
public final class Shapes {
    private Shapes() {}

    /// `2-4-2` as sizes.
    public static int[] parse(String shape) {
        return Stream.of(shape.split("-")).mapToInt(Integer::parseInt).toArray();
    }

    /// All layers with one activation.
    public static NetworkSpec spec(Activation f, Loss loss, int... sizes) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(LayerSpec.of(sizes[l], f));
        }
        return new NetworkSpec(sizes[0], layers, loss, Reduction.MEAN);
    }

    /// A random network of 1 to 6 layers of 1 to 5 units with every choice open, weights and biases normal.
    public static Network random(RandomStream random) {
        int depth = 1 + random.nextInt(6);
        Loss loss = any(Loss.values(), random);
        List<Dense> layers = new ArrayList<>();
        int in = 1 + random.nextInt(5);
        for (int l = 1; l <= depth; l++) {
            int out = 1 + random.nextInt(5);
            Activation f = any(Activation.values(), random);
            while (l == depth && !loss.accepts(f)) {
                f = any(Activation.values(), random);
            }
            layers.add(
                    new Dense(normal(out, in, random), normal(1, out, random).data(), f, true, mask(out * in, random)));
            in = out;
        }
        return new Network(layers, loss, any(Reduction.values(), random));
    }

    static <T> T any(T[] values, RandomStream random) {
        return values[random.nextInt(values.length)];
    }

    /// A random batch of 1 to 4 rows that fits; targets are probabilities where the loss is about classes.
    public static Batch batch(Network network, RandomStream random) {
        int rows = 1 + random.nextInt(4);
        Matrix target = normal(rows, network.outputs(), random);
        boolean bounded = network.loss().classes() || network.loss().binary();
        for (int i = 0; bounded && i < target.data().length; i++) {
            target.data()[i] = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        }
        return new Batch(normal(rows, network.inputs(), random), target, mask(network, rows, random));
    }

    /// In a third of the cases some hidden units are left out.
    private static DropoutMask mask(Network network, int rows, RandomStream random) {
        if (random.nextInt(3) > 0) {
            return DropoutMask.NONE;
        }
        List<Dropout.Layer> layers = new ArrayList<>();
        for (int l = 0; l <= network.depth(); l++) {
            boolean can = l > 0 && l < network.depth() && network.layer(l).activation() != Activation.SOFTMAX;
            layers.add(new Dropout.Layer(network.units(l), can && random.nextInt(4) > 0 ? 0.4 : 0));
        }
        int[] samples = IntStream.range(0, rows).toArray();
        return new Dropout(layers).mask(random.nextLong(), 3, samples);
    }

    public static Matrix normal(int rows, int columns, RandomStream random) {
        Matrix m = Matrix.zeros(rows, columns);
        for (int i = 0; i < m.data().length; i++) {
            m.data()[i] = random.gaussian();
        }
        return m;
    }

    /// In one of three networks about one weight of five is cut or frozen.
    private static EdgeMask mask(int weights, RandomStream random) {
        EdgeMask mask = EdgeMask.NONE;
        if (random.nextInt(3) == 0) {
            for (int p = 0; p < weights; p++) {
                mask = mask.withCut(p, random.nextInt(5) == 0).withFrozen(p, random.nextInt(5) == 0);
            }
        }
        return mask;
    }
}
