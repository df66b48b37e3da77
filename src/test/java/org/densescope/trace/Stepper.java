package org.densescope.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Functions;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;
import org.densescope.train.TrainingState;

/// A training step done the naive way: one operation after the other on mutable memory, with a call after each. It
/// shares no arithmetic with the engine and no order with the timeline. Of a batch it works one sample after the other
/// in each phase; only the gradients of weights are added over the samples, one weight after the other.
public final class Stepper {
    /// Called after each operation.
    public interface Tick {
        void after(Phase phase, int layer, int unit, int term, int terms, int row, int rows, OptionalDouble running);
    }

    private final Network net;
    private final TrainingState before;
    private final Optimizer rule;
    private final Tick tick;
    private final int last;
    private final Batch batch;
    private final int rows;

    // the sample that is being worked on
    private int row;
    private double[] x;
    private double[] t;

    /// All numbers that exist so far.
    public final Map<Place, Double> known = new HashMap<>();

    public Stepper(TrainingState before, Optimizer rule, Batch batch, Tick tick) {
        this.net = before.network();
        this.before = before;
        this.rule = rule;
        this.batch = batch;
        this.rows = batch.rows();
        this.x = batch.x().row(0);
        this.t = batch.target().row(0);
        this.tick = tick;
        last = net.depth();
        each(() -> {
            for (int i = 0; i < x.length; i++) {
                put(Quantity.ACTIVATION, 0, i, x[i]);
            }
            for (int k = 0; k < t.length; k++) {
                put(Quantity.TARGET, last, k, t[k]);
            }
        });
        for (int l = 1; l <= last; l++) {
            for (int o = 0; o < net.units(l); o++) {
                for (int i = -1; i < net.units(l - 1); i++) {
                    known.put(
                            Place.weight(Quantity.WEIGHT, l, o, i), net.layer(l).weight(o, i));
                }
            }
        }
    }

    /// Does something for each sample in turn.
    private void each(Runnable work) {
        for (int r = 0; r < rows; r++) {
            row = r;
            x = batch.x().row(r);
            t = batch.target().row(r);
            work.run();
        }
    }

    private void put(Quantity quantity, int layer, int unit, double value) {
        known.put(Place.unit(quantity, layer, unit).ofSample(row), value);
    }

    private double get(Quantity quantity, int layer, int unit) {
        Double value = known.get(Place.unit(quantity, layer, unit).ofSample(row));
        if (value == null) {
            throw new IllegalStateException(quantity + " of layer " + layer + ", unit " + unit + " is used too early");
        }
        return value;
    }

    private double w(int l, int o, int i) {
        return net.layer(l).weight(o, i);
    }

    private void one(Phase phase, int layer, int unit) {
        tick.after(phase, layer, unit, 0, 1, row, rows, OptionalDouble.empty());
    }

    /// A sum, with a tick after each term and the result written with the last.
    private void sum(Phase phase, int layer, int unit, int terms, Adder adder, Quantity result) {
        double s = 0;
        for (int k = 0; k < terms; k++) {
            s = adder.add(s, k);
            if (k == terms - 1) {
                put(result, layer, unit, s);
            }
            tick.after(
                    phase,
                    layer,
                    unit,
                    k,
                    terms,
                    row,
                    rows,
                    k == terms - 1 ? OptionalDouble.empty() : OptionalDouble.of(s));
        }
    }

    private interface Adder {
        double add(double sum, int term);
    }

    public void run() {
        each(() -> {
            for (int i = 0; i < x.length; i++) {
                one(Phase.INPUT, 0, i);
            }
        });
        for (int l = 1; l <= last; l++) {
            forward(l);
        }
        each(this::loss);
        if (rows > 1) {
            batchLoss();
        }
        tick.after(Phase.ZERO_GRAD, last, 0, 0, 1, 0, 1, OptionalDouble.empty());
        outputs();
        for (int l = last; l >= 1; l--) {
            backward(l);
        }
        for (int l = 1; l <= last; l++) {
            update(l);
        }
    }

    private void forward(int l) {
        Dense dense = net.layer(l);
        each(() -> weightedSums(l));
        if (dense.activation() == Activation.SOFTMAX) {
            each(() -> {
                double max = Double.NEGATIVE_INFINITY;
                for (int o = 0; o < dense.units(); o++) {
                    max = Math.max(max, get(Quantity.WEIGHTED_SUM, l, o));
                }
                for (int o = 0; o < dense.units(); o++) {
                    put(Quantity.EXPONENTIAL, l, o, Functions.exp(get(Quantity.WEIGHTED_SUM, l, o) - max));
                    one(Phase.EXPONENTIAL, l, o);
                }
            });
            each(() -> sum(
                    Phase.EXPONENTIAL_SUM,
                    l,
                    0,
                    dense.units(),
                    (s, k) -> s + get(Quantity.EXPONENTIAL, l, k),
                    Quantity.EXPONENTIAL_SUM));
        }
        each(() -> {
            for (int o = 0; o < dense.units(); o++) {
                put(Quantity.ACTIVATION, l, o, kept(l, o, activate(dense.activation(), l, o)));
                one(Phase.ACTIVATION, l, o);
            }
        });
    }

