package org.densescope.ui.matrices;

import org.densescope.trace.MatrixProduct;
import org.densescope.trace.RevealedMatrix;
import org.densescope.ui.heat.MatrixGrid;

/// Where the matrices of a product lie: the left one at the left, the right one above, and where a row of one meets a
/// column of the other, the cell that they make.
///
/// @param rows of the left matrix and of the result
/// @param inner columns of the left matrix, rows of the right one
/// @param columns of the right matrix and of the result
/// @param added whether a row is added last
/// @param cellWidth from one column to the next
/// @param cellHeight from one row to the next
/// @param head room for heads at the left
/// @param between room for heads left of the right matrix
/// @param top room for heads above
/// @param gap between the matrices
record ProductGrid(
        int rows,
        int inner,
        int columns,
        boolean added,
        int cellWidth,
        int cellHeight,
        int head,
        int between,
        int top,
        int gap) {
    private static final double HEAD = 3;
    private static final double NAMED_HEAD = 7.5;
    private static final double TOP = 1.5;
    private static final double NUMBER = 3.9;
    private static final double MOST_NUMBERS = 34;

    /// @param width room for the whole
    /// @param height room for the whole, where its cells need not be large enough for numbers
    /// @param named whether samples have names and not only numbers
    static ProductGrid of(MatrixProduct product, double em, double width, double height, boolean named) {
        int rows = product.left().rows();
        int inner = product.left().columns();
        int columns = product.right().columns();
        boolean added = product.added() != null;
        boolean samples = product.right().kind() == RevealedMatrix.Kind.SAMPLES
                && !product.right().transposed();
        int head = (int) Math.ceil((named ? NAMED_HEAD : HEAD) * em);
        int between = samples ? head : (int) Math.ceil(HEAD * em);
        int top = (int) Math.ceil(TOP * em);
        int gap = (int) Math.ceil(1.6 * em);
        int line = new SheetFit(em, width, height, 1).numberHeight();
        int most = (int) Math.ceil(NUMBER * em);
        int down = inner + rows + (added ? 1 : 0);
        int cellWidth = Math.clamp((int) ((width - head - between - 2.0 * gap) / (inner + columns)), 1, most);
        boolean few = down <= MOST_NUMBERS;
        int cellHeight = few ? line : Math.clamp((int) ((height - top - 3.0 * gap) / down), 1, line);
        if (cellHeight < line) {
            cellHeight = Math.max(1, Math.min(cellHeight, 2 * cellWidth));
        }
        return new ProductGrid(rows, inner, columns, added, cellWidth, cellHeight, head, between, top, gap);
    }

    /// Whether the cells are so large that they can be told apart.
    boolean legible(double width) {
        return cellWidth >= 3 && width() <= width;
    }

    SheetGrid.Area left() {
        return area(head, resultTop(), rows, inner);
    }

    SheetGrid.Area right() {
        return area(resultLeft(), top, inner, columns);
    }

    SheetGrid.Area plus() {
        return area(resultLeft(), top + inner * cellHeight + gap / 2, 1, columns);
    }

    SheetGrid.Area result() {
        return area(resultLeft(), resultTop(), rows, columns);
    }

    private int resultLeft() {
        return head + inner * cellWidth + gap + between;
    }

    private int resultTop() {
        return top + inner * cellHeight + gap + (added ? cellHeight + gap / 2 : 0);
    }

    private SheetGrid.Area area(int x, int y, int down, int across) {
        MatrixGrid grid = new MatrixGrid(down, across, cellWidth, cellHeight, 0, 0);
        return new SheetGrid.Area(x, y, across * cellWidth, down * cellHeight, grid);
    }

    int width() {
        return resultLeft() + columns * cellWidth + gap;
    }

    int height() {
        return resultTop() + rows * cellHeight + gap;
    }

    /// Where a number stands in one of the matrices: row and column, or nothing.
    static int[] find(RevealedMatrix matrix, org.densescope.engine.Place place) {
        if (matrix.kind() == RevealedMatrix.Kind.ONES
                || place.quantity() != matrix.quantity()
                || place.layer() != matrix.layer()
                || place.isBias() != (matrix.kind() == RevealedMatrix.Kind.BIASES)) {
            return new int[0];
        }
        int down = switch (matrix.kind()) {
            case SAMPLES -> matrix.reveal().row(place);
            case WEIGHTS -> place.unit();
            case BIASES, ONES -> 0;
        };
        int across = matrix.kind() == RevealedMatrix.Kind.WEIGHTS ? place.from() : place.unit();
        return matrix.transposed() ? new int[] {across, down} : new int[] {down, across};
    }
}
