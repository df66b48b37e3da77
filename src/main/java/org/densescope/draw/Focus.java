package org.densescope.draw;

import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// What the reader points at and what they have chosen.
///
/// @param hovered under the pointer, or linked from another panel
/// @param selected chosen by click or keyboard
/// @param lit routes from what is chosen to the loss, or null
public record Focus(
        @Nullable Place hovered,
        @Nullable Place selected,
        @Nullable Lit lit) {
    public static final Focus NONE = new Focus(null, null);

    public Focus(@Nullable Place hovered, @Nullable Place selected) {
        this(hovered, selected, null);
    }

    public Focus withHovered(@Nullable Place place) {
        return new Focus(place, selected, lit);
    }

    public Focus withSelected(@Nullable Place place) {
        return new Focus(hovered, place, lit);
    }

    public Focus withLit(@Nullable Lit value) {
        return new Focus(hovered, selected, value);
    }
}
