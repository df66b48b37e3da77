package org.densescope.ui.matrices;

import org.densescope.ui.heat.MatrixGrid;

/// Where everything on a sheet lies, in pixels: heads, then bands, then the matrix, of which a part shows, then bands.
///
/// @param rows of the matrix
/// @param columns of the matrix
/// @param cellWidth from one column to the next, at least 1
/// @param cellHeight from one row to the next, at least 1
/// @param firstRow the first row that shows
/// @param firstColumn the first column that shows
/// @param head width of the heads of the rows
/// @param top height of the heads of the columns
/// @param bandWidth of a band along the rows
/// @param bandHeight of a band along the columns
/// @param gap between bands
/// @param before how many bands lie left of the matrix
/// @param above how many bands lie above it
/// @param viewWidth pixels of the matrix that show
/// @param viewHeight pixels of the matrix that show
record SheetGrid(
        int rows,
        int columns,
        int cellWidth,
        int cellHeight,
        int firstRow,
        int firstColumn,
        int head,
        int top,
        int bandWidth,
        int bandHeight,
        int gap,
        int before,
        int above,
        int viewWidth,
        int viewHeight) {

    /// A part of the sheet that holds one band.
    ///
    /// @param grid its cells, from its own upper left corner
    record Area(int x, int y, int width, int height, MatrixGrid grid) {
        boolean holds(double px, double py) {
            return px >= x && py >= y && px < x + width && py < y + height;
        }
    }

    int left() {
        return head + before * (bandWidth + gap);
    }

    int upper() {
        return top + above * (bandHeight + gap);
    }

    Area centre() {
        return new Area(
                left(),
                upper(),
                viewWidth,
                viewHeight,
                new MatrixGrid(rows, columns, cellWidth, cellHeight, firstRow, firstColumn));
    }

    private MatrixGrid alongRows() {
        return new MatrixGrid(rows, 1, bandWidth, cellHeight, firstRow, 0);
    }

    private MatrixGrid alongColumns() {
        return new MatrixGrid(1, columns, cellWidth, bandHeight, 0, firstColumn);
    }

    Area before(int i) {
        return new Area(head + i * (bandWidth + gap), upper(), bandWidth, viewHeight, alongRows());
    }

    Area after(int i) {
        int x = left() + viewWidth + gap + i * (bandWidth + gap);
        return new Area(x, upper(), bandWidth, viewHeight, alongRows());
    }

    Area above(int i) {
        return new Area(left(), top + i * (bandHeight + gap), viewWidth, bandHeight, alongColumns());
    }

    Area below(int i) {
        int y = upper() + viewHeight + gap + i * (bandHeight + gap);
        return new Area(left(), y, viewWidth, bandHeight, alongColumns());
    }

    /// Pixels of everything.
    int width(int after) {
        return left() + viewWidth + after * (bandWidth + gap);
    }

    int height(int below) {
        return upper() + viewHeight + below * (bandHeight + gap);
    }

    boolean wide() {
        return (long) columns * cellWidth > viewWidth;
    }

    boolean tall() {
        return (long) rows * cellHeight > viewHeight;
    }

    int wholeRows() {
        return Math.max(1, viewHeight / cellHeight);
    }

    int wholeColumns() {
        return Math.max(1, viewWidth / cellWidth);
    }

    int lastFirstRow() {
        return Math.max(0, rows - wholeRows());
    }

    int lastFirstColumn() {
        return Math.max(0, columns - wholeColumns());
    }

    SheetGrid scrolled(int row, int column) {
        return new SheetGrid(
                rows,
                columns,
                cellWidth,
                cellHeight,
                Math.clamp(row, 0, lastFirstRow()),
                Math.clamp(column, 0, lastFirstColumn()),
                head,
                top,
                bandWidth,
                bandHeight,
                gap,
                before,
                above,
                viewWidth,
                viewHeight);
    }
}
