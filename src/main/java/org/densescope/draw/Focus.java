package org.densescope.draw;

import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// What the reader points at and what they have chosen.
///
/// @param hovered under the pointer, or linked from another panel
/// @param selected chosen by click or keyboard
public record Focus(@Nullable Place hovered, @Nullable Place selected) {
    public static final Focus NONE = new Focus(null, null);

    public Focus withHovered(@Nullable Place place) {
        return new Focus(place, selected);
    }

    public Focus withSelected(@Nullable Place place) {
        return new Focus(hovered, place);
    }
}
