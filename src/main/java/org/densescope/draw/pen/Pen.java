package org.densescope.draw.pen;

import org.densescope.draw.network.edges.EdgeScene;
/// What a picture is drawn with: the screen, an SVG file, or a transcript in tests.
///
/// Coordinates and sizes are logical screen pixels. Colours are `0xAARRGGBB`; 0 draws nothing.

public interface Pen {
    /// Where a text stands at its x.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// How a line is interrupted.
    enum Dash {
        SOLID,
        DASHED,
        DOTTED
    }

    /// A line's look.
    ///
    /// @param argb colour
    /// @param width logical pixels
    /// @param dash whether and how it is interrupted
    record Stroke(int argb, double width, Dash dash) {
        public static final Stroke NONE = new Stroke(0, 0, Dash.SOLID);

        public static Stroke of(int argb, double width) {
            return new Stroke(argb, width, Dash.SOLID);
        }
    }

    /// Begins a named part of the picture, ending the one before.
    void part(String name);

    /// Fills the whole picture.
    void clear(int argb);

    /// All edges at once: a raster on the screen, lines in a file.
    void edges(EdgeScene scene);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    void circle(double x, double y, double radius, int fill, Stroke stroke);

    /// A rectangle with corners rounded by `arc`.
    void box(double x, double y, double width, double height, double arc, int fill, Stroke stroke);

    /// A path through points `x0, y0, x1, y1, ...`; filled paths are closed.
    void path(double[] points, int fill, Stroke stroke);

    /// A square picture, seen through a circle.
    ///
    /// @param argb opaque pixels, `side · side`, row after row
    default void picture(int[] argb, int side, double x, double y, double radius) {
        double cell = 2 * radius / side;
        for (int row = 0; row < side; row++) {
            double down = (2 * row + 1.0) / side - 1;
            int half = (int) Math.round(Math.sqrt(1 - down * down) * side / 2);
            int end = side / 2 + half;
            for (int from = side / 2 - half; from < end; ) {
                int to = from + 1;
                while (to < end && argb[row * side + to] == argb[row * side + from]) {
                    to++;
                }
                double left = x - radius + from * cell;
                box(left, y - radius + row * cell, (to - from) * cell, cell, 0, argb[row * side + from], Stroke.NONE);
                from = to;
            }
        }
    }

    /// Text whose capitals are centred on `y`.
    void text(String text, double x, double y, Type type, Anchor anchor, int argb);

    double textWidth(String text, Type type);

    /// The text, or as much of its beginning as fits into a width with "…"; nothing where not even one letter fits.
    default String fitted(String text, Type type, double width) {
        if (textWidth(text, type) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            if (Character.isLowSurrogate(text.charAt(end))) {
                continue;
            }
            String cut = text.substring(0, end).stripTrailing() + "…";
            if (textWidth(cut, type) <= width) {
                return cut;
            }
        }
        return "";
    }
}
