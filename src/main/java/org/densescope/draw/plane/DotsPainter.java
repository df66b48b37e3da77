package org.densescope.draw.plane;

import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;

/// Points as pixels: each has the glyph and the colour of its class, and a rim that parts it from the map.
public final class DotsPainter {
    private static final double RIM = 1.2;
    private static final double RING = 0.42;

    private DotsPainter() {}

    /// @param pixels the map, opaque; the points are blended over it
    /// @param scale device pixels a logical pixel
    public static void paint(
            Dots dots, Extent extent, Palette palette, int[] pixels, int width, int height, double scale) {
        double radius = Dots.radius(dots.count(), Math.min(width, height) / scale) * scale;
        for (int i = 0; i < dots.count(); i++) {
            double x = extent.across(dots.x1()[i]) * width;
            double y = extent.down(dots.x2()[i]) * height;
            glyph(
                    pixels,
                    width,
                    height,
                    x,
                    y,
                    radius,
                    ClassColours.Glyph.of(dots.kinds()[i]),
                    dots.argb()[i],
                    dots.hollow()[i],
                    palette);
        }
        for (int i = 0; i < dots.count(); i++) {
            if (dots.wrong()[i]) {
                double x = extent.across(dots.x1()[i]) * width;
                double y = extent.down(dots.x2()[i]) * height;
                cross(pixels, width, height, x, y, Math.max(radius, 3 * scale), scale, palette);
            }
        }
    }

    /// One glyph around a point, in device pixels.
    public static void glyph(
            int[] pixels,
            int width,
            int height,
            double x,
            double y,
            double r,
            ClassColours.Glyph glyph,
            int argb,
            boolean hollow,
            Palette palette) {
        double rim = Math.min(RIM, r * 0.35);
        double reach = r + rim + 1;
        double ring = Math.max(1.3, r * RING);
        for (int py = from(y - reach); py < to(y + reach, height); py++) {
            for (int px = from(x - reach); px < to(x + reach, width); px++) {
                double d = distance(glyph, px + 0.5 - x, py + 0.5 - y, r);
                double outer = cover(d - rim);
                if (outer > 0) {
                    int at = py * width + px;
                    int colour = Shade.mix(palette.background(), argb, cover(d));
                    if (hollow) {
                        colour = Shade.mix(colour, palette.background(), cover(d + ring));
                    }
                    pixels[at] = Shade.mix(pixels[at], colour, outer);
                }
            }
        }
    }

    private static void cross(
            int[] pixels, int width, int height, double x, double y, double r, double scale, Palette palette) {
        double half = 0.65 * scale;
        double reach = r + 2 * scale;
        for (int py = from(y - reach); py < to(y + reach, height); py++) {
            for (int px = from(x - reach); px < to(x + reach, width); px++) {
                double dx = Math.abs(px + 0.5 - x);
                double dy = Math.abs(py + 0.5 - y);
                double beyond = Math.max((dx + dy) * Math.sqrt(0.5) - r, 0);
                double d = Math.hypot(Math.abs(dx - dy) * Math.sqrt(0.5), beyond);
                double outer = cover(d - half - 0.7 * scale);
                if (outer > 0) {
                    int at = py * width + px;
                    int colour = Shade.mix(palette.background(), palette.text(), cover(d - half));
                    pixels[at] = Shade.mix(pixels[at], colour, outer);
                }
            }
        }
    }

    /// How far a pixel lies outside of a glyph; negative inside.
    private static double distance(ClassColours.Glyph glyph, double dx, double dy, double r) {
        double ax = Math.abs(dx);
        double ay = Math.abs(dy);
        return switch (glyph) {
            case CIRCLE -> Math.sqrt(dx * dx + dy * dy) - r;
            case SQUARE -> Math.max(ax, ay) - 0.88 * r;
            case DIAMOND -> (ax + ay) * Math.sqrt(0.5) - 0.86 * r;
            case TRIANGLE -> triangle(ax, dy, r);
            case TRIANGLE_DOWN -> triangle(ax, -dy, r);
            case PLUS -> Math.min(Math.max(ax - 1.1 * r, ay - 0.42 * r), Math.max(ay - 1.1 * r, ax - 0.42 * r));
        };
    }

    private static double triangle(double ax, double dy, double r) {
        return Math.max(ax * 0.866 - dy * 0.5, dy) - 0.62 * r;
    }

    private static double cover(double distance) {
        return Math.clamp(0.5 - distance, 0, 1);
    }

    private static int from(double v) {
        return (int) Math.max(0, Math.floor(Math.min(v, 1e6)));
    }

    private static int to(double v, int size) {
        return (int) Math.clamp(Math.ceil(v), 0, size);
    }
}
