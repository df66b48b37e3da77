package org.densescope.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.jspecify.annotations.Nullable;

/// A picture of the window that is wanted.
///
/// @param start what it shows
/// @param width of the window, in logical pixels
/// @param height of the window, in logical pixels
/// @param scale device pixels a logical pixel
/// @param out where the PNG goes
/// @param read how it is read, from what is remembered
/// @param arranged what is shown and how, from what is remembered
/// @param layout where it is written what can be read in the picture and where, or null
public record Shot(
        Start start,
        int width,
        int height,
        double scale,
        Path out,
        Function<Preferences, Preferences> read,
        Function<Arrangement, Arrangement> arranged,
        @Nullable Path layout) {
    /// As it is remembered.
    public Shot(Start start, int width, int height, double scale, Path out) {
        this(start, width, height, scale, out, Function.identity(), Function.identity(), null);
    }
}
