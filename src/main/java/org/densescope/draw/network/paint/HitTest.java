package org.densescope.draw.network.paint;

import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.NetworkLayout;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// What lies under a point of the screen.
public final class HitTest {
    /// How far from a thing, in logical pixels, a pointer still means it.
    private static final double NEAR = 6;

    private HitTest() {}

    /// The bias, unit, target, loss or edge at a point, in this order; or null.
    ///
    /// @param plan the edges that are drawn, or null while there are none
    /// @param x logical screen pixels
    /// @param y logical screen pixels
    public static @Nullable Place at(Frame frame, @Nullable EdgePlan plan, double x, double y) {
        if (!(x >= 0
                        && x <= frame.viewport().width()
                        && y >= 0
                        && y <= frame.viewport().height())
                || covered(frame, y)) {
            return null;
        }
        Place found = bias(frame, x, y);
        if (found == null) {
            found = unit(frame, x, y);
        }
        if (found == null) {
            found = behind(frame, x, y);
        }
        return found != null || plan == null ? found : edge(frame, plan, x, y);
    }

    /// Captions and legend lie over a picture that was moved.
    private static boolean covered(Frame frame, double y) {
        return !frame.camera().isFit()
                && (y < frame.layout().header()
                        || y > frame.viewport().height() - frame.layout().footer());
    }

    private static @Nullable Place bias(Frame frame, double x, double y) {
        for (int l = 1; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            int nearest =
                    column.nearest(frame.camera().worldX(x), frame.camera().worldY(y));
            for (int u = nearest; u <= Math.min(nearest + 1, column.units() - 1); u++) {
                BiasMark mark = BiasMark.of(frame, l, u);
                double near = mark.shape() == BiasMark.Shape.TICK ? 0.5 : 1;
                if (mark.contains(x, y, near)) {
                    return BiasMark.place(l, u);
                }
            }
        }
        return null;
    }

    private static @Nullable Place unit(Frame frame, double x, double y) {
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            int u = column.nearest(frame.camera().worldX(x), frame.camera().worldY(y));
            double dx = Math.abs(x - frame.x(l, u));
            double dy = Math.abs(y - frame.y(l, u));
            double r = frame.radius(l);
            double reach = Math.max(r, NEAR);
            boolean hit = column.isPicture()
                    ? Math.max(dx, dy) <= r
                    : dx * dx + dy * dy <= reach * reach && dy <= tall(frame, l, u, r);
            if (hit) {
                return Place.unit(Quantity.ACTIVATION, l, u);
            }
        }
        return null;
    }

    /// How far above or below its middle a unit is still meant: the ends of a crowd stand out.
    private static double tall(Frame frame, int l, int u, double radius) {
        boolean end = u == 0 || u == frame.layout().column(l).units() - 1;
        return end && frame.crowded(l) ? CrowdPainter.END_RADIUS : Math.max(radius, frame.step(l) / 2 + 1);
    }

    /// The targets beside the outputs, and the loss.
    private static @Nullable Place behind(Frame frame, double x, double y) {
        NetworkLayout layout = frame.layout();
        int last = layout.depth();
        double lossX = Math.abs(x - frame.camera().screenX(layout.lossX()));
        double lossY = Math.abs(y - frame.camera().screenY(layout.middle()));
        if (lossX <= layout.lossWidth() / 2 && lossY <= layout.lossHeight() / 2) {
            return Place.unit(Quantity.LOSS, last, 0);
        }
        Column outputs = layout.column(last);
        double rim = frame.camera().screenX(outputs.maxX());
        int u = outputs.nearest(0, frame.camera().worldY(y));
        boolean beside = x > rim
                && x
                        <= rim
                                + frame.em(14)
                                + layout.nameWidth()
                                        * Math.max(1, frame.camera().zoom());
        boolean near = Math.abs(y - frame.y(last, u)) <= Math.min(frame.em(16), frame.step(last) / 2);
        return beside && near && frame.step(last) >= frame.em(13) ? Place.unit(Quantity.TARGET, last, u) : null;
    }

    private static @Nullable Place edge(Frame frame, EdgePlan plan, double x, double y) {
        if (!plan.fits(frame.layout())) {
            return null; // the plan is of a network that is shown no longer
        }
        Place lit = EdgeScene.lit(frame);
        if (lit != null && lit.layer() <= frame.layout().depth()) {
            Place found = gap(frame, EdgePlan.fan(plan, lit.layer(), lit.unit()), x, y);
            if (found != null) {
                return found;
            }
        }
        for (EdgePlan.Gap gap : plan.gaps()) {
            Place found = gap(frame, gap, x, y);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Place gap(Frame frame, EdgePlan.Gap gap, double x, double y) {
        double worldX = frame.camera().worldX(x);
        return worldX >= frame.layout().column(gap.layer() - 1).minX()
                        && worldX <= frame.layout().column(gap.layer()).maxX()
                ? edge(frame, gap, x, y)
                : null;
    }

    /// The nearest edge of a gap; of equally near ones the strongest.
    private static @Nullable Place edge(Frame frame, EdgePlan.Gap gap, double x, double y) {
        Camera camera = frame.camera();
        Column left = frame.layout().column(gap.layer() - 1);
        Column right = frame.layout().column(gap.layer());
        int inputs = gap.source().inputs();
        double best = NEAR;
        int found = -1;
        int[] order = gap.order();
        for (int i = order.length - 1; i >= 0; i--) {
            int unit = order[i] / inputs;
            int from = order[i] % inputs;
            double x1 = camera.screenX(left.portX(from));
            double y1 = camera.screenY(left.portY(from));
            double dx = camera.screenX(right.x(unit)) - x1;
            double dy = camera.screenY(right.y(unit)) - y1;
            double along = (x - x1) * dx + (y - y1) * dy;
            double across = Math.abs((x - x1) * dy - (y - y1) * dx);
            double length = dx * dx + dy * dy;
            if (across * across < best * best * length && along >= 0 && along <= length) {
                best = across / Math.sqrt(length);
                found = order[i];
            }
        }
        return found < 0 ? null : Place.weight(Quantity.WEIGHT, gap.layer(), found / inputs, found % inputs);
    }
}
