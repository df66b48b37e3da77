package org.densescope.ui.heat;

/// A matrix by blocks: of each square of cells the mean and the number that is furthest from 0. For a picture of more
/// cells than there are pixels, in which nothing is left out. Held in float32.
///
/// Rows are added in their order, by one thread; a block is known when its last row is.
public final class Blocks {
    private static final long MOST = 1L << 23;
    private static final int LEAST = 2;

    private final int rows;
    private final int columns;
    private final int side;
    private final int across;
    private final float[] means;
    private final float[] extremes;
    private final double[] sums;
    private final double[] largest;
    private int added;

    public Blocks(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        int s = LEAST;
        while ((long) Math.ceilDiv(rows, s) * Math.ceilDiv(columns, s) > MOST) {
            s *= 2;
        }
        side = s;
        across = Math.ceilDiv(columns, side);
        int count = Math.ceilDiv(rows, side) * across;
        means = new float[count];
        extremes = new float[count];
        sums = new double[across];
        largest = new double[across];
    }

    /// Cells along one side of a block, a power of two.
    public int side() {
        return side;
    }

    /// Adds the next row.
    public void add(double[] values) {
        for (int c = 0; c < columns; c++) {
            int block = c / side;
            sums[block] += values[c];
            if (Math.abs(values[c]) > Math.abs(largest[block])) {
                largest[block] = values[c];
            }
        }
        added++;
        if (added % side == 0 || added == rows) {
            finish();
        }
    }

    private void finish() {
        int down = (added - 1) / side;
        int high = added - down * side;
        for (int block = 0; block < across; block++) {
            int wide = Math.min(side, columns - block * side);
            means[down * across + block] = (float) (sums[block] / ((double) high * wide));
            extremes[down * across + block] = (float) largest[block];
            sums[block] = 0;
            largest[block] = 0;
        }
    }

    /// Whether all rows of a square of cells are there.
    ///
    /// @param cells along its side, a multiple of [#side]
    public boolean known(int down, int cells) {
        return added >= Math.min((long) rows, (down + 1L) * cells);
    }

    /// The mean of a square of cells, or the number in it that is furthest from 0; `NaN` while it is not known.
    ///
    /// @param down which square, from above
    /// @param right which square, from the left
    /// @param cells along its side, a multiple of [#side]
    public double of(int down, int right, int cells, boolean extreme) {
        if (!known(down, cells)) {
            return Double.NaN;
        }
        int each = cells / side;
        int endDown = Math.min(Math.ceilDiv(rows, side), (down + 1) * each);
        int endRight = Math.min(across, (right + 1) * each);
        double sum = 0;
        double count = 0;
        double far = 0;
        for (int d = down * each; d < endDown; d++) {
            double high = Math.min(side, rows - d * side);
            for (int r = right * each; r < endRight; r++) {
                double weight = high * Math.min(side, columns - r * side);
                sum += means[d * across + r] * weight;
                count += weight;
                far = Math.abs(extremes[d * across + r]) > Math.abs(far) ? extremes[d * across + r] : far;
            }
        }
        return extreme ? far : sum / count;
    }
}
