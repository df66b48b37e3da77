package org.densescope.ui.heat;

import java.util.function.DoubleToIntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.densescope.trace.Digits;

/// What is written and drawn over the colours of a matrix: heads, numbers, and the frame around a cell.
///
/// @param g where to
/// @param grid where the cells lie
/// @param head pixels at the left for the heads of the rows
/// @param top pixels above for the heads of the columns
/// @param font of ordinary text; all sizes follow it
/// @param text its colour
public record MatrixInk(GraphicsContext g, MatrixGrid grid, int head, int top, Font font, Paint text) {
    private static final double HEADS = 0.8;
    private static final double NUMBERS = 0.78;

    /// The next of 1, 2, 5, 10, 20, 50 … that is large enough.
    public static int round(double least) {
        int power = 1;
        while (true) {
            for (int mantissa : new int[] {1, 2, 5}) {
                if (mantissa * power >= least) {
                    return mantissa * power;
                }
            }
            power *= 10;
        }
    }

    /// Numbers of rows and columns, counted from 1, as many as can be read; the last column holds the biases.
    public void heads(int width, int height) {
        double em = font.getSize();
        g.setFont(Font.font(font.getFamily(), HEADS * em));
        g.setFill(text);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        int each = round(1.5 * em / grid.cellHeight());
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            if ((row + 1) % each == 0) {
                g.fillText(String.valueOf(row + 1), head - 0.4 * em, middle(row));
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        int last = grid.columns() - 1;
        int apart = round((0.6 + 0.6 * String.valueOf(last).length()) * em / grid.cellWidth());
        for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
            boolean bias = column == last;
            boolean crowded = apart > 1 && last - column < apart;
            if (bias || (!crowded && (column + 1) % apart == 0)) {
                g.fillText(bias ? "b" : String.valueOf(column + 1), centre(column), top / 2.0);
            }
        }
    }

    /// The numbers in their cells.
    ///
    /// @param colours what a value is painted with, `0xAARRGGBB`
    public void numbers(int width, int height, HeatMap.Cells cells, Digits digits, DoubleToIntFunction colours) {
        g.setFont(Font.font(font.getFamily(), NUMBERS * font.getSize()));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
                boolean born = cells.born(row, column);
                double value = born ? cells.at(row, column) : 0;
                g.setFill(born ? on(colours.applyAsInt(value)) : text);
                g.fillText(
                        born ? digits.text(value) : Digits.UNBORN, centre(column), middle(row), grid.cellWidth() - 3);
            }
        }
    }

    /// What stands out on a colour.
    public static Color on(int argb) {
        int ink = HeatColours.textOn(argb);
        return Color.rgb(ink >> 16 & 255, ink >> 8 & 255, ink & 255);
    }

    /// A frame around a cell; none where it is out of sight.
    public void outline(int row, int column) {
        if (row < grid.firstRow() || column < grid.firstColumn() || row >= grid.rows() || column >= grid.columns()) {
            return;
        }
        g.setStroke(text);
        g.setLineWidth(2);
        g.strokeRect(head + grid.left(column) - 1, top + grid.top(row) - 1, grid.inkWidth() + 2, grid.inkHeight() + 2);
    }

    private double middle(int row) {
        return top + grid.top(row) + grid.cellHeight() / 2.0;
    }

    private double centre(int column) {
        return head + grid.left(column) + grid.cellWidth() / 2.0;
    }
}
