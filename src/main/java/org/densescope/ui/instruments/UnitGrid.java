package org.densescope.ui.instruments;

/// All units of a layer as squares in rows, as large as there is room; where there are too many, neighbours share one.
///
/// @param units how many there are
/// @param columns squares in a row
/// @param side of a square with its gap, pixels
/// @param each units that share a square, 1 where all have their own
record UnitGrid(int units, int columns, double side, int each) {
    private static final double LEAST = 3;

    /// @param most the largest side, pixels
    static UnitGrid of(int units, double width, double height, double most) {
        int each = 1;
        while (true) {
            int squares = (units + each - 1) / each;
            for (double side = most; side >= LEAST; side--) {
                int columns = Math.max(1, (int) (width / side));
                int rows = Math.max(1, (int) (height / side));
                if ((long) columns * rows >= squares) {
                    return new UnitGrid(units, columns, side, each);
                }
            }
            each *= 2;
        }
    }

    int squares() {
        return (units + each - 1) / each;
    }

    double x(int square) {
        return square % columns * side;
    }

    double y(int square) {
        int row = square / columns;
        return row * side;
    }

    /// The first unit of the square at a place, or -1.
    int unitAt(double x, double y) {
        int column = (int) Math.floor(x / side);
        int row = (int) Math.floor(y / side);
        if (column < 0 || column >= columns || row < 0) {
            return -1;
        }
        long square = (long) row * columns + column;
        return square < squares() ? (int) square * each : -1;
    }
}
