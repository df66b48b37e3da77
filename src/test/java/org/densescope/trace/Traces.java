package org.densescope.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Dropout;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;

/// Finished training steps of small networks, for the tests of this package and of those above it.
public final class Traces {
    private Traces() {}

    /// Mazur's 2-2-2 with the published numbers.
    public static Trace mazur(Optimizer rule) {
        Dense hidden = Dense.of(
                Matrix.ofRows(new double[] {.15, .20}, new double[] {.25, .30}),
                new double[] {.35, .35},
                Activation.SIGMOID);
        Dense output = Dense.of(
                Matrix.ofRows(new double[] {.40, .45}, new double[] {.50, .55}),
                new double[] {.60, .60},
                Activation.SIGMOID);
        Network network = new Network(List.of(hidden, output), Loss.HALF_SQUARED_ERROR, Reduction.SUM);
        return of(network, rule, new double[] {.05, .10}, new double[] {.01, .99});
    }

    public static Trace of(Network network, Optimizer rule, double[] x, double[] target) {
        return Trace.of(TrainingState.start(network, rule), rule, Batch.single(x, target), Workers.ONE);
    }

    /// Every hidden activation before every last activation under every loss that accepts it: with every
    /// optimizer, cut and frozen weights, units left out, untrained biases, first and later updates among them.
    public static List<Trace> all() {
        List<Trace> traces = new ArrayList<>();
        Random random = new Random(7);
        List<String> rules = Optimizer.ids();
        for (Loss loss : Loss.values()) {
            for (Activation last : Activation.values()) {
                if (!loss.accepts(last)) {
                    continue;
                }
                for (Activation hidden : Activation.values()) {
                    int n = traces.size();
                    Optimizer rule = decaying(Optimizer.standard(rules.get(n % rules.size()), 0.1), n % 3 == 1);
                    traces.add(trace(List.of(hidden, last), loss, new int[] {3, 4, 3}, rule, n, random));
                }
            }
        }
        return traces;
    }

    /// Single layers, deep ones, and one of everything.
    public static List<Trace> shapes() {
        Random random = new Random(11);
        Optimizer rule = Optimizer.standard("adam", 0.01);
        return List.of(
                trace(List.of(Activation.IDENTITY), Loss.MEAN_SQUARED_ERROR, new int[] {1, 1}, rule, 0, random),
                trace(List.of(Activation.SOFTMAX), Loss.CROSS_ENTROPY, new int[] {2, 1}, rule, 1, random),
                trace(List.of(Activation.SOFTMAX), Loss.CROSS_ENTROPY, new int[] {9, 12}, rule, 2, random),
                trace(
                        List.of(
                                Activation.RELU,
                                Activation.SOFTMAX,
                                Activation.TANH,
                                Activation.LEAKY_RELU,
                                Activation.SIGMOID),
                        Loss.BINARY_CROSS_ENTROPY,
                        new int[] {2, 5, 3, 1, 4, 2},
                        rule,
                        4,
                        random));
    }

    /// Batches of two to four samples: every loss, every activation, both reductions, cuts and every optimizer among
    /// them.
    public static List<Trace> batches() {
        List<Trace> traces = new ArrayList<>();
        int n = 0;
        for (Trace one : all()) {
            if (n++ % 7 == 0) {
                traces.add(batch(one, 2 + n / 7 % 3));
            }
        }
        for (Trace one : shapes()) {
            traces.add(batch(one, 3));
        }
        return traces;
    }

