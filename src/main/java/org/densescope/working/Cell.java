package org.densescope.working;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// One number that can be asked for: of this training step, or of the forward pass that follows on it.
///
/// @param place its address; a number that each sample has names its sample
/// @param next whether it belongs to the pass after the update
public record Cell(Place place, boolean next) {
    /// @param place of this training step; the first sample stands for the one that is shown
    public static Cell of(Place place) {
        return new Cell(exact(place), false);
    }

    /// @param place of the pass after the update
    public static Cell afterStep(Place place) {
        return new Cell(exact(place), true);
    }

    private static Place exact(Place place) {
        return place.quantity().perSample() && place.sample() == Place.SHOWN
                ? place.ofSample(0)
                : place.quantity().perSample()
                        ? place
                        : new Place(place.quantity(), place.layer(), place.unit(), place.from(), Place.SHOWN);
    }

    Quantity quantity() {
        return place.quantity();
    }
}
