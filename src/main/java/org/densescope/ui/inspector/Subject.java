package org.densescope.ui.inspector;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// What the inspector speaks of.
sealed interface Subject {
    /// The network as a whole.
    record Whole() implements Subject {}

    /// @param layer `1..L`
    record OfLayer(int layer) implements Subject {}

    /// @param layer `0..L`
    record OfUnit(int layer, int unit) implements Subject {}

    /// @param from the unit of the layer before, or [Place#BIAS]
    record OfWeight(int layer, int unit, int from) implements Subject {}

    /// What a place of the shown structure belongs to; the whole where there is none.
    static Subject of(@Nullable Place place) {
        if (place == null || place.quantity() == Quantity.LOSS) {
            return new Whole();
        }
        return place.quantity().perWeight()
                ? new OfWeight(place.layer(), place.unit(), place.from())
                : new OfUnit(place.layer(), place.quantity() == Quantity.EXPONENTIAL_SUM ? 0 : place.unit());
    }

    /// The layer that it lies in; -1 for the whole.
    default int layerIn() {
        return switch (this) {
            case Whole _ -> -1;
            case OfLayer l -> l.layer();
            case OfUnit u -> u.layer();
            case OfWeight w -> w.layer();
        };
    }
}
