package org.densescope.draw;

import org.densescope.engine.Network;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// Everything that one picture depends on.
///
/// @param content what is shown
/// @param layout where it lies in the world
/// @param camera how the world comes onto the screen
/// @param motion a move under way, or null
/// @param viewport the size of the screen
public record Frame(Content content, Layout layout, Camera camera, @Nullable Motion motion, Viewport viewport) {
    /// The still picture that fits a size.
    public static Frame of(Content content, Viewport viewport) {
        return new Frame(content, Layout.of(content, viewport), Camera.FIT, null, viewport);
    }

    public Reveal reveal() {
        return content.reveal();
    }

    public Network network() {
        return content.network();
    }

    public Palette palette() {
        return content.palette();
    }

    public Words words() {
        return content.labels().words();
    }

    /// A size in logical pixels that grows with the reader's font.
    public double em(double pixels) {
        return pixels * content.options().fontScale();
    }

    /// Screen x of a unit's centre.
    public double x(int layer, int unit) {
        return camera.screenX(layout.column(layer).x(unit));
    }

    /// Screen y of a unit's centre.
    public double y(int layer, int unit) {
        return camera.screenY(layout.column(layer).y(unit));
    }

    /// A unit's radius on the screen; half a cell for a picture.
    public double radius(int layer) {
        return layout.column(layer).radius() * camera.zoom();
    }

    /// The number as the reader wants it written.
    public String text(double value) {
        return content.options().digits().text(value);
    }

    public Frame withMotion(@Nullable Motion value) {
        return new Frame(content, layout, camera, value, viewport);
    }

    public Frame withCamera(Camera value) {
        return new Frame(content, layout, value, motion, viewport);
    }
}
