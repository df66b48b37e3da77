package org.densescope.draw.network;

import org.densescope.engine.Permutation;
import org.jspecify.annotations.Nullable;

/// The inputs as a picture: unit `(k · rows + r) · columns + c` is the cell in row `r` and column `c` of channel `k`.
///
/// @param rows at least 1
/// @param columns at least 1
/// @param channels at least 1
/// @param full the value that is drawn with full ink, above 0
/// @param order which unit lies in which cell where that is another one, or null
public record Grid(
        int rows,
        int columns,
        int channels,
        double full,
        @Nullable Permutation order) {
    public Grid(int rows, int columns, int channels, double full) {
        this(rows, columns, channels, full, null);
    }

    /// Of one channel.
    public Grid(int rows, int columns, double full) {
        this(rows, columns, 1, full);
    }

    public Grid {
        if (rows < 1 || columns < 1 || channels < 1 || !(full > 0)) {
            throw new IllegalArgumentException(
                    "a grid of " + rows + " × " + columns + " × " + channels + " cells up to " + full);
        }
    }

    public int cells() {
        return Math.multiplyExact(Math.multiplyExact(rows, columns), channels);
    }

    /// `8 × 8`, or `12 × 12 × 3`.
    String shape() {
        return rows + " × " + columns + (channels == 1 ? "" : " × " + channels);
    }
}
