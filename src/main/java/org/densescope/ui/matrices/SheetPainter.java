package org.densescope.ui.matrices;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.MatrixInk;

/// Paints the part of a sheet that shows. Only cells in sight cost anything.
///
/// @param cells paints the numbers
/// @param grid where everything lies
record SheetPainter(CellPainter cells, SheetGrid grid) {
    private static final double HEADS = 0.8;

    private GraphicsContext g() {
        return cells.g();
    }

    private Font font() {
        return cells.font();
    }

    /// The names of rows, as many as can be read.
    ///
    /// @param names one a row
    void rowHeads(Names names) {
        double em = font().getSize();
        heads();
        g().setTextAlign(TextAlignment.RIGHT);
        MatrixGrid m = grid.centre().grid();
        int each = MatrixInk.round(1.3 * em / m.cellHeight());
        for (int row = m.firstRow(); row < m.endRow(grid.viewHeight()); row++) {
            if (each == 1 || (row + 1) % each == 0) {
                double y = grid.upper() + m.top(row) + m.cellHeight() / 2.0;
                g().fillText(names.row(row), grid.head() - 0.4 * em, y, grid.head() - 0.5 * em);
            }
        }
    }

    /// The names of columns, as many as can be read.
    void columnHeads(Names names) {
        double em = font().getSize();
        heads();
        g().setTextAlign(TextAlignment.CENTER);
        MatrixGrid m = grid.centre().grid();
        double widest = 0.6 + 0.55 * names.column(m.columns() - 1).length();
        boolean each = m.cellWidth() >= cells.numberWidth();
        int apart = each ? 1 : MatrixInk.round(widest * em / m.cellWidth());
        for (int column = m.firstColumn(); column < m.endColumn(grid.viewWidth()); column++) {
            if (apart == 1 || (column + 1) % apart == 0) {
                double x = grid.left() + m.left(column) + m.cellWidth() / 2.0;
                g().fillText(names.column(column), x, grid.top() / 2.0, each ? m.cellWidth() - 4 : em * widest);
            }
        }
    }

    /// The symbols of the bands beside the matrix.
    void symbol(SheetGrid.Area area, String symbol, boolean alongColumns) {
        g().setFont(Font.font(font().getFamily(), javafx.scene.text.FontWeight.BOLD, 0.86 * font().getSize()));
        g().setFill(CellPainter.colour(cells.palette().text()));
        g().setTextBaseline(VPos.CENTER);
        if (alongColumns) {
            g().setTextAlign(TextAlignment.RIGHT);
            double room = grid.left() - 0.5 * font().getSize();
            g().fillText(symbol, area.x() - 0.4 * font().getSize(), area.y() + area.height() / 2.0, room);
        } else {
            g().setTextAlign(TextAlignment.CENTER);
            g().fillText(
                            symbol,
                            area.x() + area.width() / 2.0,
                            grid.upper() - 0.65 * font().getSize(),
                            area.width() + grid.gap());
        }
    }

    private void heads() {
        g().setFont(Font.font(font().getFamily(), HEADS * font().getSize()));
        g().setFill(CellPainter.colour(cells.palette().muted()));
        g().setTextBaseline(VPos.CENTER);
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
            return row < rows.size() ? rows.get(row) : String.valueOf(row + first);
        }

        String column(int column) {
            return column < columns.size() ? columns.get(column) : String.valueOf(column + first);
        }
    }
}
