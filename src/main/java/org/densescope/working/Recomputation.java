package org.densescope.working;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Functions;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Kernels;
import org.densescope.engine.loops.LossKernels;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;
import org.densescope.trace.Trace;
import org.jspecify.annotations.Nullable;

/// A training step once more, number by number as it is asked for, by the engine's own operations: with numbers that
/// somebody typed in place of computed ones, and with one slip.
///
/// With neither it has the tape's own bits. What is computed is kept, so each number is computed once. One thread.
final class Recomputation {
    private final Trace trace;
    private final Slip slip;
    private final Map<Cell, Double> typed;
    private final Set<Cell> used = new HashSet<>();
    /// The step before, whose new weights this one starts from; null for the first.
    private final @Nullable Recomputation before;

    private final Map<Quantity, double[][]> computed = new EnumMap<>(Quantity.class);
    private final Map<Quantity, double[][]> read = new EnumMap<>(Quantity.class);
    private final Map<Place, Double> weightNumbers = new HashMap<>();
    private final Dense[] layers;

    /// @param typed numbers that stand in place of computed ones, at this step or the next
    Recomputation(Trace trace, Slip slip, Map<Cell, Double> typed) {
        this(trace, slip, typed, null);
    }

    private Recomputation(Trace trace, Slip slip, Map<Cell, Double> typed, @Nullable Recomputation before) {
        this.trace = trace;
        this.slip = slip;
        this.typed = typed;
        this.before = before;
        layers = new Dense[network().depth() + 1];
    }

    /// The forward pass on the weights that this step makes.
    ///
    /// @param next the tape of the step after this one
    Recomputation next(Trace next) {
        return new Recomputation(next, slip, typed, this);
    }

    /// The typed numbers that were taken so far.
    Set<Cell> used() {
        Set<Cell> all = new HashSet<>(used);
        if (before != null) {
            all.addAll(before.used());
        }
        return all;
    }

    Network network() {
        return trace.network();
    }

    Optimizer optimizer() {
        return trace.update().optimizer();
    }

    int samples() {
        return trace.rows();
    }

    double sampleDivisor() {
        return network().loss().divisor(Reduction.SUM, 1, network().outputs());
    }

    double[] targets(int sample) {
        return trace.pass().batch().target().row(sample);
    }

    /// A layer with its weights at this step.
    Dense dense(int layer) {
        if (layers[layer] == null) {
            layers[layer] = before == null ? network().layer(layer) : before.renewed(layer);
        }
        return layers[layer];
    }

    /// A layer with the weights that this step makes.
    Dense renewed(int layer) {
        Dense old = dense(layer);
        double[] weights = new double[old.units() * old.inputs()];
        double[] bias = new double[old.units()];
        for (int u = 0; u < old.units(); u++) {
            for (int i = 0; i < old.inputs(); i++) {
                weights[u * old.inputs() + i] = weightNumber(Quantity.NEW_WEIGHT, layer, u, i);
            }
            bias[u] = weightNumber(Quantity.NEW_WEIGHT, layer, u, Place.BIAS);
        }
        return old.withParameters(new Matrix(old.units(), old.inputs(), weights), bias);
    }

    /// What the operation of a place gives, from operands of which some may be typed.
    double value(Place place) {
        int sample = Math.max(place.sample(), 0);
        return switch (place.quantity()) {
            case WEIGHT_GRADIENT, NEW_WEIGHT, MEMORY_1, MEMORY_2 ->
                weight(place.quantity(), place.layer(), place.unit(), place.from());
            case WEIGHT -> dense(place.layer()).weight(place.unit(), place.from());
            case TARGET -> targets(sample)[place.unit()];
            default -> computed(place.quantity(), place.layer(), sample)[place.unit()];
        };
    }

    /// The numbers of a layer as the next operation takes them: the typed ones where there are some.
    double[] row(Quantity quantity, int layer, int sample) {
        double[][] rows = rows(read, quantity);
        int at = layer * samples() + sample;
        if (rows[at] == null) {
            rows[at] = taken(quantity, layer, sample, computed(quantity, layer, sample));
        }
        return rows[at];
    }

    private double[] taken(Quantity quantity, int layer, int sample, double[] row) {
        if (quantity == Quantity.ACTIVATION && layer == 0) {
            return row;
        }
        double[] taken = row.clone();
        for (int u = 0; u < taken.length; u++) {
            taken[u] = taken(new Place(quantity, layer, u, Place.BIAS, sample), taken[u]);
        }
        return taken;
    }

    private double taken(Place place, double value) {
        if (!typed.isEmpty()) {
            Cell cell = new Cell(place, before != null);
            Double instead = typed.get(cell);
            if (instead != null) {
                used.add(cell);
                return instead;
            }
        }
        return slip.rounding() == null ? value : slip.rounding().of(value);
    }

