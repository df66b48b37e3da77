package org.densescope.ui.matrices;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.densescope.draw.Palette;
import org.densescope.trace.Digits;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.HeatMap;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.MatrixInk;
import org.densescope.ui.heat.Scale;

/// Paints the cells of one matrix: colours, numbers where they fit, frames.
///
/// @param g where to
/// @param font of ordinary text; all sizes follow it
/// @param palette the colours of the picture
/// @param digits how numbers are written
/// @param numberWidth how wide a cell must be to hold a number
/// @param lineHeight how high a cell must be to hold a number
record CellPainter(GraphicsContext g, Font font, Palette palette, Digits digits, int numberWidth, int lineHeight) {
    private static final double NUMBERS = 0.8;

    /// How wide a digit is.
    private static final double CHARACTER = 0.47;

    /// The colours of a band, and its numbers where they fit.
    void paint(SheetGrid.Area area, HeatMap.Cells cells, Scale scale, boolean gradient) {
        if (area.width() < 1 || area.height() < 1) {
            return;
        }
        HeatColours colours = HeatColours.of(palette, gradient);
        int[] pixels = new int[area.width() * area.height()];
        HeatMap.paint(pixels, area.width(), area.height(), area.grid(), cells, scale.full(), colours);
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
            numbers(area, cells, scale, colours);
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
}
