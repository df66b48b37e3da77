package org.densescope.ui.matrices;

import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.trace.Digits;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.HeatMap;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.MatrixInk;
import org.densescope.ui.heat.Scale;

/// Paints the cells of one matrix: colours, numbers where they fit, frames.
///
/// @param pen writes and draws
/// @param em size of ordinary text; all sizes follow it
/// @param palette the colours of the picture
/// @param digits how numbers are written
/// @param numberWidth how wide a cell must be to hold a number
/// @param lineHeight how high a cell must be to hold a number
record CellPainter(Pen pen, double em, Palette palette, Digits digits, int numberWidth, int lineHeight) {
    private static final double NUMBERS = 0.8;
    static final double SYMBOLS = 0.86;
    private static final double LEAST_SYMBOL = 0.6;

    /// The colours of a band, and its numbers where they fit.
    void paint(SheetGrid.Area area, HeatMap.Cells cells, Scale scale, boolean gradient) {
        if (area.width() < 1 || area.height() < 1) {
            return;
        }
        HeatColours colours = HeatColours.of(palette, gradient);
        int[] pixels = new int[area.width() * area.height()];
        HeatMap.paint(pixels, area.width(), area.height(), area.grid(), cells, scale.full(), colours);
        pen.image(pixels, area.width(), area.height(), area.x(), area.y(), area.width(), area.height());
        if (area.grid().cellWidth() >= numberWidth && area.grid().cellHeight() >= lineHeight) {
            numbers(area, cells, scale, colours);
        }
    }

    private void numbers(SheetGrid.Area area, HeatMap.Cells cells, Scale scale, HeatColours colours) {
        Type type = Type.plain(NUMBERS * em);
        MatrixGrid m = area.grid();
        for (int row = m.firstRow(); row < m.endRow(area.height()); row++) {
            for (int column = m.firstColumn(); column < m.endColumn(area.width()); column++) {
                boolean born = cells.born(row, column);
                double value = born ? cells.at(row, column) : 0;
                pen.text(
                        born ? MatrixInk.fitted(digits, value, pen, type, m.cellWidth() - 4) : Digits.UNBORN,
                        area.x() + m.left(column) + m.cellWidth() / 2.0,
                        area.y() + m.top(row) + m.cellHeight() / 2.0,
                        type,
                        Pen.Anchor.MIDDLE,
                        born ? HeatColours.textOn(colours.of(value, scale.full())) : palette.muted());
            }
        }
    }

    /// How a symbol is written, smaller where it would not fit otherwise.
    Type bold(String symbol, double room) {
        Type type = Type.bold(SYMBOLS * em);
        double width = pen.textWidth(symbol, type);
        return width <= room ? type : Type.bold(Math.max(LEAST_SYMBOL, SYMBOLS * room / width) * em);
    }

    /// A frame around some cells of a part; only what is in sight.
    ///
    /// @param argb its colour
    void frame(SheetGrid.Area area, int row, int column, int rows, int columns, int argb, double width) {
        MatrixGrid m = area.grid();
        int fromRow = Math.max(row, m.firstRow());
        int fromColumn = Math.max(column, m.firstColumn());
        int toRow = Math.min(row + rows, m.endRow(area.height()));
        int toColumn = Math.min(column + columns, m.endColumn(area.width()));
        if (fromRow >= toRow || fromColumn >= toColumn) {
            return;
        }
        double x = area.x() + m.left(fromColumn);
        double y = area.y() + m.top(fromRow);
        double w = m.left(toColumn - 1) + m.inkWidth() - m.left(fromColumn);
        double h = m.top(toRow - 1) + m.inkHeight() - m.top(fromRow);
        pen.box(x - width / 2, y - width / 2, w + width, h + width, 0, 0, Pen.Stroke.of(argb, width));
    }
}
