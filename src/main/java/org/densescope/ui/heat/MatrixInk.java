package org.densescope.ui.heat;

import java.util.function.DoubleToIntFunction;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.trace.Digits;

/// What is written and drawn over the colours of a matrix: heads, numbers, and the frame around a cell.
///
/// @param pen writes and draws
/// @param grid where the cells lie
/// @param head pixels at the left for the heads of the rows
/// @param top pixels above for the heads of the columns
/// @param em size of ordinary text; all sizes follow it
/// @param text its colour, `0xAARRGGBB`
public record MatrixInk(Pen pen, MatrixGrid grid, int head, int top, double em, int text) {
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

    /// Numbers of rows and columns, as many as can be read; the last column, or the last row, holds the biases.
    ///
    /// @param first what is counted from
    /// @param turned whether the biases lie in the last row
    public void heads(int width, int height, int first, boolean turned) {
        pen.part("heads");
        Type type = Type.plain(HEADS * em);
        int each = round(1.5 * em / grid.cellHeight());
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            boolean bias = turned && row == grid.rows() - 1;
            boolean crowded = turned && each > 1 && grid.rows() - 1 - row < each;
            if (bias || (!crowded && (row + 1) % each == 0)) {
                pen.text(
                        bias ? "b" : String.valueOf(row + first),
                        head - 0.4 * em,
                        middle(row),
                        type,
                        Pen.Anchor.END,
                        text);
            }
        }
        int last = grid.columns() - 1;
        int apart = round((0.6 + 0.6 * String.valueOf(last).length()) * em / grid.cellWidth());
        for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
            boolean bias = !turned && column == last;
            boolean crowded = !turned && apart > 1 && last - column < apart;
            if (bias || (!crowded && (column + 1) % apart == 0)) {
                String name = bias ? "b" : String.valueOf(column + first);
                pen.text(name, centre(column), top / 2.0, type, Pen.Anchor.MIDDLE, text);
            }
        }
    }

    /// The numbers in their cells.
    ///
    /// @param colours what a value is painted with, `0xAARRGGBB`
    public void numbers(int width, int height, HeatMap.Cells cells, Digits digits, DoubleToIntFunction colours) {
        pen.part("numbers");
        Type type = Type.plain(NUMBERS * em);
        for (int row = grid.firstRow(); row < grid.endRow(height); row++) {
            for (int column = grid.firstColumn(); column < grid.endColumn(width); column++) {
                boolean born = cells.born(row, column);
                double value = born ? cells.at(row, column) : 0;
                int ink = born ? HeatColours.textOn(colours.applyAsInt(value)) : text;
                String number = born ? fitted(digits, value, pen, type, grid.cellWidth() - 3) : Digits.UNBORN;
                pen.text(number, centre(column), middle(row), type, Pen.Anchor.MIDDLE, ink);
            }
        }
    }

    /// As many of the digits as there is room for; nothing where there is room for none.
    public static String fitted(Digits digits, double value, Pen pen, Type type, double width) {
        String text = digits.text(value);
        for (int n = digits.significant() - 1; n >= 1 && pen.textWidth(text, type) > width; n--) {
            text = new Digits(n, digits.comma()).text(value);
        }
        return pen.textWidth(text, type) > width ? "" : text;
    }

    /// A frame around a cell; none where it is out of sight.
    public void outline(int row, int column) {
        if (row < grid.firstRow() || column < grid.firstColumn() || row >= grid.rows() || column >= grid.columns()) {
            return;
        }
        double x = head + grid.left(column) - 1;
        double y = top + grid.top(row) - 1;
        pen.box(x, y, grid.inkWidth() + 2, grid.inkHeight() + 2, 0, 0, Pen.Stroke.of(text, 2));
    }

    private double middle(int row) {
        return top + grid.top(row) + grid.cellHeight() / 2.0;
    }

    private double centre(int column) {
        return head + grid.left(column) + grid.cellWidth() / 2.0;
    }
}
