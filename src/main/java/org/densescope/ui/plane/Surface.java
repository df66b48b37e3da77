package org.densescope.ui.plane;

import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.Extent;
import org.densescope.draw.plane.Field;
import org.densescope.draw.plane.MapPainter;
import org.densescope.draw.plane.Shading;
import org.densescope.engine.Functions;
import org.densescope.train.LossSlice;

/// The picture of a part of the loss surface: the logarithm of the loss in twelve steps, each with a line around it.
/// Immutable.
///
/// @param pixels `side · side`, opaque, row after row
/// @param side device pixels
/// @param extent the part of the plane that they show
/// @param least the smallest loss
/// @param most the largest that is finite
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Surface(int[] pixels, int side, Extent extent, double least, double most) {
    /// @param alpha what the middle of the grid is on the first axis
    /// @param beta what it is on the second
    /// @param side device pixels, at least 1
    public static Surface of(LossSlice.Grid grid, double alpha, double beta, Palette palette, int side) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double[] logs = new double[grid.losses().length];
        for (int i = 0; i < logs.length; i++) {
            double loss = grid.losses()[i];
            logs[i] = Double.isFinite(loss) ? Functions.log(Math.max(loss, 1e-12)) : Double.NaN;
            if (Double.isFinite(loss)) {
                least = Math.min(least, loss);
                most = Math.max(most, loss);
            }
        }
        int cells = grid.side();
        double reach = grid.reach() * (1 + 1.0 / (cells - 1)); // values lie in the middles of cells
        Extent extent = new Extent(alpha - reach, alpha + reach, beta - reach, beta + reach);
        Field field = new Field(extent, cells, cells, 1, logs);
        Shading shading =
                Shading.Levels.of(palette, Functions.log(Math.max(least, 1e-12)), Functions.log(Math.max(most, 2e-12)));
        int[] pixels = new int[side * side];
        MapPainter.paint(field, shading, palette.text(), pixels, side, side);
        return new Surface(pixels, side, extent, least, most);
    }
}
