package org.densescope.train.ink;

import org.densescope.engine.Matrix;
import org.densescope.train.Dataset;

/// How drawn ink becomes the inputs of a network: as the pictures of its data were made, in the range of their values.
///
/// @param grid how the inputs lie as a picture
/// @param paper the value of a pixel without ink
/// @param full the value of a pixel full of ink
public record DrawnInput(Dataset.Grid grid, double paper, double full) {
    private static final int FINE = 4;

    /// As fits a data set: its least value is paper, its greatest full ink; where all are the same, 0 and 1.
    ///
    /// @param grid of the data
    public static DrawnInput of(Dataset.Grid grid, Matrix inputs) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : inputs.data()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return least < most ? new DrawnInput(grid, least, most) : new DrawnInput(grid, 0, 1);
    }

    /// Whether blocks are counted, rather than grey measured.
    public boolean counted() {
        return grid.width() == BlockCounts.SIDE && grid.height() == BlockCounts.SIDE;
    }

    /// How many pixels a side there are to draw on.
    public int field() {
        return counted() ? BlockCounts.FIELD : Math.clamp(FINE * (long) Math.max(grid.width(), grid.height()), 8, 256);
    }

    /// The inputs, row after row of the picture.
    public double[] inputs(Bitmap drawn) {
        double[] parts = counted() ? counts(drawn) : Grey.of(drawn, grid);
        for (int i = 0; i < parts.length; i++) {
            // Both ends exactly.
            parts[i] = parts[i] == 1 ? full : Math.fma(parts[i], full - paper, paper);
        }
        return parts;
    }

    private static double[] counts(Bitmap drawn) {
        int[] counts = BlockCounts.of(BlockCounts.normalised(drawn));
        double[] parts = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            parts[i] = (double) counts[i] / BlockCounts.MOST;
        }
        return parts;
    }
}
