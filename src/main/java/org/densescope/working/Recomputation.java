package org.densescope.working;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;

/// A training step once more, number by number as it is asked for, by the engine's own operations: with numbers that
/// somebody typed in place of computed ones, and with one slip.
///
/// With neither it has the tape's own bits. What is computed is kept, so each number is computed once. One thread.
final class Recomputation {
    private final Trace trace;
    private final Slip custom;
    private final Slip slip;
    private final Map<Cell, Double> typed;
    private final Set<Cell> used = new HashSet<>();
    /// The step before, whose new weights this one starts from; null for the first.
    private final @Nullable Recomputation before;

    private final Map<Quantity, double[][]> computed = new EnumMap<>(Quantity.class);
    private final Map<Quantity, double[][]> read = new EnumMap<>(Quantity.class);
    private final Dense[] layers;
    private final Dense[] renewed;
    private final UsualRows rows;
    private final UsualWeights weights;

    /// The same step without the slip, which has the same numbers up to where the slip happens; null where there is
    /// none.
    private final @Nullable Recomputation usual;

    private final Set<Quantity> typedKinds;
    private final int firstChange;

    /// @param custom what is always done otherwise, as a convention has it
    /// @param typed numbers that stand in place of computed ones, at this step or the next
    Recomputation(Trace trace, Slip custom, Map<Cell, Double> typed) {
        this(trace, custom, Slip.NONE, typed, null, null);
    }

    private Recomputation(
            Trace trace,
            Slip custom,
            Slip slip,
            Map<Cell, Double> typed,
            @Nullable Recomputation before,
            @Nullable Recomputation usual) {
        this.trace = trace;
        this.custom = custom;
        this.slip = slip;
        this.typed = typed;
        this.before = before;
        this.usual = usual;
        typedKinds = before != null ? before.typedKinds : usual != null ? usual.typedKinds : kinds(typed);
        firstChange = Stage.first(slip, network().depth());
        layers = new Dense[network().depth() + 1];
        renewed = new Dense[network().depth() + 1];
        rows = new UsualRows(trace, this, before != null);
        weights = new UsualWeights(trace, this);
    }

    private static Set<Quantity> kinds(Map<Cell, Double> typed) {
        Set<Quantity> kinds = EnumSet.noneOf(Quantity.class);
        typed.keySet().forEach(cell -> kinds.add(cell.quantity()));
        return kinds;
    }

    /// The same step with a slip.
    Recomputation with(Slip other) {
        return new Recomputation(trace, custom, other, typed, null, this);
    }

    /// The forward pass on the weights that this step makes.
    ///
    /// @param next the tape of the step after this one
    Recomputation next(Trace next) {
        return new Recomputation(next, custom, slip, typed, this, null);
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
        if (renewed[layer] == null) {
            renewed[layer] = renew(layer);
        }
        return renewed[layer];
    }

    private Dense renew(int layer) {
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
        if (usual != null && before(quantity, layer)) {
            return usual.row(quantity, layer, sample);
        }
        double[][] known = known(read, quantity);
        int at = layer * samples() + sample;
        if (known[at] == null) {
            known[at] = taken(quantity, layer, sample, computed(quantity, layer, sample));
        }
        return known[at];
    }

    private double[] taken(Quantity quantity, int layer, int sample, double[] row) {
        if (asComputed(quantity) || (quantity == Quantity.ACTIVATION && layer == 0)) {
            return row;
        }
        double[] taken = row.clone();
        for (int u = 0; u < taken.length; u++) {
            taken[u] = taken(new Place(quantity, layer, u, Place.BIAS, sample), taken[u]);
        }
        return taken;
    }

    /// Whether nobody writes anything else for numbers of this kind than what was computed.
    private boolean asComputed(Quantity quantity) {
        return slip.rounding() == null && !typedKinds.contains(quantity);
    }

    private double taken(Place place, double value) {
        Cell cell = new Cell(place, before != null);
        Double instead = typed.get(cell);
        if (instead != null) {
            used.add(cell);
            return instead;
        }
        return slip.rounding() == null ? value : slip.rounding().of(value);
    }

    private double[][] known(Map<Quantity, double[][]> kept, Quantity quantity) {
        return kept.computeIfAbsent(quantity, _ -> new double[(network().depth() + 1) * samples()][]);
    }

    private double[] computed(Quantity quantity, int layer, int sample) {
        if (usual != null && before(quantity, layer)) {
            return usual.computed(quantity, layer, sample);
        }
        double[][] known = known(computed, quantity);
        int at = layer * samples() + sample;
        if (known[at] == null) {
            double[] row = rows.of(quantity, layer, sample, targets(sample));
            if (quantity != Quantity.ACTIVATION || layer > 0) {
                row = twisted(custom.at(quantity, layer), layer, sample, row);
                row = twisted(slip.at(quantity, layer), layer, sample, row);
            }
            known[at] = row;
        }
        return known[at];
    }

    private double[] twisted(@Nullable Twist twist, int layer, int sample, double[] row) {
        if (twist == null) {
            return row;
        }
        double[] twisted = new double[row.length];
        for (int u = 0; u < row.length; u++) {
            twisted[u] = twist.of(new Operation(this, layer, u, Place.BIAS, sample, row[u]));
        }
        return twisted;
    }

    /// Whether numbers of a kind are computed before the slip happens.
    private boolean before(Quantity quantity, int layer) {
        return Stage.of(quantity, layer, network().depth()) < firstChange;
    }

    /// A row as the engine computes it, with other targets.
    double[] usual(Quantity quantity, int layer, int sample, double[] targets) {
        return rows.of(quantity, layer, sample, targets);
    }

    /// `da/dz` of a unit, as somebody computes it who has its output; 1 for an input.
    double slope(int layer, int sample, int unit) {
        return rows.slope(layer, sample, unit);
    }

    /// How a weight is updated; see [UsualWeights].
    UsualWeights weights() {
        return weights;
    }

    /// A number of a weight or a bias as the next operation takes it.
    double weightNumber(Quantity quantity, int layer, int unit, int from) {
        double value = weight(quantity, layer, unit, from);
        return asComputed(quantity) ? value : taken(Place.weight(quantity, layer, unit, from), value);
    }

    private double weight(Quantity quantity, int layer, int unit, int from) {
        if (usual != null && before(quantity, layer)) {
            return usual.weight(quantity, layer, unit, from);
        }
        double value = weights.usual(quantity, layer, unit, from);
        for (Slip change : List.of(custom, slip)) {
            Twist twist = change.at(quantity, layer);
            value = twist == null ? value : twist.of(new Operation(this, layer, unit, from, 0, value));
        }
        return value;
    }
}