    private double[][] rows(Map<Quantity, double[][]> kept, Quantity quantity) {
        return kept.computeIfAbsent(quantity, _ -> new double[(network().depth() + 1) * samples()][]);
    }

    private double[] computed(Quantity quantity, int layer, int sample) {
        double[][] rows = rows(computed, quantity);
        int at = layer * samples() + sample;
        if (rows[at] == null) {
            double[] row = usual(quantity, layer, sample, targets(sample));
            Twist twist = slip.at(quantity, layer);
            if (twist != null && !(quantity == Quantity.ACTIVATION && layer == 0)) {
                double[] right = row.clone();
                for (int u = 0; u < row.length; u++) {
                    row[u] = twist.of(new Operation(this, layer, u, Place.BIAS, sample, right[u]));
                }
            }
            rows[at] = row;
        }
        return rows[at];
    }

    /// A row as the engine computes it from the row's operands; a new array.
    double[] usual(Quantity quantity, int layer, int sample, double[] targets) {
        int n = network().units(layer);
        boolean last = layer == network().depth();
        double[] row = new double[n];
        switch (quantity) {
            case WEIGHTED_SUM -> {
                double[] in = row(Quantity.ACTIVATION, layer - 1, sample);
                for (int u = 0; u < n; u++) {
                    row[u] = Kernels.partialSum(dense(layer), u, in, 0, dense(layer).inputs() + 1);
                }
            }
            case EXPONENTIAL -> {
                double[] z = row(Quantity.WEIGHTED_SUM, layer, sample);
                double max = Kernels.max(z, 0, n);
                for (int u = 0; u < n; u++) {
                    row[u] = Functions.exp(z[u] - max);
                }
            }
            case EXPONENTIAL_SUM -> row[0] = Kernels.sum(row(Quantity.EXPONENTIAL, layer, sample), 0, n);
            case ACTIVATION -> activations(layer, sample, row);
            case LOSS_TERM -> {
                double[] z = row(Quantity.WEIGHTED_SUM, layer, sample);
                double[] a = row(Quantity.ACTIVATION, layer, sample);
                if (network().loss().fused() && !follows(layer, sample)) {
                    LossTerms.ofProbabilities(network().loss(), a, targets, row);
                } else {
                    LossKernels.terms(network().loss(), z, a, 0, targets, 0, row, n);
                }
            }
            case SAMPLE_LOSS -> {
                double[] terms = row(Quantity.LOSS_TERM, layer, sample);
                row[0] = Kernels.sum(terms, 0, n) / sampleDivisor();
            }
            case LOSS -> {
                double sum = 0;
                for (int s = 0; s < samples(); s++) {
                    sum += row(Quantity.SAMPLE_LOSS, layer, s)[0];
                }
                row[0] = sum / network().reduction().divisor(samples());
            }
            case ACTIVATION_GRADIENT -> {
                if (last) {
                    double[] a = row(Quantity.ACTIVATION, layer, sample);
                    LossKernels.gradients(network().loss(), a, 0, targets, 0, divisor(), row, n);
                } else {
                    double[] delta = row(Quantity.DELTA, layer + 1, sample);
                    for (int u = 0; u < n; u++) {
                        row[u] = Kernels.partialBackSum(dense(layer + 1), u, delta, 0, delta.length);
                    }
                }
            }
            case DELTA -> deltas(layer, sample, targets, row);
            default -> throw new IllegalArgumentException("a row has no " + quantity);
        }
        return row;
    }

    private double divisor() {
        return network().loss().divisor(network().reduction(), samples(), network().outputs());
    }

    private void activations(int layer, int sample, double[] row) {
        if (layer == 0) {
            System.arraycopy(trace.pass().batch().x().row(sample), 0, row, 0, row.length);
            return;
        }
        Activation f = dense(layer).activation();
        double[] z = row(Quantity.WEIGHTED_SUM, layer, sample);
        for (int u = 0; u < row.length; u++) {
            row[u] = f == Activation.SOFTMAX
                    ? row(Quantity.EXPONENTIAL, layer, sample)[u] / row(Quantity.EXPONENTIAL_SUM, layer, sample)[0]
                    : f.value(z[u]);
            if (before == null && trace.pass().batch().mask().covers(layer)) {
                row[u] *= trace.pass().kept(sample, layer, u);
            }
        }
    }

    /// Whether the outputs of a layer are those of its weighted sums: nobody typed others, and no slip made others.
    private boolean follows(int layer, int sample) {
        double[] usual = new double[network().units(layer)];
        activations(layer, sample, usual);
        return Arrays.equals(usual, row(Quantity.ACTIVATION, layer, sample));
    }

