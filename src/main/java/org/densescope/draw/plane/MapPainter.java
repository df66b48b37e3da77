package org.densescope.draw.plane;

import org.densescope.draw.pen.Shade;

/// A field as pixels: values between the middles of cells are interpolated, never colours.
public final class MapPainter {
    private MapPainter() {}

    /// Fills a whole picture.
    ///
    /// @param pixels `width * height`, row after row; all of it is written, opaque
    /// @param border colour of the line between two sides; 0 for none
    public static void paint(Field field, Shading shading, int border, int[] pixels, int width, int height) {
        boolean exact = field.columns() == width && field.rows() == height;
        double[] cell = new double[field.units()];
        int[] left = new int[width];
        double[] right = new double[width];
        for (int x = 0; x < width; x++) {
            double c = Math.clamp((x + 0.5) * field.columns() / width - 0.5, 0, field.columns() - 1.0);
            left[x] = Math.min((int) c, Math.max(0, field.columns() - 2));
            right[x] = c - left[x];
        }
        int[] above = new int[width];
        int[] sides = new int[width];
        for (int y = 0; y < height; y++) {
            double r = Math.clamp((y + 0.5) * field.rows() / height - 0.5, 0, field.rows() - 1.0);
            int upper = Math.min((int) r, Math.max(0, field.rows() - 2));
            for (int x = 0; x < width; x++) {
                double[] v = field.values();
                int at = exact ? field.at(x, y) : 0;
                if (!exact) {
                    mix(field, left[x], right[x], upper, r - upper, cell);
                    v = cell;
                }
                pixels[y * width + x] = shading.argb(v, at);
                sides[x] = shading.side(v, at);
            }
            if (border != 0) {
                line(sides, above, y == 0, border, pixels, y * width);
            }
            int[] swap = above;
            above = sides;
            sides = swap;
        }
    }

    private static void mix(Field field, int column, double right, int row, double low, double[] into) {
        int next = Math.min(column + 1, field.columns() - 1);
        int below = Math.min(row + 1, field.rows() - 1);
        int a = field.at(column, row);
        int b = field.at(next, row);
        int c = field.at(column, below);
        int d = field.at(next, below);
        double[] v = field.values();
        for (int k = 0; k < into.length; k++) {
            double up = v[a + k] + right * (v[b + k] - v[a + k]);
            double down = v[c + k] + right * (v[d + k] - v[c + k]);
            into[k] = up + low * (down - up);
        }
    }

    private static void line(int[] sides, int[] above, boolean first, int border, int[] pixels, int at) {
        for (int x = 0; x < sides.length; x++) {
            boolean turns = (x > 0 && sides[x] != sides[x - 1]) || (!first && sides[x] != above[x]);
            if (turns) {
                pixels[at + x] = Shade.mix(pixels[at + x], border, 0.7);
            }
        }
    }
}
