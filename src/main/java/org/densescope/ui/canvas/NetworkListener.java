package org.densescope.ui.canvas;

import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// What a person does with the picture; each answer is left to the window. Called on the window's thread.
public interface NetworkListener {
    /// Nobody listens.
    NetworkListener NONE = new NetworkListener() {};

    /// The pointer came upon a place, or left the last one.
    default void hovered(@Nullable Place place) {}

    /// A click, on nothing with null.
    ///
    /// @param more whether a modifier asked to add to the selection
    default void selected(@Nullable Place place, boolean more) {}

    /// A double click, or Enter on the selection.
    default void editWanted(Place place) {}

    /// The wheel with Ctrl, Shift or Alt over a weight or bias.
    ///
    /// @param steps above 0 for more
    default void nudged(Place place, int steps) {}

    /// The picture is looked at from elsewhere, or other units are opened.
    default void sightChanged() {}
}
