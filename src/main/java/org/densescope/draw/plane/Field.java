package org.densescope.draw.plane;

/// Values of the units of one layer over a part of the plane, at the middles of its cells.
///
/// @param extent the part of the plane
/// @param columns cells across
/// @param rows cells down, the first at the top
/// @param units values a cell
/// @param values `[rows][columns][units]`
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Field(Extent extent, int columns, int rows, int units, double[] values) {
    /// Where the values of a cell start.
    public int at(int column, int row) {
        return (row * columns + column) * units;
    }

    public double value(int column, int row, int unit) {
        return values[at(column, row) + unit];
    }

    /// x₁ of the middle of a column.
    public double x1(int column) {
        return extent.x1((column + 0.5) / columns);
    }

    /// x₂ of the middle of a row.
    public double x2(int row) {
        return extent.x2((row + 0.5) / rows);
    }
}
