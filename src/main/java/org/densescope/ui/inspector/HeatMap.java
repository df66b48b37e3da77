package org.densescope.ui.inspector;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Numbers as colours, into an `int[]`: a pure function of what it is given.
final class HeatMap {
    /// The number of a cell; nothing while it is not born.
    @FunctionalInterface
    interface Cells {
        OptionalDouble at(int row, int column);
    }

    private static final int STRIPE = 4;

    private HeatMap() {}

    /// Paints the cells that lie within the picture.
    ///
    /// @param pixels `width * height`, row after row; all of it is written
    /// @param grid where the cells lie
    /// @param scale the size that gets the full colour
    static void paint(
            int[] pixels, int width, int height, MatrixGrid grid, Cells cells, double scale, HeatColours colours) {
        Arrays.fill(pixels, colours.ground());
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
                OptionalDouble value = cells.at(row, column);
                int left = grid.left(column);
                int top = grid.top(row);
                int right = Math.min(width, left + grid.inkWidth());
                int bottom = Math.min(height, top + grid.inkHeight());
                if (value.isPresent()) {
                    fill(pixels, width, left, top, right, bottom, colours.of(value.getAsDouble(), scale));
                } else {
                    stripe(pixels, width, left, top, right, bottom, colours);
                }
            }
        }
    }

    private static void fill(int[] pixels, int width, int left, int top, int right, int bottom, int colour) {
        for (int y = Math.max(0, top); y < bottom; y++) {
            Arrays.fill(pixels, y * width + Math.max(0, left), y * width + Math.max(0, right), colour);
        }
    }

    /// Diagonal stripes: what is not known must not look like a 0.
    private static void stripe(int[] pixels, int width, int left, int top, int right, int bottom, HeatColours colours) {
        for (int y = Math.max(0, top); y < bottom; y++) {
            for (int x = Math.max(0, left); x < right; x++) {
                pixels[y * width + x] = (x + y) % STRIPE == 0 ? colours.unborn() : colours.ground();
            }
        }
    }

    /// The largest size of a finite value among the cells that lie within the picture; 0 where there is none.
    static double scale(int width, int height, MatrixGrid grid, Cells cells) {
        double largest = 0;
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
                OptionalDouble value = cells.at(row, column);
                if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
                    largest = Math.max(largest, Math.abs(value.getAsDouble()));
                }
            }
        }
        return largest;
    }
}
