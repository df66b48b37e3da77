package org.densescope.engine;

/// What one dense layer is to be, before it has numbers.
///
/// @param units number of output units, 1 to [NetworkSpec#MAX_UNITS]
/// @param activation what it does to its weighted sums
/// @param initializer how its weights start
/// @param biasTrained whether an update changes its biases
/// @param dropout the share of its units that training leaves out at random, 0 to [#MAX_DROPOUT]; counts for hidden
///     layers without softmax
public record LayerSpec(
        int units, Activation activation, Initializer initializer, boolean biasTrained, double dropout) {
    public static final double MAX_DROPOUT = 0.9;

    public LayerSpec {
        if (!(dropout >= 0 && dropout <= MAX_DROPOUT)) {
            throw new ShapeException(
                    "say.layer-spec.dropout-must-be-0", "dropout must be 0 to {0}, not {1}", MAX_DROPOUT, dropout);
        }
    }

    public static LayerSpec of(int units, Activation activation) {
        Initializer.Kind kind = switch (activation) {
            case RELU, LEAKY_RELU, ELU, SOFTPLUS, SWISH, GELU -> Initializer.Kind.HE_NORMAL;
            default -> Initializer.Kind.XAVIER_UNIFORM;
        };
        return new LayerSpec(units, activation, Initializer.of(kind), true, 0);
    }

    public LayerSpec withUnits(int value) {
        return new LayerSpec(value, activation, initializer, biasTrained, dropout);
    }

    public LayerSpec withActivation(Activation value) {
        return new LayerSpec(units, value, initializer, biasTrained, dropout);
    }

    public LayerSpec withInitializer(Initializer value) {
        return new LayerSpec(units, activation, value, biasTrained, dropout);
    }

    public LayerSpec withBiasTrained(boolean value) {
        return new LayerSpec(units, activation, initializer, value, dropout);
    }

    public LayerSpec withDropout(double value) {
        return new LayerSpec(units, activation, initializer, biasTrained, value);
    }
}
