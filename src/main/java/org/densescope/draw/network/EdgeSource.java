package org.densescope.draw.network;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.densescope.draw.density.EdgeValues;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.densescope.trace.KnownWeights;
import org.densescope.trace.Reveal;

/// What the edges into one layer show: nothing is read that is not born yet, it counts as 0.
public final class EdgeSource implements EdgeValues {
    private static final double[] NONE = {};

    private final int units;
    private final int inputs;
    private final EdgeMask mask;
    private final double[] values;
    private final int born;
    private final double[] factors;
    private final boolean[] arrived;
    private final double[] less;

    private EdgeSource(Dense dense, double[] values, int born, double[] factors, boolean[] arrived, double[] less) {
        this.units = dense.units();
        this.inputs = dense.inputs();
        this.mask = dense.mask();
        this.values = values;
        this.born = born;
        this.factors = factors;
        this.arrived = arrived;
        this.less = less;
    }

    /// The weights as they are.
    public static EdgeSource of(Dense dense) {
        double[] w = dense.weights().data();
        return new EdgeSource(dense, w, w.length, NONE, new boolean[0], NONE);
    }

    /// @param layer `1..L`
    public static EdgeSource of(Reveal reveal, Channel channel, int layer) {
        Dense dense = reveal.trace().network().layer(layer);
        return switch (channel) {
            case WEIGHT -> of(reveal.layerNow(layer));
            case GRADIENT -> {
                KnownWeights known = KnownWeights.of(reveal, reveal.trace().gradient(), layer);
                yield new EdgeSource(dense, known.values(), known.born(), NONE, new boolean[0], NONE);
            }
            case USE -> used(reveal, dense, layer);
            case CHANGE -> {
                KnownWeights known = KnownWeights.of(reveal, Quantity.NEW_WEIGHT, layer);
                double[] old = dense.weights().data();
                yield new EdgeSource(dense, known.values(), known.born(), NONE, new boolean[0], old);
            }
            case TWIN -> {
                Network twin = reveal.trace().twin();
                double[] w = dense.weights().data();
                double[] other = twin == null ? w : twin.layer(layer).weights().data();
                yield new EdgeSource(dense, w, twin == null ? 0 : w.length, NONE, new boolean[0], other);
            }
        };
    }

    private static EdgeSource used(Reveal reveal, Dense dense, int layer) {
        double[] factors = new double[dense.inputs()];
        boolean[] arrived = new boolean[factors.length];
        for (int i = 0; i < factors.length; i++) {
            OptionalDouble a = reveal.find(Place.unit(Quantity.ACTIVATION, layer - 1, i));
            arrived[i] = a.isPresent();
            factors[i] = a.orElse(0);
        }
        double[] w = dense.weights().data();
        return new EdgeSource(dense, w, w.length, factors, arrived, NONE);
    }

    @Override
    public int units() {
        return units;
    }

    @Override
    public int inputs() {
        return inputs;
    }

    public int count() {
        return values.length;
    }

    public boolean isCut(int position) {
        return mask.isCut(position);
    }

    /// Whether its number is born.
    public boolean knows(int position) {
        return position < born && (arrived.length == 0 || arrived[position % inputs]);
    }

    /// @param position `unit * inputs + from`
    public double at(int position) {
        if (!knows(position) || mask.isCut(position)) {
            return 0;
        }
        double value = values[position];
        if (factors.length > 0) {
            return value * factors[position % inputs];
        }
        return less.length > 0 ? value - less[position] : value;
    }

    @Override
    public void row(int unit, double[] into) {
        int first = unit * inputs;
        int known = Math.clamp(born - first, 0, inputs);
        System.arraycopy(values, first, into, 0, known);
        Arrays.fill(into, known, inputs, 0);
        for (int i = 0; i < factors.length; i++) {
            into[i] = arrived[i] ? into[i] * factors[i] : 0;
        }
        if (less.length > 0) {
            for (int i = 0; i < known; i++) {
                into[i] -= less[first + i];
            }
        }
        if (mask.cut().length > 0) {
            for (int i = 0; i < inputs; i++) {
                into[i] = mask.isCut(first + i) ? 0 : into[i];
            }
        }
    }
}
