package org.densescope.draw.network;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// One connection of the picture.
///
/// @param layer the dense layer it belongs to, 1 to `L`
/// @param unit the unit it goes to
/// @param from the unit it comes from, or [Place#BIAS]
public record Edge(int layer, int unit, int from) {
    public Place place(Quantity quantity) {
        return Place.weight(quantity, layer, unit, from);
    }

    public boolean isBias() {
        return from == Place.BIAS;
    }
}
