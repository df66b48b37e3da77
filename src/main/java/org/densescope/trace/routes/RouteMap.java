package org.densescope.trace.routes;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;

/// The ways that lead on from each unit of some layers, counted and weighed from the loss backwards, without walking
/// any of them: one visit of each edge is enough.
///
/// A unit is two stops, its `z` and its `a`. Where loss and last activation are one operation, no way has a stop at the
/// last `a`.
final class RouteMap {
    private final Pass pass;
    private final int row;
    private final Network network;
    private final int last;
    private final BigInteger[][] countZ;
    private final BigInteger[][] countA;
    private final double[][] bestZ;
    private final double[][] bestA;

    /// @param row the sample of the batch
    /// @param first the first layer whose stops are asked for, `0..L`
    RouteMap(Pass pass, int row, int first) {
        this.pass = pass;
        this.row = row;
        network = pass.network();
        last = network.depth();
        countZ = new BigInteger[last + 1][];
        countA = new BigInteger[last + 1][];
        bestZ = new double[last + 1][];
        bestA = new double[last + 1][];
        for (int l = last; l >= first; l--) {
            activations(l);
            if (l > 0) {
                weightedSums(l);
            }
        }
    }

    boolean fused(int layer) {
        return layer == last && network.loss().fused();
    }

    private boolean softmax(int layer) {
        return network.layer(layer).activation() == Activation.SOFTMAX;
    }

    private void activations(int l) {
        int n = network.units(l);
        countA[l] = new BigInteger[n];
        bestA[l] = new double[n];
        if (l == last) {
            Arrays.fill(countA[l], BigInteger.ONE);
            for (int u = 0; u < n && !fused(l); u++) {
                bestA[l][u] = Math.abs(here(pass.activationGradients(l), l, u));
            }
            return;
        }
        Dense next = network.layer(l + 1);
        for (int o = 0; o < next.units(); o++) {
            double onwards = bestZ[l + 1][o];
            for (int i = 0; i < n; i++) {
                if (!next.isCut(o, i)) {
                    double size = Math.abs(next.weights().at(o, i)) * onwards;
                    bestA[l][i] = Math.max(bestA[l][i], size);
                }
            }
        }
        Arrays.fill(countA[l], sum(countZ[l + 1]));
        EdgeMask mask = next.mask();
        for (int position : mask.cut()) {
            int i = position % n;
            countA[l][i] = countA[l][i].subtract(countZ[l + 1][position / n]);
        }
    }

    private void weightedSums(int l) {
        int n = network.units(l);
        bestZ[l] = new double[n];
        if (fused(l)) {
            countZ[l] = countA[l];
            for (int u = 0; u < n; u++) {
                bestZ[l][u] = Math.abs(here(pass.deltas(l), l, u));
            }
        } else if (softmax(l)) {
            countZ[l] = new BigInteger[n];
            Arrays.fill(countZ[l], sum(countA[l]));
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    bestZ[l][j] = Math.max(bestZ[l][j], Math.abs(jacobian(l, k, j)) * bestA[l][k]);
                }
            }
        } else {
            countZ[l] = countA[l];
            for (int u = 0; u < n; u++) {
                bestZ[l][u] = Math.abs(pass.slope(row, l, u)) * bestA[l][u];
            }
        }
    }

    /// The value of a unit in the sample.
    private double here(double[] values, int layer, int unit) {
        return values[row * network.units(layer) + unit];
    }

    private static BigInteger sum(BigInteger[] counts) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger count : counts) {
            sum = sum.add(count);
        }
        return sum;
    }

    /// `∂a_k/∂z_j` of a softmax layer.
    private double jacobian(int l, int k, int j) {
        double ak = here(pass.a(l), l, k);
        return k == j ? ak * (1 - ak) : -ak * here(pass.a(l), l, j);
    }

    /// How many ways lead from a stop to the loss.
    BigInteger count(Place stop) {
        return (isZ(stop) ? countZ : countA)[stop.layer()][stop.unit()];
    }

    /// The largest size of a product along the ways from a stop to the loss; 0 where there is none.
    double best(Place stop) {
        return (isZ(stop) ? bestZ : bestA)[stop.layer()][stop.unit()];
    }

    /// The engine's derivative of the loss by a stop: the sum of the products along all ways from there.
    double gradient(Place stop) {
        int l = stop.layer();
        return here(isZ(stop) ? pass.deltas(l) : pass.activationGradients(l), l, stop.unit());
    }

    static boolean isZ(Place stop) {
        return stop.quantity() == Quantity.WEIGHTED_SUM;
    }

    static Place stop(boolean z, int layer, int unit) {
        return Place.unit(z ? Quantity.WEIGHTED_SUM : Quantity.ACTIVATION, layer, unit);
    }

    /// What is done with each step on from a stop.
    @FunctionalInterface
    interface Step {
        /// @param next the stop, or the loss
        void to(Factor.Kind kind, Place next, double value);
    }

    /// Every step on from a stop, in the order of the units; none over a cut weight.
    void steps(Place stop, Step step) {
        int l = stop.layer();
        int u = stop.unit();
        if (!isZ(stop)) {
            if (l == last) {
                step.to(Factor.Kind.LOSS, loss(), gradient(stop));
            } else {
                Dense next = network.layer(l + 1);
                each(
                        next.units(),
                        o -> !next.isCut(o, u),
                        l + 1,
                        true,
                        (o, place) -> step.to(
                                Factor.Kind.WEIGHT, place, next.weights().at(o, u)));
            }
        } else if (fused(l)) {
            step.to(Factor.Kind.DELTA, loss(), gradient(stop));
        } else if (softmax(l)) {
            each(
                    network.units(l),
                    k -> true,
                    l,
                    false,
                    (k, place) -> step.to(Factor.Kind.SOFTMAX, place, jacobian(l, k, u)));
        } else {
            step.to(Factor.Kind.SLOPE, stop(false, l, u), pass.slope(row, l, u));
        }
    }

    Place loss() {
        return Place.unit(Quantity.LOSS, last, 0);
    }

    @FunctionalInterface
    private interface Visit {
        void unit(int unit, Place stop);
    }

    private static void each(int units, IntPredicate there, int layer, boolean z, Visit visit) {
        for (int u = 0; u < units; u++) {
            if (there.test(u)) {
                visit.unit(u, stop(z, layer, u));
            }
        }
    }
}
