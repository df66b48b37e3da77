package org.densescope.ui.instruments;

import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Finding;
import org.densescope.trace.Chapter;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// Which numbers of a training step are there: all of them, or as far as a playhead has come.
///
/// @param reveal how far the step has come, or null where it is known as a whole
record Known(@Nullable Reveal reveal) {
    /// Whether the last number of a kind in a layer is born, and so all of them.
    ///
    /// @param quantity of units or of weights
    boolean all(Quantity quantity, int layer) {
        Reveal now = reveal;
        if (now == null) {
            return true;
        }
        Network network = now.trace().network();
        int last = network.units(layer) - 1;
        return now.knows(
                quantity.perWeight()
                        ? Place.weight(quantity, layer, last, Place.BIAS)
                        : Place.unit(quantity, layer, last).ofSample(now.trace().rows() - 1));
    }

    /// Whether a symptom can be told by what is there. For a single sample some units at rest are normal; a whole layer
    /// at rest is not.
    ///
    /// @param rows samples in the batch
    boolean tells(Finding symptom, int rows) {
        return switch (symptom.kind()) {
            case DEAD_UNITS, RESTING_UNITS, SATURATED_UNITS ->
                all(Quantity.ACTIVATION, symptom.layer()) && (symptom.whole() || rows > 1);
            case VANISHING_GRADIENT, EXPLODING_GRADIENT ->
                reveal == null || reveal.t() >= reveal.trace().timeline().end(Chapter.BACKWARD);
            case IDENTICAL_UNITS, NON_FINITE_WEIGHTS -> true;
        };
    }
}
