package org.densescope.draw.network;

import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// What the reader points at and what they have chosen.
///
/// @param hovered under the pointer, or linked from another panel
/// @param selected chosen by click or keyboard
/// @param lit routes from what is chosen to the loss, or null
public record Highlights(
        @Nullable Place hovered,
        @Nullable Place selected,
        @Nullable Lit lit) {
    public static final Highlights NONE = new Highlights(null, null);

    public Highlights(@Nullable Place hovered, @Nullable Place selected) {
        this(hovered, selected, null);
    }

    public Highlights withHovered(@Nullable Place place) {
        return new Highlights(place, selected, lit);
    }

    public Highlights withSelected(@Nullable Place place) {
        return new Highlights(hovered, place, lit);
    }

    public Highlights withLit(@Nullable Lit value) {
        return new Highlights(hovered, selected, value);
    }
}
