package org.densescope.engine;

/// The address of one number.
///
/// @param quantity which kind of number
/// @param layer 0 for the input, `1..L` for the dense layers
/// @param unit the unit of the layer, from 0
/// @param from for a weight the unit of the layer before, from 0, or [#BIAS]; otherwise [#BIAS]
/// @param sample the row of the batch, from 0, or [#SHOWN]; always [#SHOWN] where there is one number for all samples
public record Place(Quantity quantity, int layer, int unit, int from, int sample) {
    /// Stands for the bias where a weight is asked for.
    public static final int BIAS = -1;

    /// Stands for the sample that is being shown, whichever that is.
    public static final int SHOWN = -1;

    public static Place unit(Quantity quantity, int layer, int unit) {
        return new Place(quantity, layer, unit, BIAS, SHOWN);
    }

    public static Place weight(Quantity quantity, int layer, int unit, int from) {
        return new Place(quantity, layer, unit, from, SHOWN);
    }

    public Place as(Quantity other) {
        return new Place(other, layer, unit, from, other.perSample() ? sample : SHOWN);
    }

    /// The same number in another layer.
    public Place inLayer(int other) {
        return new Place(quantity, other, unit, from, sample);
    }

    /// The same number of one sample of a batch; the same place where there is one number for all samples.
    ///
    /// @param row of the batch, or [#SHOWN]
    public Place ofSample(int row) {
        return quantity.perSample() && row != sample ? new Place(quantity, layer, unit, from, row) : this;
    }

    public boolean isWeight() {
        return quantity.perWeight() && from != BIAS;
    }

    public boolean isBias() {
        return quantity.perWeight() && from == BIAS;
    }
}
