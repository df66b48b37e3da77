package org.densescope.engine;

import java.util.Arrays;

/// A row-major matrix of float64. The array is shared, never copied and never written after construction.
///
/// @param rows number of rows, at least 1
/// @param columns number of columns, at least 1
/// @param data `rows * columns` values, row after row
public record Matrix(int rows, int columns, double[] data) {
    public Matrix {
        if (rows < 1 || columns < 1) {
            throw new ShapeException(
                    "say.matrix.matrix-needs-at-least",
                    "a matrix needs at least one row and one column, not {0} × {1}",
                    rows,
                    columns);
        }
        if (data.length != Math.multiplyExact(rows, columns)) {
            throw new ShapeException(
                    "say.matrix.matrix-holds-values-not",
                    "a {0} × {1} matrix holds {2} values, not {3}",
                    rows,
                    columns,
                    (long) rows * columns,
                    data.length);
        }
    }

    /// A matrix of zeros.
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    /// A matrix from rows of equal length; the values are copied.
    ///
    /// @throws ShapeException when rows differ in length or there are none
    public static Matrix ofRows(double[]... rows) {
        if (rows.length == 0) {
            throw new ShapeException("say.matrix.matrix-needs-at-least-2", "a matrix needs at least one row");
        }
        int columns = rows[0].length;
        double[] data = new double[Math.multiplyExact(rows.length, columns)];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != columns) {
                throw new ShapeException(
                        "say.matrix.row-has-values-expected",
                        "row {0} has {1} values, expected {2}",
                        r,
                        rows[r].length,
                        columns);
            }
            System.arraycopy(rows[r], 0, data, r * columns, columns);
        }
        return new Matrix(rows.length, columns, data);
    }

    public double at(int row, int column) {
        return data[row * columns + column];
    }

    /// A copy of one row.
    public double[] row(int row) {
        return Arrays.copyOfRange(data, row * columns, (row + 1) * columns);
    }

    /// The same matrix but for one cell.
    public Matrix with(int row, int column, double value) {
        double[] copy = data.clone();
        copy[row * columns + column] = value;
        return new Matrix(rows, columns, copy);
    }

    /// Equal shape and equal bits in each cell: NaN equals NaN, and 0.0 differs from -0.0.
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m && rows == m.rows && columns == m.columns && Arrays.equals(data, m.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return rows + " × " + columns + " matrix";
    }
}