    private void deltas(int layer, int sample, double[] targets, double[] row) {
        Activation f = dense(layer).activation();
        double[] a = row(Quantity.ACTIVATION, layer, sample);
        if (layer == network().depth() && network().loss().fused()) {
            LossKernels.fusedDeltas(network().loss(), a, 0, targets, 0, divisor(), row, row.length);
        } else if (f == Activation.SOFTMAX) {
            Kernels.softmaxDeltas(a, row(Quantity.ACTIVATION_GRADIENT, layer, sample), row, 1);
        } else {
            double[] gradient = row(Quantity.ACTIVATION_GRADIENT, layer, sample);
            for (int u = 0; u < row.length; u++) {
                row[u] = slope(layer, sample, u) * gradient[u];
            }
        }
    }

    /// `da/dz` of a unit: the engine's, or `a·(1 − a)` and its like where its output is not the one of its sum.
    double slope(int layer, int sample, int unit) {
        if (layer == 0) {
            return 1;
        }
        Activation f = dense(layer).activation();
        double z = row(Quantity.WEIGHTED_SUM, layer, sample)[unit];
        double a = row(Quantity.ACTIVATION, layer, sample)[unit];
        double kept = before == null && trace.pass().batch().mask().covers(layer)
                ? trace.pass().kept(sample, layer, unit)
                : 1;
        if (f == Activation.SOFTMAX) {
            return a * (1 - a);
        }
        boolean own = f.value(z) * kept == a || kept != 1;
        return switch (f) {
            case SIGMOID -> own ? kept * f.slope(z) : a * (1 - a);
            case TANH -> own ? kept * f.slope(z) : 1 - a * a;
            default -> kept * f.slope(z);
        };
    }

    /// A number of a weight or a bias as the next operation takes it.
    double weightNumber(Quantity quantity, int layer, int unit, int from) {
        return taken(Place.weight(quantity, layer, unit, from), weight(quantity, layer, unit, from));
    }

    private double weight(Quantity quantity, int layer, int unit, int from) {
        Place place = Place.weight(quantity, layer, unit, from);
        Double kept = weightNumbers.get(place);
        if (kept != null) {
            return kept;
        }
        double value = usualWeight(quantity, layer, unit, from);
        Twist twist = slip.at(quantity, layer);
        if (twist != null) {
            value = twist.of(new Operation(this, layer, unit, from, 0, value));
        }
        weightNumbers.put(place, value);
        return value;
    }

    private double usualWeight(Quantity quantity, int layer, int unit, int from) {
        Dense dense = dense(layer);
        boolean still = dense.isCut(unit, from) || dense.isFrozen(unit, from);
        return switch (quantity) {
            case WEIGHT_GRADIENT -> dense.isCut(unit, from) ? 0 : gradient(layer, unit, from);
            case NEW_WEIGHT -> still ? dense.weight(unit, from) : work(place(layer, unit, from)).weight();
            case MEMORY_1 -> still ? memory(1, layer, unit, from) : work(place(layer, unit, from)).memory1();
            case MEMORY_2 -> still ? memory(2, layer, unit, from) : work(place(layer, unit, from)).memory2();
            default -> throw new IllegalArgumentException("a weight has no " + quantity);
        };
    }

    private static Place place(int layer, int unit, int from) {
        return Place.weight(Quantity.WEIGHT_GRADIENT, layer, unit, from);
    }

    private Optimizer.Work work(Place gradient) {
        double g = weightNumber(Quantity.WEIGHT_GRADIENT, gradient.layer(), gradient.unit(), gradient.from());
        return work(gradient.layer(), gradient.unit(), gradient.from(), g);
    }

    private double gradient(int layer, int unit, int from) {
        double sum = 0;
        for (int s = 0; s < samples(); s++) {
            double delta = row(Quantity.DELTA, layer, s)[unit];
            sum = from == Place.BIAS ? sum + delta : Math.fma(delta, row(Quantity.ACTIVATION, layer - 1, s)[from], sum);
        }
        return sum;
    }

    /// The number of the update, from 1.
    long update() {
        return trace.update().before().updates() + 1;
    }

    /// What the optimizer makes of a gradient.
    Optimizer.Work work(int layer, int unit, int from, double gradient) {
        return optimizer()
                .work(
                        dense(layer).weight(unit, from),
                        gradient,
                        memory(1, layer, unit, from),
                        memory(2, layer, unit, from),
                        update());
    }

    /// What the optimizer remembers of a weight before this step; 0 where it remembers nothing.
    double memory(int which, int layer, int unit, int from) {
        OptimizerState.Layer old = trace.update().before().memories().layer(layer);
        boolean bias = from == Place.BIAS;
        double[] kept = which == 1 ? (bias ? old.bias1() : old.weights1()) : bias ? old.bias2() : old.weights2();
        return kept.length == 0 ? 0 : kept[bias ? unit : unit * dense(layer).inputs() + from];
    }
}
