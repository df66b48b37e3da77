package org.densescope.draw;

/// The inputs as a picture: unit `r · columns + c` is the cell in row `r` and column `c`.
///
/// @param rows at least 1
/// @param columns at least 1
/// @param full the value that is drawn with full ink, above 0
public record Grid(int rows, int columns, double full) {
    public Grid {
        if (rows < 1 || columns < 1 || !(full > 0)) {
            throw new IllegalArgumentException("a grid of " + rows + " × " + columns + " cells up to " + full);
        }
    }

    public int cells() {
        return Math.multiplyExact(rows, columns);
    }
}
