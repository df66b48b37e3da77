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
        if ((long) rows * columns < CLIPPED_FROM) {
            double largest = HeatMap.scale(columns, rows, new MatrixGrid(rows, columns, 1, 1, 0, 0), cells);
            return new Scale(largest, largest); // without the bins, which are large
        }
        Counting counting = new Counting();
        double[] numbers = new double[columns];
        for (int row = 0; row < rows; row++) {
            boolean all = cells.row(row, 0, columns, numbers);
            for (int column = 0; column < columns; column++) {
                if (all || cells.born(row, column)) {
                    counting.add(all ? numbers[column] : cells.at(row, column));
                }
            }
        }
        return counting.scale();
    }

    /// Numbers that come one after the other. Their sizes are counted in bins of a 64th of themselves; the scale is the
    /// largest number of its bin.
    public static final class Counting {
        private final long[] counts = new long[BINS];
        private final double[] tops = new double[BINS];
        private double largest;
        private long count;

        public void add(double value) {
            double size = Math.abs(value);
            if (size > 0 && size < Double.POSITIVE_INFINITY) {
                int bin = (int) (Double.doubleToRawLongBits(size) >>> SHIFT);
                counts[bin]++;
                tops[bin] = Math.max(tops[bin], size);
                largest = Math.max(largest, size);
                count++;
            }
        }

        public Scale scale() {
            if (count < CLIPPED_FROM) {
                return new Scale(largest, largest);
            }
            long left = (long) Math.floor((1 - PART) * count);
            int bin = BINS - 1;
            while (counts[bin] <= left) {
                left -= counts[bin--];
            }
            return new Scale(tops[bin], largest);
        }
    }
}
