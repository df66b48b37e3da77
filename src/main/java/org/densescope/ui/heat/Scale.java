package org.densescope.ui.heat;

/// Which size of a number gets the full colour.
///
/// Of a large matrix a few numbers may be far larger than all others and would leave these without colour: there the
/// scale ends where [#PART] of the numbers other than 0 do, and the largest is said too.
///
/// @param full the size that has the full colour; 0 where nothing is known
/// @param largest the largest finite size
public record Scale(double full, double largest) {
    public static final Scale NONE = new Scale(0, 0);

    /// The part of the numbers whose colours can be told apart, where some are left out.
    public static final double PART = 0.995;

    /// Smaller matrices show each number by its own colour.
    static final long CLIPPED_FROM = 1000;

    private static final int SHIFT = 46;
    private static final int BINS = 1 << 17;

    /// Whether larger numbers than [#full] look like it.
    public boolean clipped() {
        return full < largest;
    }

    /// The scale of all known cells.
    public static Scale of(HeatMap.Cells cells, int rows, int columns) {
        double largest = 0;
        long count = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double size = size(cells, row, column);
                if (size > 0) {
                    largest = Math.max(largest, size);
                    count++;
                }
            }
        }
        return count < CLIPPED_FROM ? new Scale(largest, largest) : clipped(cells, rows, columns, largest, count);
    }

    /// Sizes are counted in bins of a 64th of themselves; the scale is the largest number of its bin.
    private static Scale clipped(HeatMap.Cells cells, int rows, int columns, double largest, long count) {
        int[] counts = new int[BINS];
        double[] tops = new double[BINS];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double size = size(cells, row, column);
                if (size > 0) {
                    int bin = (int) (Double.doubleToRawLongBits(size) >>> SHIFT);
                    counts[bin]++;
                    tops[bin] = Math.max(tops[bin], size);
                }
            }
        }
        long left = (long) Math.floor((1 - PART) * count);
        int bin = BINS - 1;
        while (counts[bin] <= left) {
            left -= counts[bin--];
        }
        return new Scale(tops[bin], largest);
    }

    /// The size of a finite known number, or 0.
    private static double size(HeatMap.Cells cells, int row, int column) {
        double size = cells.born(row, column) ? Math.abs(cells.at(row, column)) : 0;
        return size < Double.POSITIVE_INFINITY ? size : 0;
    }
}
