package org.densescope.cli;

import java.nio.file.Path;
import org.densescope.draw.pen.Channel;
import org.densescope.session.Look;
import org.jspecify.annotations.Nullable;

/// A picture of the window that is wanted.
///
/// @param start what it shows
/// @param width of the window, in logical pixels
/// @param height of the window, in logical pixels
/// @param scale device pixels a logical pixel
/// @param out where the PNG goes
/// @param view what stands in the middle, or null for what is remembered
/// @param zoom of the network picture around its middle, 1 for the whole picture
/// @param edges what the edges show
/// @param bands whether many edges are put together as bands
/// @param layout where it is written what can be read in the picture and where, or null
public record Shot(
        Start start,
        int width,
        int height,
        double scale,
        Path out,
        Look.@Nullable Centre view,
        double zoom,
        Channel edges,
        boolean bands,
        @Nullable Path layout) {
    public Shot(Start start, int width, int height, double scale, Path out) {
        this(start, width, height, scale, out, null, 1, Channel.WEIGHT, false, null);
    }
}
