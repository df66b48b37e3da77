package org.densescope.trace.routes;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;

/// One local derivative of the chain rule, `∂of/∂by`: what a small change of `by` does to `of`, its next neighbour.
///
/// @param kind what stands between the two
/// @param of the number nearer to the loss
/// @param by the number nearer to the start of the route
/// @param value the derivative, from the finished pass
public record Factor(Kind kind, Place of, Place by, double value) {
    /// What a derivative is made of.
    public enum Kind {
        /// `∂z/∂w = a`, the activation that the weight multiplies.
        ACTIVATION,
        /// `∂z/∂b = 1`.
        ONE,
        /// `∂z/∂a = w` of the next layer.
        WEIGHT,
        /// `∂a/∂z = f′(z)`.
        SLOPE,
        /// `∂a_k/∂z_j = a_k (1 − a_j)` for `k = j`, `−a_k a_j` otherwise: a softmax joins each unit of its layer to
        /// each.
        SOFTMAX,
        /// `∂L/∂a`, taken from the backward pass: of an output, where a route ends, or where routes are taken together.
        LOSS,
        /// `δ = ∂L/∂z`, likewise; of an output where loss and last activation are one operation.
        DELTA
    }

    /// The numbers that the derivative is computed from, the one that says most about it first.
    public List<Place> reads() {
        return switch (kind) {
            case ACTIVATION -> List.of(Place.unit(Quantity.ACTIVATION, by.layer() - 1, by.from()));
            case ONE -> List.of();
            case WEIGHT -> List.of(weight());
            case SLOPE -> List.of(by);
            case SOFTMAX -> List.of(of, by.as(Quantity.ACTIVATION));
            case LOSS -> List.of(by.as(Quantity.ACTIVATION_GRADIENT));
            case DELTA -> List.of(by.as(Quantity.DELTA));
        };
    }

    /// Where the number came from: the first of what it is computed from, or what it is the derivative by.
    public Place source() {
        List<Place> reads = reads();
        return reads.isEmpty() ? by : reads.getFirst();
    }

    private Place weight() {
        return Place.weight(Quantity.WEIGHT, of.layer(), of.unit(), by.unit());
    }

    /// Whether everything that it is computed from is born.
    public boolean known(Reveal reveal) {
        return reads().stream().allMatch(reveal::knows);
    }

    /// The derivative, or nothing while something that it is computed from is not born.
    public OptionalDouble find(Reveal reveal) {
        return known(reveal) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// What it is made of, in the notation of a step: `a⁰₁`, `σ′(z¹₁)`, `w²₁₁`, `∂L/∂a²₁`.
    public String made(Reveal reveal, Naming naming) {
        return FactorNames.of(reveal, naming).made(this);
    }

    /// What may stand beside the number in a crowded picture, the best first.
    public List<String> inPicture(Reveal reveal, Naming naming) {
        return FactorNames.of(reveal, naming).inPicture(this);
    }

    /// Which derivative it is: `∂a¹₁/∂z¹₁`.
    public String derivative(Reveal reveal, Naming naming) {
        return FactorNames.of(reveal, naming).derivative(this);
    }
}
