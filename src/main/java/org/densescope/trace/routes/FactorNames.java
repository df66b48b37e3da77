package org.densescope.trace.routes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Notation;
import org.densescope.trace.formula.Token;

/// How the local derivatives of a route are written, with the names of the notation.
///
/// @param network whose activations they are
/// @param notation the names of numbers
record FactorNames(Network network, Notation notation) {
    static FactorNames of(Reveal reveal, Naming naming) {
        return new FactorNames(reveal.trace().network(), Notation.of(naming, reveal.trace()));
    }

    /// What the derivative is, by the numbers that it is made of: `a⁰₁`, `σ′(z¹₁)`, `w²₁₁`.
    String made(Factor factor) {
        return made(factor, notation::plain);
    }

    /// Which derivative it is: `∂a¹₁/∂z¹₁`.
    String derivative(Factor factor) {
        return derivative(factor, notation::plain);
    }

    /// What may stand beside its number in a crowded picture, the best first: of what the loss sends back and of a
    /// slope what it is made of, of all others which derivative it is.
    List<String> inPicture(Factor factor) {
        return switch (factor.kind()) {
            case LOSS, DELTA, SLOPE -> List.of(made(factor, notation::plain), made(factor, notation::brief));
            case ACTIVATION, ONE, WEIGHT, SOFTMAX ->
                List.of(derivative(factor, notation::plain), derivative(factor, notation::brief));
        };
    }

    private String made(Factor factor, Function<Place, String> name) {
        return switch (factor.kind()) {
            case ACTIVATION, WEIGHT, LOSS, DELTA -> name.apply(factor.reads().getFirst());
            case ONE -> "1";
            case SLOPE ->
                network.layer(factor.by().layer()).activation().symbol() + "′(" + name.apply(factor.by()) + ")";
            case SOFTMAX -> derivative(factor, name);
        };
    }

    private String derivative(Factor factor, Function<Place, String> name) {
        return factor.of().quantity() == Quantity.LOSS
                ? ofLoss(factor.by(), name)
                : "∂" + name.apply(factor.of()) + "/∂" + name.apply(factor.by());
    }

    /// The derivative of the loss by a number, spelled out where it has a letter of its own.
    private String ofLoss(Place by, Function<Place, String> name) {
        return notation.program()
                ? name.apply(gradient(by))
                : notation.gradient(new Token.Text("", name.apply(by))).plain();
    }

    private static Place gradient(Place of) {
        return switch (of.quantity()) {
            case ACTIVATION -> of.as(Quantity.ACTIVATION_GRADIENT);
            case WEIGHTED_SUM -> of.as(Quantity.DELTA);
            default -> of.as(Quantity.WEIGHT_GRADIENT);
        };
    }

    /// The derivative of the loss by the number that routes start from.
    String gradient(Routes routes, Trace trace) {
        Place target = routes.target(trace);
        if (target.quantity() == Quantity.WEIGHT_GRADIENT && trace.rows() > 1) {
            return notation.symbolOfSample(target, routes.row(), false).plain();
        }
        String name = notation.plain(target);
        if (target.quantity() != Quantity.DELTA) {
            return name;
        }
        String spelled = ofLoss(routes.origin(), notation::plain);
        return name.equals(spelled) ? name : name + " = " + spelled;
    }

    /// The units on a route, from the first to the loss.
    String path(Route route) {
        String loss = notation.loss().plain();
        String units = route.units().stream()
                .map(z -> notation.plain(z.as(Quantity.ACTIVATION)))
                .collect(Collectors.joining(" → "));
        return units.isEmpty() ? loss : units + " → " + loss;
    }
}
