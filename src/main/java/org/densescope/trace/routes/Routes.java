package org.densescope.trace.routes;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.ShapeException;
import org.densescope.engine.pass.Pass;
import org.densescope.say.Refused;
import org.densescope.trace.BatchParts;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;

/// The chain rule written out for one number: every way from it to the loss, with the product of the local derivatives
/// along each. The sum of the products is the number's gradient.
///
/// The ways are counted, never enumerated. Where there are more than are asked for, those with the largest products are
/// listed, and the others are one exact sum: each is a listed way up to some stop and then the engine's own gradient
/// there.
///
/// @param row the sample of the batch whose loss is meant; of a weight's gradient this is the sample's part
/// @param origin the number: a weight or bias ([Quantity#WEIGHT]), an input or activation, or a `z` for `δ`
/// @param count of all ways, those along which nothing changes among them
/// @param listed in the order of the units where all are listed; otherwise the largest first
/// @param rest the sum of the products of all other ways; 0 where there are none
/// @param sum of all products
/// @param gradient the engine's derivative of the loss by the number
public record Routes(
        int row, Place origin, BigInteger count, List<Route> listed, double rest, double sum, double gradient) {
    public Routes {
        listed = List.copyOf(listed);
    }

    /// All ways from a number of a pass over one sample.
    ///
    /// @param most how many ways are listed at most
    /// @throws IllegalArgumentException where no way leads from such a number to the loss
    /// @throws ShapeException where the network has no such number
    public static Routes of(Pass pass, Place asked, int most) {
        return of(pass, 0, asked, most);
    }

    /// All ways from a number of the sample that is shown. They are those of the finished step: what is not born yet of
    /// them is told by [#ranked], [#find], [#findRest] and each route's own questions.
    ///
    /// @param most how many ways are listed at most
    /// @throws IllegalArgumentException where no way leads from such a number to the loss
    /// @throws ShapeException where the network has no such number
    public static Routes of(Reveal reveal, Place asked, int most) {
        return of(reveal.trace().pass(), reveal.row(), asked, most);
    }

    /// All ways from a number of one sample of a pass.
    ///
    /// @param row the sample, from 0
    /// @param most how many ways are listed at most
    /// @throws IllegalArgumentException where no way leads from such a number to the loss
    /// @throws ShapeException where the network has no such number
    public static Routes of(Pass pass, int row, Place asked, int most) {
        Place origin = origin(asked, pass.network())
                .orElseThrow(() -> new Refused(
                        "say.routes.chain-rule-leads-from",
                        "the chain rule leads from a weight, a bias, an input, an activation or a delta to the loss"));
        require(origin, pass, row);
        RouteSearch search = new RouteSearch(pass, row, origin);
        search.find(most);
        List<Route> listed = search.listed();
        boolean all = search.count().equals(BigInteger.valueOf(listed.size()));
        double rest = all ? 0 : search.rest();
        double sum = 0;
        for (Route route : listed) {
            sum += route.product();
        }
        return new Routes(row, origin, search.count(), listed, rest, sum + rest, gradient(pass, row, origin));
    }

    /// The number whose routes are meant by a place: a gradient means what it is the gradient by.
    ///
    /// @return nothing where there are none: for targets, the loss, an output that is one operation with the loss
    public static Optional<Place> origin(Place place, Network network) {
        Place origin = switch (place.quantity()) {
            case WEIGHT, WEIGHT_GRADIENT, GRADIENT_SHARE, NEW_WEIGHT, MEMORY_1, MEMORY_2 -> place.as(Quantity.WEIGHT);
            case ACTIVATION, ACTIVATION_GRADIENT -> place.as(Quantity.ACTIVATION);
            case WEIGHTED_SUM, DELTA, EXPONENTIAL -> place.as(Quantity.WEIGHTED_SUM);
            case EXPONENTIAL_SUM, TARGET, LOSS_TERM, SAMPLE_LOSS, LOSS -> null;
        };
        if (origin == null) {
            return Optional.empty();
        }
        boolean swallowed = origin.layer() == network.depth() && network.loss().fused();
        return Optional.of(
                origin.quantity() == Quantity.ACTIVATION && swallowed ? origin.as(Quantity.WEIGHTED_SUM) : origin);
    }

    private static void require(Place origin, Pass pass, int row) {
        Network network = pass.network();
        Objects.checkIndex(row, pass.batch().rows());
        int l = origin.layer();
        int first = origin.quantity() == Quantity.ACTIVATION ? 0 : 1;
        if (l < first || l > network.depth()) {
            throw l == 0
                    ? new ShapeException("say.routes.input-layer-has-no-weights", "the input layer has no weights")
                    : new ShapeException("say.routes.no-layer", "there is no layer {0} among {1}", l, network.depth());
        }
        if (origin.unit() < 0 || origin.unit() >= network.units(l)) {
            throw new ShapeException(
                    "say.routes.layer-has-units-0",
                    "layer {0} has units 0 to {1}, not {2}",
                    l,
                    (network.units(l) - 1),
                    origin.unit());
        }
        if (origin.isWeight() && (origin.from() < 0 || origin.from() >= network.units(l - 1))) {
            throw new ShapeException(
                    "say.routes.layer-has-inputs-0",
                    "layer {0} has inputs 0 to {1}, not {2}",
                    l,
                    (network.units(l - 1) - 1),
                    origin.from());
        }
    }

    private static double gradient(Pass pass, int row, Place origin) {
        int l = origin.layer();
        int unit = row * pass.network().units(l) + origin.unit();
        return switch (origin.quantity()) {
            case ACTIVATION -> pass.activationGradients(l)[unit];
            case WEIGHTED_SUM -> pass.deltas(l)[unit];
            // One term of the sum over the samples; of a batch of one, the whole gradient.
            default -> BatchParts.part(pass, origin, row);
        };
    }

    /// Whether every way is listed.
    public boolean complete() {
        return others().signum() == 0;
    }

    /// How many ways are not listed.
    public BigInteger others() {
        return count.subtract(BigInteger.valueOf(listed.size()));
    }

    /// The place of the gradient that the products add up to; of a weight of several samples that of their sum.
    Place target(Trace trace) {
        return switch (origin.quantity()) {
            case ACTIVATION -> origin.as(Quantity.ACTIVATION_GRADIENT);
            case WEIGHTED_SUM -> origin.as(Quantity.DELTA);
            default -> origin.as(trace.gradient());
        };
    }

    /// The same gradient with the routes taken together behind the first step, as the backward pass does it: `a · δ`
    /// for
    /// a weight, `Σ w · δ` for an activation, `f′ · ∂L/∂a` for a `z`.
    ///
    /// @param most how many products at most, the largest first where there are more
    public static List<Route> collapsed(Pass pass, int row, Place asked, int most) {
        Place origin = origin(asked, pass.network()).orElseThrow();
        require(origin, pass, row);
        List<Route> products = new RouteSearch(pass, row, origin).collapsed();
        if (products.size() <= most) {
            return products;
        }
        return products.stream()
                .sorted(Comparator.comparingDouble((Route route) -> Math.abs(route.product()))
                        .reversed())
                .limit(most)
                .toList();
    }

    /// The same gradient with these routes taken together behind the first step.
    ///
    /// @param most how many products at most, the largest first where there are more
    public List<Route> collapsed(Reveal reveal, int most) {
        return collapsed(reveal.trace().pass(), row, origin, most);
    }

    /// Whether the order of the ways is known: all forward values and the loss's own derivatives are born.
    public boolean ranked(Reveal reveal) {
        Network network = reveal.trace().network();
        Quantity first = network.loss().fused() ? Quantity.DELTA : Quantity.ACTIVATION_GRADIENT;
        return complete() || reveal.knows(Place.unit(first, network.depth(), network.outputs() - 1));
    }

    /// The sum, or nothing while the gradient is not born.
    public OptionalDouble find(Reveal reveal) {
        return reveal.knows(target(reveal.trace())) ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /// The sum of the ways that are not listed, or nothing while the gradient is not born.
    public OptionalDouble findRest(Reveal reveal) {
        return reveal.knows(target(reveal.trace())) ? OptionalDouble.of(rest) : OptionalDouble.empty();
    }

    /// The name of the gradient that the products add up to: `∂L/∂w¹₁₁`, of one of several samples `∂L/∂w¹₁₁[3]`.
    public String name(Reveal reveal, Naming naming) {
        return FactorNames.of(reveal, naming).gradient(this, reveal.trace());
    }
}
