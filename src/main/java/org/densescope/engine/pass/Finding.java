package org.densescope.engine.pass;

/// Something about one layer that a person who trains it wants to know.
///
/// @param kind what
/// @param layer the dense layer, `1..L`
/// @param count how many units or weights have it
/// @param of how many there are
/// @param measure the norm of the layer's gradient for the kinds that are about it, otherwise `count / of`
public record Finding(Kind kind, int layer, long count, long of, double measure) {
    public enum Kind {
        /// ReLU units that are 0 for every sample that is learnt from: no gradient reaches them any more. One pass
        /// cannot tell.
        DEAD_UNITS,
        /// ReLU units that are 0 for every row: they pass no gradient, so these rows cannot change them; others may.
        RESTING_UNITS,
        /// Sigmoid and tanh units whose slope is below a hundredth of its largest for every row.
        SATURATED_UNITS,
        /// The gradient of the layer's weights is less than a millionth of that of another layer's.
        VANISHING_GRADIENT,
        /// The gradient of the weights is not finite, or over 1,000 times as long as the weights (or than 1).
        EXPLODING_GRADIENT,
        /// Hidden units with a twin of the same weights in and out: they learn the same, for ever.
        IDENTICAL_UNITS,
        /// Weights and biases that are NaN or infinite.
        NON_FINITE_WEIGHTS
    }

    /// All units or weights of the layer have it.
    public boolean whole() {
        return count == of;
    }
}
