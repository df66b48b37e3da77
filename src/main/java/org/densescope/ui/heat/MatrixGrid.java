package org.densescope.ui.heat;

/// Where the cells of a matrix lie, in pixels of the picture that shows a part of it.
///
/// @param rows rows of the matrix
/// @param columns columns of the matrix
/// @param cellWidth pixels from one column to the next, at least 1
/// @param cellHeight pixels from one row to the next, at least 1
/// @param firstRow the row at the top of the picture
/// @param firstColumn the column at the left of the picture
public record MatrixGrid(int rows, int columns, int cellWidth, int cellHeight, int firstRow, int firstColumn) {
    private static final int WITH_GAP = 6;

    public int left(int column) {
        return (column - firstColumn) * cellWidth;
    }

    public int top(int row) {
        return (row - firstRow) * cellHeight;
    }

    /// Pixels of a cell that are coloured: large cells leave a line between them.
    public int inkWidth() {
        return cellWidth >= WITH_GAP ? cellWidth - 1 : cellWidth;
    }

    public int inkHeight() {
        return cellHeight >= WITH_GAP ? cellHeight - 1 : cellHeight;
    }

    /// The row after the last that shows, if only in part, in a picture of that height.
    public int endRow(int height) {
        return Math.min(rows, firstRow + Math.ceilDiv(height, cellHeight));
    }

    public int endColumn(int width) {
        return Math.min(columns, firstColumn + Math.ceilDiv(width, cellWidth));
    }

    /// Rows that fit in whole, at least 1.
    public int wholeRows(int height) {
        return Math.max(1, height / cellHeight);
    }

    public int wholeColumns(int width) {
        return Math.max(1, width / cellWidth);
    }

    /// The row at a height in the picture, or -1.
    public int rowAt(double y) {
        int row = firstRow + (int) Math.floor(y / cellHeight);
        return y < 0 || row >= rows ? -1 : row;
    }

    /// The column at a distance from the left of the picture, or -1.
    public int columnAt(double x) {
        int column = firstColumn + (int) Math.floor(x / cellWidth);
        return x < 0 || column >= columns ? -1 : column;
    }

    public MatrixGrid scrolled(int row, int column) {
        return new MatrixGrid(rows, columns, cellWidth, cellHeight, row, column);
    }
}
