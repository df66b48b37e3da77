package org.densescope.draw;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// What lies under a point of the screen.
public final class HitTest {
    /// How far from a thing, in logical pixels, a pointer still means it.
    private static final double NEAR = 6;

    private HitTest() {}

    /// The unit, bias, target, loss or edge at a point, in this order; or null.
    ///
    /// @param plan the edges that are drawn, or null while there are none
    /// @param x logical screen pixels
    /// @param y logical screen pixels
    public static @Nullable Place at(Frame frame, @Nullable EdgePlan plan, double x, double y) {
        Place unit = unit(frame, x, y);
        return unit != null || plan == null ? unit : edge(frame, plan, x, y);
    }

    private static @Nullable Place unit(Frame frame, double x, double y) {
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            int u = column.nearest(frame.camera().worldX(x), frame.camera().worldY(y));
            double dx = Math.abs(x - frame.x(l, u));
            double dy = Math.abs(y - frame.y(l, u));
            double r = frame.radius(l);
            boolean hit = column.isPicture()
                    ? Math.max(dx, dy) <= r
                    : dx * dx + dy * dy <= Math.max(r, NEAR) * Math.max(r, NEAR)
                            && dy <= Math.max(r, column.step() * frame.camera().zoom() / 2 + 1);
            if (hit) {
                return Place.unit(Quantity.ACTIVATION, l, u);
            }
        }
        return null;
    }

    private static @Nullable Place edge(Frame frame, EdgePlan plan, double x, double y) {
        for (EdgePlan.Gap gap : plan.gaps()) {
            Column left = frame.layout().column(gap.layer() - 1);
            Column right = frame.layout().column(gap.layer());
            double wx = frame.camera().worldX(x);
            if (wx >= left.minX() && wx <= right.maxX()) {
                Place found = edge(frame, gap, x, y);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// The nearest edge of a gap; of equally near ones the strongest.
    private static @Nullable Place edge(Frame frame, EdgePlan.Gap gap, double x, double y) {
        Camera camera = frame.camera();
        Column left = frame.layout().column(gap.layer() - 1);
        Column right = frame.layout().column(gap.layer());
        int inputs = gap.dense().inputs();
        double best = NEAR;
        int found = -1;
        int[] order = gap.order();
        for (int i = order.length - 1; i >= 0; i--) {
            int unit = order[i] / inputs;
            int from = order[i] % inputs;
            double x1 = camera.screenX(left.x(from));
            double y1 = camera.screenY(left.y(from));
            double dx = camera.screenX(right.x(unit)) - x1;
            double dy = camera.screenY(right.y(unit)) - y1;
            double across = Math.abs((x - x1) * dy - (y - y1) * dx);
            double length = dx * dx + dy * dy;
            if (across * across < best * best * length && (x - x1) * dx + (y - y1) * dy >= 0) {
                best = across / Math.sqrt(length);
                found = order[i];
            }
        }
        return found < 0 ? null : Place.weight(Quantity.WEIGHT, gap.layer(), found / inputs, found % inputs);
    }
}
