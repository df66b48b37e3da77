package org.densescope.trace.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Token;
import org.jspecify.annotations.Nullable;

/// A sum of products, term by term: a row of `W` times `x`, or a column of `W` times `δ`.
///
/// Products are rounded one by one to be shown; the sum itself is taken by fused multiply-add, so the last running sum
/// is the result bit for bit.
///
/// @param reveal what is known
/// @param result the number that the sum makes: a `z`, or a `dL/da` before the last layer
public record Sum(Reveal reveal, Place result) {
    /// @throws IllegalArgumentException when the place is no sum of products
    public Sum {
        if (!makes(result, reveal.trace().network())) {
            throw new IllegalArgumentException(result + " is no sum of products");
        }
    }

    /// Whether a number is a sum of products.
    public static boolean makes(Place place, Network network) {
        return place.quantity() == Quantity.WEIGHTED_SUM
                || (place.quantity() == Quantity.ACTIVATION_GRADIENT && place.layer() < network.depth());
    }

    private boolean forward() {
        return result.quantity() == Quantity.WEIGHTED_SUM;
    }

    /// How many terms there are; the bias is the last term of a `z`.
    public int terms() {
        Network network = reveal.trace().network();
        return forward() ? network.units(result.layer() - 1) + 1 : network.units(result.layer() + 1);
    }

    /// The weight or bias of a term.
    public Place weight(int term) {
        return forward()
                ? Scope.parameter(Quantity.WEIGHT, result.layer(), result.unit(), term, terms() - 1)
                : Place.weight(Quantity.WEIGHT, result.layer() + 1, term, result.unit());
    }

    /// What the weight of a term is multiplied with; null for the bias.
    public @Nullable Place factor(int term) {
        if (!forward()) {
            return Place.unit(Quantity.DELTA, result.layer() + 1, term).ofSample(result.sample());
        }
        return term == terms() - 1
                ? null
                : Place.unit(Quantity.ACTIVATION, result.layer() - 1, term).ofSample(result.sample());
    }

    private int row() {
        return reveal.row(result);
    }

    /// Whether a term has been added.
    public boolean happened(int term) {
        Phase phase = forward() ? Phase.WEIGHTED_SUM : Phase.INPUT_GRADIENT;
        return reveal.trace().timeline().index(phase, result.layer(), row(), result.unit(), term) < reveal.t();
    }

    /// One product, or the bias; nothing before it has been added.
    public OptionalDouble product(int term) {
        if (!happened(term)) {
            return OptionalDouble.empty();
        }
        Pass pass = reveal.trace().pass();
        return OptionalDouble.of(
                forward()
                        ? pass.term(row(), result.layer(), result.unit(), term)
                        : pass.backTerm(row(), result.layer(), result.unit(), term));
    }

    /// The sum with its numbers put in: each product, or for a long sum what the first terms add up to and the last
    /// two.
    /// Taken from left to right with fused multiply-add it is the result bit for bit, as far as it has happened.
    public Formula numbers() {
        List<Token> tokens = new ArrayList<>();
        int first = terms() <= Line.WHOLE_SUM ? 0 : terms() - 2;
        if (first > 0) {
            value(tokens, running(first - 1), null);
        }
        for (int k = first; k < terms(); k++) {
            if (!tokens.isEmpty()) {
                tokens.add(new Token.Text(" + ", " + "));
            }
            Place factor = factor(k);
            Place weight = weight(k);
            Network network = reveal.trace().network();
            if (network.layer(weight.layer()).isCut(weight.unit(), weight.from())) {
                value(tokens, OptionalDouble.of(0), null);
            } else if (factor == null || !happened(k)) {
                value(tokens, happened(k) ? reveal.find(weight) : OptionalDouble.empty(), weight);
            } else {
                value(tokens, reveal.find(weight), weight);
                tokens.add(new Token.Text(" \\cdot ", "·"));
                value(tokens, reveal.find(factor), factor);
            }
        }
        return new Formula(tokens);
    }

    private static void value(List<Token> tokens, OptionalDouble value, @Nullable Place place) {
        if (value.isEmpty()) {
            tokens.add(Token.Value.unborn(place));
            return;
        }
        boolean brackets = !tokens.isEmpty() && value.getAsDouble() < 0;
        if (brackets) {
            tokens.add(new Token.Text("(", "("));
        }
        tokens.add(new Token.Value(value.getAsDouble(), place, true, false));
        if (brackets) {
            tokens.add(new Token.Text(")", ")"));
        }
    }

    /// The sum after a term; nothing before it has been added.
    public OptionalDouble running(int term) {
        if (!happened(term)) {
            return OptionalDouble.empty();
        }
        Pass pass = reveal.trace().pass();
        return OptionalDouble.of(
                forward()
                        ? pass.partialSum(row(), result.layer(), result.unit(), term + 1)
                        : pass.partialBackSum(row(), result.layer(), result.unit(), term + 1));
    }
}
