package org.densescope.trace.routes;

import org.densescope.trace.Trace;
import java.util.stream.Collectors;
import org.densescope.engine.Activation;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Notation;

/// How the local derivatives of a route are written, with the names of the notation.
///
/// @param network whose activations they are
/// @param notation the names of numbers
record FactorNames(Network network, Notation notation) {
    static FactorNames of(Reveal reveal, Naming naming) {
        return new FactorNames(
                reveal.trace().network(), new Notation(reveal.trace().update().optimizer(), naming));
    }

    /// What the derivative is, by the numbers that it is made of: `a⁰₁`, `σ′(z¹₁)`, `w²₁₁`.
    String made(Factor factor) {
        return switch (factor.kind()) {
            case ACTIVATION, WEIGHT, LOSS, DELTA ->
                notation.plain(factor.reads().getFirst());
            case ONE -> "1";
            case SLOPE ->
                slope(network.layer(factor.by().layer()).activation()) + "(" + notation.plain(factor.by()) + ")";
            case SOFTMAX -> derivative(factor);
        };
    }

    /// Which derivative it is: `∂a¹₁/∂z¹₁`.
    String derivative(Factor factor) {
        return "∂" + notation.plain(factor.of()) + "/∂" + notation.plain(factor.by());
    }

    /// The derivative of the loss by the number that routes start from.
    String gradient(Routes routes, Trace trace) {
        Place target = routes.target(trace);
        if (target.quantity() == Quantity.WEIGHT_GRADIENT && trace.rows() > 1) {
            return notation.symbolOfSample(target, routes.row(), false).plain();
        }
        return target.quantity() == Quantity.DELTA
                ? notation.plain(target) + " = ∂L/∂" + notation.plain(routes.origin())
                : notation.plain(target);
    }

    /// The units on a route, from the first to the loss.
    String path(Route route) {
        String units = route.units().stream()
                .map(z -> notation.plain(z.as(Quantity.ACTIVATION)))
                .collect(Collectors.joining(" → "));
        return units.isEmpty() ? "L" : units + " → L";
    }

    private static String slope(Activation f) {
        return switch (f) {
            case SIGMOID -> "σ′";
            case TANH -> "tanh′";
            case RELU -> "ReLU′";
            case LEAKY_RELU -> "LReLU′";
            case IDENTITY, STEP, SOFTMAX -> "f′";
        };
    }
}
