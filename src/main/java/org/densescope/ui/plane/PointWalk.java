package org.densescope.ui.plane;

import javafx.scene.input.KeyCode;
import org.densescope.draw.plane.Extent;

/// Which point is reached by an arrow key: the nearest in its direction, far ones aside counted double.
final class PointWalk {
    private PointWalk() {}

    /// @param from the row of the point that is left
    /// @param key an arrow
    /// @return the row of the point that is reached; `from` where there is none in that direction
    static int next(PlaneData plane, Extent extent, int from, KeyCode key) {
        double x = extent.across(plane.x1(from));
        double y = extent.down(plane.x2(from));
        double best = Double.POSITIVE_INFINITY;
        int found = from;
        for (int row = 0; row < plane.data().rows(); row++) {
            double dx = extent.across(plane.x1(row)) - x;
            double dy = extent.down(plane.x2(row)) - y;
            double along = switch (key) {
                case LEFT -> -dx;
                case RIGHT -> dx;
                case UP -> -dy;
                default -> dy;
            };
            double aside = key == KeyCode.LEFT || key == KeyCode.RIGHT ? Math.abs(dy) : Math.abs(dx);
            double far = along + 2 * aside;
            if (along > 0 && far < best) {
                best = far;
                found = row;
            }
        }
        return found;
    }
}
