package org.densescope.ui.matrices;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.densescope.draw.Palette;
import org.densescope.trace.Cells;
import org.densescope.trace.Digits;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.HeatMap;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.MatrixInk;
import org.densescope.ui.heat.Scale;

/// Paints the part of a sheet that shows. Only cells in sight cost anything.
///
/// @param g where to
/// @param grid where everything lies
/// @param font of ordinary text; all sizes follow it
/// @param palette the colours of the picture
/// @param digits how numbers are written
/// @param numberWidth how wide a cell must be to hold a number
/// @param lineHeight how high a cell must be to hold a number
record SheetPainter(
        GraphicsContext g, SheetGrid grid, Font font, Palette palette, Digits digits, int numberWidth, int lineHeight) {
    private static final double HEADS = 0.8;
    private static final double NUMBERS = 0.8;

    /// How wide a digit is.
    private static final double CHARACTER = 0.47;

    /// The colours of a band, and its numbers where they fit.
    void band(SheetGrid.Area area, Band band, Cells cells, Scale scale) {
        if (area.width() < 1 || area.height() < 1) {
            return;
        }
        HeatColours colours = HeatColours.of(palette, band.gradient());
        HeatMap.Cells lying = band.lying(cells);
        int[] pixels = new int[area.width() * area.height()];
        HeatMap.paint(pixels, area.width(), area.height(), area.grid(), lying, scale.full(), colours);
        g.getPixelWriter()
                .setPixels(
                        area.x(),
                        area.y(),
                        area.width(),
                        area.height(),
                        PixelFormat.getIntArgbPreInstance(),
                        pixels,
                        0,
                        area.width());
        if (area.grid().cellWidth() >= numberWidth && area.grid().cellHeight() >= lineHeight) {
            numbers(area, lying, scale, colours);
        }
    }

    private void numbers(SheetGrid.Area area, HeatMap.Cells cells, Scale scale, HeatColours colours) {
        g.setFont(Font.font(font.getFamily(), NUMBERS * font.getSize()));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        MatrixGrid m = area.grid();
        for (int row = m.firstRow(); row < m.endRow(area.height()); row++) {
            for (int column = m.firstColumn(); column < m.endColumn(area.width()); column++) {
                boolean born = cells.born(row, column);
                double value = born ? cells.at(row, column) : 0;
                g.setFill(born ? MatrixInk.on(colours.of(value, scale.full())) : colour(palette.muted()));
                g.fillText(
                        born ? fitted(value, m.cellWidth()) : Digits.UNBORN,
                        area.x() + m.left(column) + m.cellWidth() / 2.0,
                        area.y() + m.top(row) + m.cellHeight() / 2.0,
                        m.cellWidth() - 4);
            }
        }
    }

    /// As many of the digits as a cell has room for.
    private String fitted(double value, int width) {
        int most = (int) ((width - 3) / (CHARACTER * font.getSize()));
        String text = digits.text(value);
        for (int n = digits.significant() - 1; n >= 1 && text.length() > most; n--) {
            text = new Digits(n, digits.comma()).text(value);
        }
        return text;
    }

    /// The names of rows, as many as can be read.
    ///
    /// @param names one a row
    void rowHeads(Names names) {
        double em = font.getSize();
        heads();
        g.setTextAlign(TextAlignment.RIGHT);
        MatrixGrid m = grid.centre().grid();
        int each = MatrixInk.round(1.3 * em / m.cellHeight());
        for (int row = m.firstRow(); row < m.endRow(grid.viewHeight()); row++) {
            if (each == 1 || (row + 1) % each == 0) {
                double y = grid.upper() + m.top(row) + m.cellHeight() / 2.0;
                g.fillText(names.row(row), grid.head() - 0.4 * em, y, grid.head() - 0.5 * em);
            }
        }
    }

    /// The names of columns, as many as can be read.
    void columnHeads(Names names) {
        double em = font.getSize();
        heads();
        g.setTextAlign(TextAlignment.CENTER);
        MatrixGrid m = grid.centre().grid();
        double widest = 0.6 + 0.55 * names.column(m.columns() - 1).length();
        boolean each = m.cellWidth() >= numberWidth;
        int apart = each ? 1 : MatrixInk.round(widest * em / m.cellWidth());
        for (int column = m.firstColumn(); column < m.endColumn(grid.viewWidth()); column++) {
            if (apart == 1 || (column + 1) % apart == 0) {
                double x = grid.left() + m.left(column) + m.cellWidth() / 2.0;
                g.fillText(names.column(column), x, grid.top() / 2.0, each ? m.cellWidth() - 4 : em * widest);
            }
        }
    }

    /// The symbols of the bands beside the matrix.
    void symbol(SheetGrid.Area area, String symbol, boolean alongColumns) {
        g.setFont(Font.font(font.getFamily(), javafx.scene.text.FontWeight.BOLD, 0.86 * font.getSize()));
        g.setFill(colour(palette.text()));
        g.setTextBaseline(VPos.CENTER);
        if (alongColumns) {
            g.setTextAlign(TextAlignment.RIGHT);
            double room = grid.left() - 0.5 * font.getSize();
            g.fillText(symbol, area.x() - 0.4 * font.getSize(), area.y() + area.height() / 2.0, room);
        } else {
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(
                    symbol,
                    area.x() + area.width() / 2.0,
                    grid.upper() - 0.65 * font.getSize(),
                    area.width() + grid.gap());
        }
    }

    private void heads() {
        g.setFont(Font.font(font.getFamily(), HEADS * font.getSize()));
        g.setFill(colour(palette.muted()));
        g.setTextBaseline(VPos.CENTER);
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
        g.setStroke(colour(argb));
        g.setLineWidth(width);
        g.strokeRect(x - width / 2, y - width / 2, w + width, h + width);
    }

    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
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