    private void weightedSums(int l) {
        Dense dense = net.layer(l);
        int in = dense.inputs();
        for (int o = 0; o < dense.units(); o++) {
            int unit = o;
            sum(
                    Phase.WEIGHTED_SUM,
                    l,
                    o,
                    in + 1,
                    (s, k) -> {
                        if (k == in) {
                            return s + w(l, unit, -1);
                        }
                        boolean cut = dense.isCut(unit, k);
                        return cut ? s : Math.fma(w(l, unit, k), get(Quantity.ACTIVATION, l - 1, k), s);
                    },
                    Quantity.WEIGHTED_SUM);
        }
    }

    private double activate(Activation f, int l, int o) {
        double z = get(Quantity.WEIGHTED_SUM, l, o);
        return switch (f) {
            case IDENTITY -> z;
            case RELU -> z > 0 ? z : 0;
            case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
            case SIGMOID -> sigmoid(z);
            case TANH -> Functions.tanh(z);
            case STEP -> z >= 0 ? 1 : 0;
            case STEP_ZERO -> z > 0 ? 1 : 0;
            case SIGN -> z > 0 ? 1 : z < 0 ? -1 : 0;
            case ELU -> z > 0 ? z : StrictMath.expm1(z);
            case SOFTPLUS -> Functions.softplus(z);
            case SWISH -> z * Functions.sigmoid(z);
            case GELU -> z * Functions.normalShare(z);
            case SOFTMAX -> get(Quantity.EXPONENTIAL, l, o) / get(Quantity.EXPONENTIAL_SUM, l, 0);
        };
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + Functions.exp(-z)) : Functions.exp(z) / (1 + Functions.exp(z));
    }

    /// What a sample's terms are divided by.
    private double outputDivisor() {
        return Set.of(Loss.MEAN_SQUARED_ERROR, Loss.BINARY_CROSS_ENTROPY, Loss.MEAN_ABSOLUTE_ERROR, Loss.HUBER)
                        .contains(net.loss())
                ? t.length
                : 1;
    }

    /// What the samples' losses are divided by.
    private double sampleDivisor() {
        return net.reduction() == Reduction.MEAN ? rows : 1;
    }

    private double divisor() {
        return outputDivisor() * sampleDivisor();
    }

    private void batchLoss() {
        double total = 0;
        for (int r = 0; r < rows; r++) {
            row = r;
            total += get(Quantity.SAMPLE_LOSS, last, 0);
            tick.after(Phase.BATCH_LOSS, last, 0, r, rows + 1, 0, 1, OptionalDouble.of(total));
        }
        put(Quantity.LOSS, last, 0, total / sampleDivisor());
        tick.after(Phase.BATCH_LOSS, last, 0, rows, rows + 1, 0, 1, OptionalDouble.empty());
    }

    private void loss() {
        double total = 0;
        for (int k = 0; k < t.length; k++) {
            double a = get(Quantity.ACTIVATION, last, k);
            double z = get(Quantity.WEIGHTED_SUM, last, k);
            double term = switch (net.loss()) {
                case CROSS_ENTROPY -> t[k] == 0 ? 0 : t[k] * crossEntropy(Quantity.WEIGHTED_SUM, z);
                case LOGITS_CROSS_ENTROPY -> t[k] == 0 ? 0 : t[k] * crossEntropy(Quantity.ACTIVATION, a);
                case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM ->
                    t[k] == 1 ? softplus(-z) : softplus(z) - t[k] * z;
                case MEAN_SQUARED_ERROR, SQUARED_ERROR -> (a - t[k]) * (a - t[k]);
                case HALF_SQUARED_ERROR -> 0.5 * ((a - t[k]) * (a - t[k]));
                case MEAN_ABSOLUTE_ERROR -> Math.abs(a - t[k]);
                case HUBER -> Math.abs(a - t[k]) <= 1 ? 0.5 * ((a - t[k]) * (a - t[k])) : Math.abs(a - t[k]) - 0.5;
            };
            total += term;
            put(Quantity.LOSS_TERM, last, k, term);
            tick.after(Phase.LOSS, last, 0, k, t.length + 1, row, rows, OptionalDouble.of(total));
        }
        put(rows == 1 ? Quantity.LOSS : Quantity.SAMPLE_LOSS, last, 0, total / outputDivisor());
        tick.after(Phase.LOSS, last, 0, t.length, t.length + 1, row, rows, OptionalDouble.empty());
    }

    private static double softplus(double z) {
        return Math.max(z, 0) + StrictMath.log1p(Functions.exp(-Math.abs(z)));
    }

    private double crossEntropy(Quantity logits, double logit) {
        double max = largest(logits);
        return Functions.log(total(k -> Functions.exp(get(logits, last, k) - max))) - (logit - max);
    }

    private double largest(Quantity logits) {
        double max = get(logits, last, 0);
        for (int k = 1; k < t.length; k++) {
            max = Math.max(max, get(logits, last, k));
        }
        return max;
    }

    private double total(IntToDoubleFunction term) {
        double s = 0;
        for (int k = 0; k < t.length; k++) {
            s += term.applyAsDouble(k);
        }
        return s;
    }

    private void outputs() {
        if (net.loss() == Loss.CROSS_ENTROPY || net.loss().binary()) {
            each(this::fusedDeltas);
            return;
        }
        each(this::outputGradients);
        each(() -> delta(last, Phase.OUTPUT_DELTA));
    }

    private void fusedDeltas() {
        double mass = total(k -> t[k]);
        for (int k = 0; k < t.length; k++) {
            double a = get(Quantity.ACTIVATION, last, k);
            double scaled = net.loss() == Loss.CROSS_ENTROPY ? a * mass : a;
            put(Quantity.DELTA, last, k, (scaled - t[k]) / divisor());
            one(Phase.OUTPUT_DELTA, last, k);
        }
    }

    private void outputGradients() {
        double mass = total(k -> t[k]);
        for (int k = 0; k < t.length; k++) {
            double a = get(Quantity.ACTIVATION, last, k);
            double gradient = switch (net.loss()) {
                case MEAN_SQUARED_ERROR, SQUARED_ERROR -> 2 * (a - t[k]) / divisor();
                case HALF_SQUARED_ERROR -> (a - t[k]) / divisor();
                case MEAN_ABSOLUTE_ERROR -> (a > t[k] ? 1 : a < t[k] ? -1.0 : 0) / divisor();
                case HUBER -> Math.clamp(a - t[k], -1.0, 1.0) / divisor();
                default -> {
                    double max = largest(Quantity.ACTIVATION);
                    double all = total(j -> Functions.exp(get(Quantity.ACTIVATION, last, j) - max));
                    yield (Functions.exp(a - max) / all * mass - t[k]) / divisor();
                }
            };
            put(Quantity.ACTIVATION_GRADIENT, last, k, gradient);
            one(Phase.OUTPUT_GRADIENT, last, k);
        }
    }

    /// What dropout leaves of a value.
    private double kept(int l, int unit, double value) {
        double r = batch.mask().factor(l, row * net.units(l) + unit);
        return r == 0 ? 0 : r * value;
    }

    private void delta(int l, Phase phase) {
        Activation f = net.layer(l).activation();
        int n = net.units(l);
        for (int k = 0; k < n; k++) {
            double g = get(Quantity.ACTIVATION_GRADIENT, l, k);
            double delta;
            if (f == Activation.SOFTMAX) {
                double mean = 0;
                for (int j = 0; j < n; j++) {
                    mean = Math.fma(get(Quantity.ACTIVATION, l, j), get(Quantity.ACTIVATION_GRADIENT, l, j), mean);
                }
                delta = get(Quantity.ACTIVATION, l, k) * (g - mean);
            } else {
                delta = slope(f, get(Quantity.WEIGHTED_SUM, l, k)) * kept(l, k, g);
            }
            put(Quantity.DELTA, l, k, delta);
            one(phase, l, k);
        }
    }

    public static double slope(Activation f, double z) {
        return switch (f) {
            case IDENTITY -> 1;
            case RELU -> z > 0 ? 1 : 0;
            case LEAKY_RELU -> z > 0 ? 1 : 0.01;
            case SIGMOID -> sigmoid(z) * sigmoid(-z);
            case TANH -> 4 * (sigmoid(2 * z) * sigmoid(-2 * z));
            case ELU -> z > 0 ? 1 : Functions.exp(z);
            case SOFTPLUS -> Functions.sigmoid(z);
            case SWISH -> Functions.sigmoid(z) + z * Functions.sigmoidSlope(z);
            case GELU -> Functions.normalShare(z) + z * Functions.normalDensity(z);
            default -> 0;
        };
    }

    private void backward(int l) {
        Dense dense = net.layer(l);
        int in = dense.inputs();
        for (int o = 0; o < dense.units(); o++) {
            for (int i = 0; i <= in; i++) {
                weightGradient(l, o, i);
            }
        }
        each(() -> {
            for (int i = 0; i < in; i++) {
                int input = i;
                sum(
                        Phase.INPUT_GRADIENT,
                        l - 1,
                        i,
                        dense.units(),
                        (s, o) -> dense.isCut(o, input) ? s : Math.fma(w(l, o, input), get(Quantity.DELTA, l, o), s),
                        Quantity.ACTIVATION_GRADIENT);
            }
        });
        if (l > 1) {
            each(() -> delta(l - 1, Phase.DELTA));
        }
    }

    private void weightGradient(int l, int o, int i) {
        int in = net.units(l - 1);
        double[] gradient = {0};
        each(() -> {
            double delta = get(Quantity.DELTA, l, o);
            if (i == in) {
                gradient[0] += delta;
            } else if (!net.layer(l).isCut(o, i)) {
                gradient[0] = Math.fma(delta, get(Quantity.ACTIVATION, l - 1, i), gradient[0]);
            }
            boolean done = row == rows - 1;
            if (done) {
                known.put(Place.weight(Quantity.WEIGHT_GRADIENT, l, o, i == in ? Place.BIAS : i), gradient[0]);
            }
            tick.after(
                    Phase.WEIGHT_GRADIENT,
                    l,
                    o,
                    i,
                    in + 1,
                    row,
                    rows,
                    done ? OptionalDouble.empty() : OptionalDouble.of(gradient[0]));
        });
    }

    private void update(int l) {
        Dense dense = net.layer(l);
        int in = dense.inputs();
        OptimizerState.Layer memory = before.memories().layer(l);
        for (int o = 0; o < dense.units(); o++) {
            for (int i = 0; i <= in; i++) {
                int from = i == in ? Place.BIAS : i;
                boolean bias = i == in;
                int at = bias ? o : o * in + i;
                double[] old1 = bias ? memory.bias1() : memory.weights1();
                double[] old2 = bias ? memory.bias2() : memory.weights2();
                double[] state = {
                    w(l, o, from), old1.length > 0 ? old1[at] : Double.NaN, old2.length > 0 ? old2[at] : Double.NaN
                };
                if (!dense.isCut(o, from) && !dense.isFrozen(o, from)) {
                    state = renewed(state, known.get(Place.weight(Quantity.WEIGHT_GRADIENT, l, o, from)));
                }
                known.put(Place.weight(Quantity.NEW_WEIGHT, l, o, from), state[0]);
                if (old1.length > 0) {
                    known.put(Place.weight(Quantity.MEMORY_1, l, o, from), state[1]);
                }
                if (old2.length > 0) {
                    known.put(Place.weight(Quantity.MEMORY_2, l, o, from), state[2]);
                }
                tick.after(Phase.UPDATE, l, o, i, in + 1, 0, 1, OptionalDouble.empty());
            }
        }
    }

    private double[] renewed(double[] state, double gradient) {
        double w = state[0];
        double decay = rule.weightDecay();
        boolean decoupled = rule instanceof Optimizer.Adam adam && adam.decoupled();
        double g = decay == 0 || decoupled ? gradient : Math.fma(decay, w, gradient);
        long n = before.updates() + 1;
        return switch (rule) {
            case Optimizer.Sgd sgd -> {
                if (sgd.momentum() == 0) {
                    yield new double[] {w - sgd.rate() * g, Double.NaN, Double.NaN};
                }
                double v = Math.fma(sgd.momentum(), state[1], g);
                double direction = sgd.nesterov() ? Math.fma(sgd.momentum(), v, g) : v;
                yield new double[] {w - sgd.rate() * direction, v, Double.NaN};
            }
            case Optimizer.Adam adam -> {
                double m = Math.fma(adam.beta1(), state[1], (1 - adam.beta1()) * g);
                double v = Math.fma(adam.beta2(), state[2], (1 - adam.beta2()) * (g * g));
                double mHat = m / (1 - StrictMath.pow(adam.beta1(), (double) n));
                double vHat = v / (1 - StrictMath.pow(adam.beta2(), (double) n));
                double shrunk = decoupled ? w - adam.rate() * decay * w : w;
                yield new double[] {shrunk - adam.rate() * (mHat / (Math.sqrt(vHat) + adam.epsilon())), m, v};
            }
            case Optimizer.RmsProp rms -> {
                double v = Math.fma(rms.alpha(), state[1], (1 - rms.alpha()) * (g * g));
                yield new double[] {w - rms.rate() * (g / (Math.sqrt(v) + rms.epsilon())), v, Double.NaN};
            }
            case Optimizer.Adagrad adagrad -> {
                double all = Math.fma(g, g, state[1]);
                yield new double[] {w - adagrad.rate() * (g / (Math.sqrt(all) + adagrad.epsilon())), all, Double.NaN};
            }
        };
    }
}
