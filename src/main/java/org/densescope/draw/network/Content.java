package org.densescope.draw.network;

import org.densescope.draw.pen.Palette;
import org.densescope.engine.Network;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// What is to be shown, before anything is known about the size of the window.
///
/// @param reveal the training step and the position in it
/// @param grain how much of it one step of the reader covers
/// @param grid the inputs as a picture, or null for a list
/// @param focus hovered and selected places
/// @param labels names and words
/// @param palette colours
/// @param options digits, font scale and what is shown
public record Content(
        Reveal reveal,
        Grain grain,
        @Nullable Grid grid,
        Highlights focus,
        Labels labels,
        Palette palette,
        Options options) {
    public Content {
        if (grid != null && grid.cells() != reveal.trace().network().inputs()) {
            throw new IllegalArgumentException("a grid of " + grid.cells() + " cells for "
                    + reveal.trace().network().inputs() + " inputs");
        }
    }

    /// The structure that is drawn; its weights are those before the update.
    public Network network() {
        return reveal.trace().network();
    }

    public Content withReveal(Reveal value) {
        return new Content(value, grain, grid, focus, labels, palette, options);
    }

    public Content withFocus(Highlights value) {
        return new Content(reveal, grain, grid, value, labels, palette, options);
    }

    public Content withGrain(Grain value) {
        return new Content(reveal, value, grid, focus, labels, palette, options);
    }

    public Content withPalette(Palette value) {
        return new Content(reveal, grain, grid, focus, labels, value, options);
    }

    public Content withOptions(Options value) {
        return new Content(reveal, grain, grid, focus, labels, palette, value);
    }
}
