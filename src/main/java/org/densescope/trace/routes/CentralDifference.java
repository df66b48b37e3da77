package org.densescope.trace.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.pass.Pass;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// A gradient measured instead of derived: `(L(v + h) − L(v − h)) / 2h` with two whole passes forward.
///
/// Its error is about `h²` from the curvature of the loss and about `1e-16 · L / h` from rounding, so for `h = 1e-5`
/// some
/// 1e-11 where the loss is near 1.
///
/// @param step `h`
/// @param value the difference
/// @param gradient the derivative that it is held against
/// @param kink whether a ReLU or a step switches between the two points, so that the difference means little
public record CentralDifference(double step, double value, double gradient, boolean kink) {
    /// The step for numbers below 10; for larger ones it grows tenfold with each digit.
    public static final double STEP = 1e-5;

    /// Above so many outputs no difference is taken of an output itself.
    private static final int MOST_OUTPUTS = 2_000;

    /// `|value − gradient| / max(|value|, |gradient|)`; 0 where both are 0.
    public double relativeError() {
        double largest = Math.max(Math.abs(value), Math.abs(gradient));
        return largest == 0 ? 0 : Math.abs(value - gradient) / largest;
    }

    /// Measures what the routes of a run derive. It may be shown as soon as the gradient itself may, see [Routes#find].
    ///
    /// @return nothing where the network would have to be far larger for it
    public static Optional<CentralDifference> of(Reveal reveal, Routes routes) {
        return of(reveal.trace().pass(), routes);
    }

    /// Measures what [Routes] derives.
    ///
    /// @return nothing where the network would have to be far larger for it
    public static Optional<CentralDifference> of(Pass whole, Routes routes) {
        Place origin = routes.origin();
        // The sample by itself; its loss is divided as that of the whole batch is.
        Network network = whole.network();
        Pass pass = whole.shared() == 1
                ? whole
                : Pass.of(
                        new Network(network.layers(), network.loss(), Reduction.SUM),
                        whole.batch().row(routes.row()));
        if (origin.isWeight() && pass.network().layer(origin.layer()).isCut(origin.unit(), origin.from())) {
            return Optional.of(new CentralDifference(STEP, 0, routes.gradient(), false));
        }
        double at = value(pass, origin);
        double h = step(at);
        DoubleFunction<Pass> moved = moved(pass, origin);
        if (moved == null || !Double.isFinite(at)) {
            return Optional.empty();
        }
        Pass above = moved.apply(h);
        Pass below = moved.apply(-h);
        // What is really added is not quite h, as 0.15 + 1e-5 is rounded.
        double distance = exactlyMoved(origin) ? (at + h) - (at - h) : 2 * h;
        double scale = 1 / network.reduction().divisor(whole.shared());
        double value = scale * (above.loss() - below.loss()) / distance;
        return Optional.of(new CentralDifference(h, value, routes.gradient(), crossesKink(above, below)));
    }

    private static boolean exactlyMoved(Place origin) {
        return origin.quantity() == Quantity.WEIGHT || origin.layer() == 0;
    }

    static double step(double at) {
        double h = STEP;
        while (h * 1e6 <= Math.abs(at) && h < 1e100) {
            h *= 10;
        }
        return h;
    }

    private static double value(Pass pass, Place origin) {
        int l = origin.layer();
        return switch (origin.quantity()) {
            case ACTIVATION -> pass.a(l)[origin.unit()];
            case WEIGHTED_SUM -> pass.z(l)[origin.unit()];
            default -> pass.network().layer(l).weight(origin.unit(), origin.from());
        };
    }

    /// The pass after the number has moved by some distance; null where it would take too much.
    private static @Nullable DoubleFunction<Pass> moved(Pass pass, Place origin) {
        Network network = pass.network();
        int l = origin.layer();
        int unit = origin.unit();
        Batch batch = pass.batch();
        return switch (origin.quantity()) {
            case WEIGHT -> {
                Dense dense = network.layer(l);
                double w = dense.weight(unit, origin.from());
                yield d -> Pass.of(network.withLayer(l, dense.withWeight(unit, origin.from(), w + d)), batch);
            }
            case WEIGHTED_SUM -> {
                Dense dense = network.layer(l);
                yield d -> Pass.of(
                        network.withLayer(l, dense.withWeight(unit, Place.BIAS, dense.bias()[unit] + d)), batch);
            }
            default -> {
                if (l == 0) {
                    Matrix x = batch.x();
                    yield d -> Pass.of(network, batch.withX(x.with(0, unit, x.at(0, unit) + d)));
                }
                if (l == network.depth()) {
                    yield network.outputs() > MOST_OUTPUTS
                            ? null
                            : d -> Pass.of(withOneMore(network, shift(network.outputs(), unit, d)), batch);
                }
                Dense next = network.layer(l + 1);
                yield d -> Pass.of(network.withLayer(l + 1, shifted(next, unit, d)), batch);
            }
        };
    }

    /// The layer as if one of its inputs were larger: its biases carry what that adds.
    private static Dense shifted(Dense layer, int input, double by) {
        double[] bias = layer.bias().clone();
        for (int o = 0; o < layer.units(); o++) {
            if (!layer.isCut(o, input)) {
                bias[o] = Math.fma(layer.weights().at(o, input), by, bias[o]);
            }
        }
        return layer.withParameters(layer.weights(), bias);
    }

    private static double[] shift(int n, int unit, double by) {
        double[] bias = new double[n];
        bias[unit] = by;
        return bias;
    }

    /// The network with a layer behind it that only adds something to its outputs.
    private static Network withOneMore(Network network, double[] bias) {
        int n = bias.length;
        double[] one = new double[n * n];
        for (int k = 0; k < n; k++) {
            one[k * n + k] = 1;
        }
        List<Dense> layers = new ArrayList<>(network.layers());
        layers.add(new Dense(new Matrix(n, n, one), bias, Activation.IDENTITY, true, EdgeMask.NONE));
        return new Network(layers, network.loss(), network.reduction());
    }

    private static boolean crossesKink(Pass above, Pass below) {
        for (int l = 1; l <= above.network().depth(); l++) {
            if (above.network().layer(l).activation().kinked()) {
                for (int u = 0; u < above.z(l).length; u++) {
                    if (above.z(l)[u] > 0 != below.z(l)[u] > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
