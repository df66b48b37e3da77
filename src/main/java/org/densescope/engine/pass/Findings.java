package org.densescope.engine.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;

/// What is wrong, or soon will be, as far as one pass can tell. Pure.
public final class Findings {
    /// A unit is saturated where its slope is below this part of the activation's largest.
    static final double SATURATED_SLOPE = 0.01;

    /// A layer's gradient vanishes below this part of the largest layer's.
    static final double VANISHING = 1e-6;

    /// A layer's gradient explodes beyond this many lengths of its weights.
    static final double EXPLODING = 1e3;

    private Findings() {}

    /// All symptoms of a pass, from the first layer to the last, within a layer in the order of [Finding.Kind].
    public static List<Finding> of(Pass pass) {
        List<Finding> found = new ArrayList<>();
        double[] norms = new double[pass.network().depth() + 1];
        double largest = 0;
        for (int l = 1; l <= pass.network().depth(); l++) {
            norms[l] = gradientNorm(pass, l);
            largest = Double.isFinite(norms[l]) ? Math.max(largest, norms[l]) : largest;
        }
        for (int l = 1; l <= pass.network().depth(); l++) {
            Dense layer = pass.network().layer(l);
            int units = layer.units();
            boolean dies = layer.activation().canDie();
            add(
                    found,
                    dies ? Finding.Kind.RESTING_UNITS : Finding.Kind.SATURATED_UNITS,
                    l,
                    asleep(awake(pass, l)),
                    units);
            gradient(found, pass, l, norms[l], largest);
            if (l < pass.network().depth()) {
                add(found, Finding.Kind.IDENTICAL_UNITS, l, identicalUnits(pass.network(), l), units);
            }
            nonFiniteWeights(found, layer, l);
        }
        return found;
    }

    /// Weights that are not finite, in any layer.
    public static List<Finding> of(Network network) {
        List<Finding> found = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            nonFiniteWeights(found, network.layer(l), l);
        }
        return found;
    }

    private static void add(List<Finding> found, Finding.Kind kind, int layer, long count, long of) {
        if (count > 0) {
            found.add(new Finding(kind, layer, count, of, (double) count / of));
        }
    }

    private static void nonFiniteWeights(List<Finding> found, Dense layer, int l) {
        double[] weights = layer.weights().data();
        long bad = nonFinite(weights) + nonFinite(layer.bias());
        add(found, Finding.Kind.NON_FINITE_WEIGHTS, l, bad, (long) weights.length + layer.units());
    }

    /// How many values are NaN or infinite.
    public static long nonFinite(double[] values) {
        long bad = 0;
        for (double v : values) {
            if (!Double.isFinite(v)) {
                bad++;
            }
        }
        return bad;
    }

    private static void gradient(List<Finding> found, Pass pass, int l, double norm, double largest) {
        long weights = pass.weightGradients(l).length;
        double length = norm(pass.network().layer(l).weights().data());
        if (!(norm <= EXPLODING * Math.max(1, length))) {
            found.add(new Finding(Finding.Kind.EXPLODING_GRADIENT, l, weights, weights, norm));
        } else if (norm < VANISHING * largest) {
            found.add(new Finding(Finding.Kind.VANISHING_GRADIENT, l, weights, weights, norm));
        }
    }

    /// The Euclidean length of `dL/dW` of one layer.
    public static double gradientNorm(Pass pass, int layer) {
        return norm(pass.weightGradients(layer));
    }

    /// `√Σ v²`, without overflow or underflow on the way.
    public static double norm(double[] values) {
        double scale = 0;
        for (double v : values) {
            scale = Math.max(scale, Math.abs(v));
        }
        if (scale == 0 || !Double.isFinite(scale)) {
            return scale;
        }
        double s = 0;
        for (double v : values) {
            s = Math.fma(v / scale, v / scale, s);
        }
        return scale * Math.sqrt(s);
    }

    /// For how many rows each unit of a layer can learn: one that can die where `z` is above 0, one that saturates
    /// where
    /// its slope is not as good as 0, any other unit for all rows. With none it rests or is saturated.
    ///
    /// @return one count a unit, 0 to the rows of the batch
    public static int[] awake(Pass pass, int layer) {
        Activation f = pass.network().layer(layer).activation();
        int units = pass.network().units(layer);
        int[] awake = new int[units];
        boolean dies = f.canDie();
        if (!dies && !f.saturates()) {
            Arrays.fill(awake, pass.batch().rows());
            return awake;
        }
        double flat = SATURATED_SLOPE * (dies ? 1 : f.slope(0));
        double[] z = pass.z(layer);
        for (int at = 0; at < z.length; at++) {
            boolean rests = dies ? z[at] <= 0 : f.slope(z[at]) < flat;
            awake[at % units] += rests ? 0 : 1;
        }
        return awake;
    }

    /// How many units can learn for no row.
    public static int asleep(int[] awake) {
        return (int) Arrays.stream(awake).filter(rows -> rows == 0).count();
    }

    /// Hidden units of which another has the same bias, the same weights in and the same weights out.
    private static long identicalUnits(Network network, int l) {
        Map<Ties, Integer> twins = new HashMap<>();
        for (int u = 0; u < network.units(l); u++) {
            twins.merge(Ties.of(network, l, u), 1, Integer::sum);
        }
        return twins.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
    }

    /// All weights of one unit; cut ones count as NaN, which equals itself here.
    private record Ties(double[] values) {
        static Ties of(Network network, int l, int unit) {
            Dense in = network.layer(l);
            Dense out = network.layer(l + 1);
            double[] values = new double[in.inputs() + 1 + out.units()];
            for (int i = 0; i < in.inputs(); i++) {
                values[i] = weight(in, unit, i);
            }
            values[in.inputs()] = in.bias()[unit];
            for (int o = 0; o < out.units(); o++) {
                values[in.inputs() + 1 + o] = weight(out, o, unit);
            }
            return new Ties(values);
        }

        private static double weight(Dense layer, int unit, int from) {
            return layer.isCut(unit, from) ? Double.NaN : layer.weight(unit, from);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ties t && Arrays.equals(values, t.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
