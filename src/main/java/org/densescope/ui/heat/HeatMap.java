package org.densescope.ui.heat;

import java.util.Arrays;

/// Numbers as colours, into an `int[]`: a pure function of what it is given.
public final class HeatMap {
    /// The numbers of a matrix; none of a cell that is not born.
    public interface Cells {
        boolean born(int row, int column);

        /// @return the number of a born cell; of no meaning otherwise
        double at(int row, int column);

        /// The numbers of a part of a row, where all of them are born.
        ///
        /// @param into takes them from its beginning on
        /// @return whether all are born; of no meaning what was taken otherwise
        default boolean row(int row, int from, int to, double[] into) {
            for (int column = from; column < to; column++) {
                if (!born(row, column)) {
                    return false;
                }
                into[column - from] = at(row, column);
            }
            return true;
        }
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
        Ramp ramp = new Ramp(colours, scale);
        int first = grid.firstColumn();
        int end = grid.endColumn(width);
        double[] numbers = new double[Math.max(0, end - first)];
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            int top = grid.top(row);
            int bottom = Math.min(height, top + grid.inkHeight());
            if (cells.row(row, first, end, numbers)) {
                line(pixels, width, top * width, grid, numbers, ramp);
                for (int y = top + 1; y < bottom; y++) {
                    System.arraycopy(pixels, top * width, pixels, y * width, width);
                }
            } else {
                partly(pixels, width, row, bottom, grid, cells, ramp, colours);
            }
        }
    }

    /// One line of pixels through a row of cells.
    private static void line(int[] pixels, int width, int at, MatrixGrid grid, double[] numbers, Ramp ramp) {
        if (grid.cellWidth() == 1) {
            for (int i = 0; i < numbers.length; i++) {
                pixels[at + i] = ramp.of(numbers[i]);
            }
            return;
        }
        for (int i = 0; i < numbers.length; i++) {
            int left = i * grid.cellWidth();
            Arrays.fill(pixels, at + left, at + Math.min(width, left + grid.inkWidth()), ramp.of(numbers[i]));
        }
    }

    /// A row of which not everything is known.
    private static void partly(
            int[] pixels,
            int width,
            int row,
            int bottom,
            MatrixGrid grid,
            Cells cells,
            Ramp ramp,
            HeatColours colours) {
        int top = grid.top(row);
        for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
            int left = grid.left(column);
            int right = Math.min(width, left + grid.inkWidth());
            if (cells.born(row, column)) {
                fill(pixels, width, left, top, right, bottom, ramp.of(cells.at(row, column)));
            } else {
                stripe(pixels, width, left, top, right, bottom, colours);
            }
        }
    }

    private static void fill(int[] pixels, int width, int left, int top, int right, int bottom, int colour) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, colour);
        }
    }

    /// Diagonal stripes: what is not known must not look like a 0.
    private static void stripe(int[] pixels, int width, int left, int top, int right, int bottom, HeatColours colours) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                pixels[y * width + x] = (x + y) % STRIPE == 0 ? colours.unborn() : colours.ground();
            }
        }
    }

    /// The largest size of a finite value among the cells that lie within the picture; 0 where there is none.
    public static double scale(int width, int height, MatrixGrid grid, Cells cells) {
        double largest = 0;
        int first = grid.firstColumn();
        int end = grid.endColumn(width);
        double[] numbers = new double[Math.max(0, end - first)];
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            boolean all = cells.row(row, first, end, numbers);
            for (int i = 0; i < numbers.length; i++) {
                double number = all ? numbers[i] : cells.born(row, first + i) ? cells.at(row, first + i) : 0;
                double size = Math.abs(number);
                if (size > largest && size < Double.POSITIVE_INFINITY) {
                    largest = size;
                }
            }
        }
        return largest;
    }
}
