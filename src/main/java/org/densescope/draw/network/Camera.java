package org.densescope.draw.network;

/// Where the picture is looked at from: `screen = world · zoom + pan`.
///
/// Whatever comes in, a camera is usable: not-a-number and infinite values become those of [#FIT].
///
/// @param zoom screen pixels a world unit, [#MIN_ZOOM] to [#MAX_ZOOM]
/// @param x screen x of the world's left edge
/// @param y screen y of the world's top edge
public record Camera(double zoom, double x, double y) {
    public static final double MIN_ZOOM = 0.25;
    public static final double MAX_ZOOM = 64;

    /// The whole picture, as the layout was made for this size.
    public static final Camera FIT = new Camera(1, 0, 0);

    /// This part of the picture, or of the window if that is smaller, always stays in view.
    private static final double KEPT = 0.25;

    private static final double FAR = 1e7;

    public Camera {
        zoom = Double.isNaN(zoom) ? 1 : Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
        x = Double.isFinite(x) ? Math.clamp(x, -FAR, FAR) : 0;
        y = Double.isFinite(y) ? Math.clamp(y, -FAR, FAR) : 0;
    }

    public double screenX(double worldX) {
        return worldX * zoom + x;
    }

    public double screenY(double worldY) {
        return worldY * zoom + y;
    }

    public double worldX(double screenX) {
        return (screenX - x) / zoom;
    }

    public double worldY(double screenY) {
        return (screenY - y) / zoom;
    }

    /// Zoomed by a factor, with the world point under (`screenX`, `screenY`) staying where it is.
    public Camera zoomed(double factor, double screenX, double screenY) {
        if (!Double.isFinite(screenX) || !Double.isFinite(screenY) || !(factor > 0)) {
            return this;
        }
        double next = Math.clamp(zoom * factor, MIN_ZOOM, MAX_ZOOM);
        double real = next / zoom;
        return new Camera(next, screenX - (screenX - x) * real, screenY - (screenY - y) * real);
    }

    public Camera panned(double dx, double dy) {
        return Double.isFinite(dx) && Double.isFinite(dy) ? new Camera(zoom, x + dx, y + dy) : this;
    }

    /// Moved so that a part of a world of this size, shown in a window of the same size, stays in view.
    public Camera within(double width, double height) {
        return new Camera(zoom, kept(x, width), kept(y, height));
    }

    private double kept(double offset, double size) {
        double least = Math.min(size, size * zoom) * KEPT;
        return Math.clamp(offset, least - size * zoom, size - least);
    }

    /// The whole picture.
    public boolean isFit() {
        return equals(FIT);
    }
}
