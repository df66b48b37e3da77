package org.densescope.engine;

/// What one dense layer is to be, before it has numbers.
///
/// @param units number of output units, 1 to [NetworkSpec#MAX_UNITS]
/// @param activation what it does to its weighted sums
/// @param initializer how its weights start
/// @param biasTrained whether an update changes its biases
public record LayerSpec(int units, Activation activation, Initializer initializer, boolean biasTrained) {
    public static LayerSpec of(int units, Activation activation) {
        Initializer.Kind kind = switch (activation) {
            case RELU, LEAKY_RELU -> Initializer.Kind.HE_NORMAL;
            default -> Initializer.Kind.XAVIER_UNIFORM;
        };
        return new LayerSpec(units, activation, Initializer.of(kind), true);
    }

    public LayerSpec withUnits(int value) {
        return new LayerSpec(value, activation, initializer, biasTrained);
    }

    public LayerSpec withActivation(Activation value) {
        return new LayerSpec(units, value, initializer, biasTrained);
    }

    public LayerSpec withInitializer(Initializer value) {
        return new LayerSpec(units, activation, value, biasTrained);
    }

    public LayerSpec withBiasTrained(boolean value) {
        return new LayerSpec(units, activation, initializer, value);
    }
}
