package org.densescope.draw.network;

/// The size of a picture.
///
/// @param width logical pixels, at least 1
/// @param height logical pixels, at least 1
/// @param scale device pixels a logical pixel, 0.5 to 4
public record Viewport(double width, double height, double scale) {
    /// Larger pictures than this have more pixels than one array should hold.
    private static final double MAX_SIDE = 8192;

    public Viewport {
        width = side(width);
        height = side(height);
        scale = Double.isFinite(scale) ? Math.clamp(scale, 0.5, 4) : 1;
    }

    private static double side(double value) {
        return Double.isFinite(value) ? Math.clamp(value, 1, MAX_SIDE) : 1;
    }

    public int deviceWidth() {
        return (int) Math.ceil(width * scale);
    }

    public int deviceHeight() {
        return (int) Math.ceil(height * scale);
    }
}
