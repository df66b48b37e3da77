package org.densescope.ui.matrices;

import java.util.List;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.MatrixInk;

/// Paints the part of a sheet that shows. Only cells in sight cost anything.
///
/// @param cells paints the numbers
/// @param grid where everything lies
record SheetPainter(CellPainter cells, SheetGrid grid) {
    private static final double HEADS = 0.8;

    private Pen pen() {
        return cells.pen();
    }

    private Type heads() {
        return Type.plain(HEADS * cells.em());
    }

    /// The names of rows, as many as can be read.
    void rowHeads(Names names) {
        double em = cells.em();
        MatrixGrid m = grid.centre().grid();
        int each = MatrixInk.round(1.3 * em / m.cellHeight());
        for (int row = m.firstRow(); row < m.endRow(grid.viewHeight()); row++) {
            if (each == 1 || (row + 1) % each == 0) {
                double y = grid.upper() + m.top(row) + m.cellHeight() / 2.0;
                String name = pen().fitted(names.row(row), heads(), grid.head() - 0.5 * em);
                pen().text(
                                name,
                                grid.head() - 0.4 * em,
                                y,
                                heads(),
                                Pen.Anchor.END,
                                cells.palette().muted());
            }
        }
    }

    /// The names of columns, as many as can be read.
    void columnHeads(Names names) {
        double em = cells.em();
        MatrixGrid m = grid.centre().grid();
        double widest = 0.6 + 0.55 * names.column(m.columns() - 1).length();
        boolean each = m.cellWidth() >= cells.numberWidth();
        int apart = each ? 1 : MatrixInk.round(widest * em / m.cellWidth());
        for (int column = m.firstColumn(); column < m.endColumn(grid.viewWidth()); column++) {
            if (apart == 1 || (column + 1) % apart == 0) {
                double x = grid.left() + m.left(column) + m.cellWidth() / 2.0;
                String name = pen().fitted(
                                names.column(column), heads(), each ? m.cellWidth() - 4 : Math.max(em, em * widest));
                pen().text(
                                name,
                                x,
                                grid.top() / 2.0,
                                heads(),
                                Pen.Anchor.MIDDLE,
                                cells.palette().muted());
            }
        }
    }

    /// The symbols of the bands beside the matrix.
    void symbol(SheetGrid.Area area, String symbol, boolean alongColumns) {
        double em = cells.em();
        double room = alongColumns ? grid.left() - 0.5 * em : area.width() + grid.gap();
        Type type = cells.bold(symbol, room);
        double x = alongColumns ? area.x() - 0.4 * em : area.x() + area.width() / 2.0;
        // Beside a band above the matrix stands that band's own symbol: the one of a band before it goes higher.
        boolean beside = area.x() < grid.left() && grid.above() > 0;
        double over = beside ? grid.top() / 2.0 : grid.upper() - 0.65 * em;
        double y = alongColumns ? area.y() + area.height() / 2.0 : over;
        pen().text(
                        symbol,
                        x,
                        y,
                        type,
                        alongColumns ? Pen.Anchor.END : Pen.Anchor.MIDDLE,
                        cells.palette().text());
    }

    /// What rows and columns are called.
    ///
    /// @param rows names of the rows, or empty where they are only counted
    /// @param columns names of the columns, or empty
    /// @param first what counting starts from
    record Names(List<String> rows, List<String> columns, int first) {
        Names {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }

        String row(int row) {
            return named(rows, row);
        }

        String column(int column) {
            return named(columns, column);
        }

        private String named(List<String> names, int index) {
            String name = index < names.size() ? names.get(index) : "";
            return name.isEmpty() ? String.valueOf(index + first) : name;
        }
    }
}
