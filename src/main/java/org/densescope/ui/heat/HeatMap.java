package org.densescope.ui.heat;

import java.util.Arrays;

/// Numbers as colours, into an `int[]`: a pure function of what it is given.
public final class HeatMap {
    /// The numbers of a matrix; none of a cell that is not born.
    public interface Cells {
        boolean born(int row, int column);

        /// @return the number of a born cell; of no meaning otherwise
        double at(int row, int column);
    }

    private static final int STRIPE = 4;

    private HeatMap() {}

    /// Paints the cells that lie within the picture.
    ///
    /// @param pixels `width * height`, row after row; all of it is written
    /// @param grid where the cells lie
    /// @param scale the size that gets the full colour
    public static void paint(
            int[] pixels, int width, int height, MatrixGrid grid, Cells cells, double scale, HeatColours colours) {
        Arrays.fill(pixels, colours.ground());
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
                int left = grid.left(column);
                int top = grid.top(row);
                int right = Math.min(width, left + grid.inkWidth());
                int bottom = Math.min(height, top + grid.inkHeight());
                if (cells.born(row, column)) {
                    fill(pixels, width, left, top, right, bottom, colours.of(cells.at(row, column), scale));
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
    public static double scale(int width, int height, MatrixGrid grid, Cells cells) {
        double largest = 0;
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
                double value = cells.born(row, column) ? Math.abs(cells.at(row, column)) : 0;
                if (value > largest && value < Double.POSITIVE_INFINITY) {
                    largest = value;
                }
            }
        }
        return largest;
    }
}