    /// The same step on its sample and others like it.
    public static Trace batch(Trace one, int rows) {
        double[] x = one.pass().batch().x().data();
        double[] t = one.pass().batch().target().data();
        double[] xs = new double[rows * x.length];
        double[] ts = new double[rows * t.length];
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < x.length; i++) {
                xs[r * x.length + i] = x[i] * (1 - 0.75 * r) + 0.125 * r;
            }
            for (int k = 0; k < t.length; k++) {
                ts[r * t.length + k] = t[(k + r) % t.length];
            }
        }
        Batch batch = new Batch(new Matrix(rows, x.length, xs), new Matrix(rows, t.length, ts));
        boolean drops = one.pass().batch().mask().factors().length > 0;
        return Trace.of(
                one.update().before(),
                one.update().optimizer(),
                drops ? dropping(one.network(), batch) : batch,
                Workers.ONE);
    }

    private static Optimizer decaying(Optimizer rule, boolean wanted) {
        if (!wanted) {
            return rule;
        }
        return switch (rule) {
            case Optimizer.Sgd s -> new Optimizer.Sgd(s.rate(), s.momentum(), s.nesterov(), 0.02);
            case Optimizer.Adam a ->
                new Optimizer.Adam(a.rate(), a.beta1(), a.beta2(), a.epsilon(), 0.02, a.decoupled());
            case Optimizer.RmsProp r -> new Optimizer.RmsProp(r.rate(), r.alpha(), r.epsilon(), 0.02);
            case Optimizer.Adagrad g -> new Optimizer.Adagrad(g.rate(), g.epsilon(), 0.02);
        };
    }

    private static Trace trace(
            List<Activation> activations, Loss loss, int[] sizes, Optimizer rule, int n, Random random) {
        List<Dense> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(dense(activations.get(l - 1), sizes[l - 1], sizes[l], n, random));
        }
        Network network = new Network(layers, loss, n % 2 == 0 ? Reduction.MEAN : Reduction.SUM);
        int outputs = network.outputs();
        double[] target = new double[outputs];
        if (loss.classes() && n % 4 != 3) {
            target[n % outputs] = 1;
        } else {
            Arrays.setAll(target, k -> k == 0 ? 1 : random.nextInt(3) / 2.0);
        }
        double[] x = values(network.inputs(), random);
        Batch sample = Batch.single(x, target);
        TrainingState state = TrainingState.start(network, rule);
        if (n % 2 == 1) {
            state = Update.of(rule, state, Pass.of(network, sample)).after();
        }
        return Trace.of(state, rule, n % 4 == 2 ? dropping(network, sample) : sample, Workers.ONE);
    }

    /// Some hidden units are left out, not the same ones for each sample.
    private static Batch dropping(Network network, Batch batch) {
        List<Dropout.Layer> layers = new ArrayList<>();
        for (int l = 0; l <= network.depth(); l++) {
            boolean can = l > 0 && l < network.depth() && network.layer(l).activation() != Activation.SOFTMAX;
            layers.add(new Dropout.Layer(network.units(l), can ? 0.5 : 0));
        }
        int[] samples = IntStream.range(0, batch.rows()).toArray();
        return batch.withMask(new Dropout(layers).mask(5, 0, samples));
    }

    private static Dense dense(Activation f, int inputs, int units, int n, Random random) {
        EdgeMask mask = EdgeMask.NONE;
        if (n % 3 == 0) {
            mask = mask.withCut(random.nextInt(inputs * units), true)
                    .withCut(inputs * units - 1, true)
                    .withFrozen(random.nextInt(inputs * units), true)
                    .withFrozen(0, true);
        }
        return new Dense(
                new Matrix(units, inputs, values(inputs * units, random)), values(units, random), f, n % 5 != 0, mask);
    }

    private static double[] values(int count, Random random) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> i % 5 == 4 ? 0 : random.nextGaussian());
        return values;
    }

    /// Every place that a network of this shape could have, whether anything is ever written there or not.
    public static void forEachPlace(Network network, Consumer<Place> action) {
        int last = network.depth();
        for (Quantity quantity : Quantity.values()) {
            for (int l = 0; l <= last; l++) {
                boolean lastOnly = Set.of(Quantity.TARGET, Quantity.LOSS_TERM, Quantity.SAMPLE_LOSS, Quantity.LOSS)
                        .contains(quantity);
                if ((lastOnly && l < last) || (quantity.perWeight() && l == 0)) {
                    continue;
                }
                boolean single = Set.of(Quantity.SAMPLE_LOSS, Quantity.LOSS, Quantity.EXPONENTIAL_SUM)
                        .contains(quantity);
                for (int u = 0; u < (single ? 1 : network.units(l)); u++) {
                    action.accept(Place.unit(quantity, l, u));
                    if (quantity.perWeight()) {
                        for (int i = 0; i < network.units(l - 1); i++) {
                            action.accept(Place.weight(quantity, l, u, i));
                        }
                    }
                }
            }
        }
    }
}
