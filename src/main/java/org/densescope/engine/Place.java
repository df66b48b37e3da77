package org.densescope.engine;

/// The address of one number.
///
/// @param quantity which kind of number
/// @param layer 0 for the input, `1..L` for the dense layers
/// @param unit the unit of the layer, from 0
/// @param from for a weight the unit of the layer before, from 0, or [#BIAS]; otherwise [#BIAS]
public record Place(Quantity quantity, int layer, int unit, int from) {
    /// Stands for the bias where a weight is asked for.
    public static final int BIAS = -1;

    public static Place unit(Quantity quantity, int layer, int unit) {
        return new Place(quantity, layer, unit, BIAS);
    }

    public static Place weight(Quantity quantity, int layer, int unit, int from) {
        return new Place(quantity, layer, unit, from);
    }

    public Place as(Quantity other) {
        return new Place(other, layer, unit, from);
    }

    public boolean isWeight() {
        return quantity.perWeight() && from != BIAS;
    }

    public boolean isBias() {
        return quantity.perWeight() && from == BIAS;
    }
}
