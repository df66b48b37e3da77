package org.densescope.draw.network.paint;

import java.util.Set;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.pen.BlankPen;
import org.densescope.draw.pen.Type;
import org.jspecify.annotations.Nullable;

/// How far the picture of a network reaches, in logical pixels from the left upper corner of its viewport; only what
/// lies within the viewport.
///
/// @param network around units and edges: `left, top, right, bottom`
/// @param labelled the same with names, numbers and tags
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record PictureExtent(double[] network, double[] labelled) {
    /// Edges run from unit to unit, so they reach no further.
    private static final Set<String> UNITS = Set.of("units", "crowds");

    /// What stays at the rims of the view, wherever one looks.
    private static final Set<String> AROUND = Set.of("header", "legend");

    /// Null where nothing of it is in sight.
    public static @Nullable PictureExtent of(Frame frame) {
        Reach pen = new Reach();
        NetworkPicture.paintStill(frame, pen);
        double[] units = seen(pen.units, frame.viewport());
        double[] all = seen(pen.all, frame.viewport());
        return units == null || all == null ? null : new PictureExtent(units, all);
    }

    private static double @Nullable [] seen(double[] box, Viewport view) {
        double[] seen = {
            Math.max(0, box[0]), Math.max(0, box[1]), Math.min(view.width(), box[2]), Math.min(view.height(), box[3])
        };
        return seen[0] < seen[2] && seen[1] < seen[3] ? seen : null;
    }

    private static final class Reach extends BlankPen {
        private final double[] units = nothing();
        private final double[] all = nothing();
        private String part = "";

        private static double[] nothing() {
            return new double[] {
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
            };
        }

        private void add(boolean text, double left, double top, double right, double bottom) {
            if (UNITS.contains(part) && !text) {
                widen(units, left, top, right, bottom);
            }
            if (!AROUND.contains(part)) {
                widen(all, left, top, right, bottom);
            }
        }

        private static void widen(double[] box, double left, double top, double right, double bottom) {
            box[0] = Math.min(box[0], left);
            box[1] = Math.min(box[1], top);
            box[2] = Math.max(box[2], right);
            box[3] = Math.max(box[3], bottom);
        }

        private static double rim(Stroke stroke) {
            return stroke.visible() ? stroke.width() / 2 : 0;
        }

        @Override
        public void part(String name) {
            part = name;
        }

        @Override
        public void circle(double x, double y, double radius, int fill, Stroke stroke) {
            double r = radius + rim(stroke);
            add(false, x - r, y - r, x + r, y + r);
        }

        @Override
        public void box(double x, double y, double width, double height, double arc, int fill, Stroke stroke) {
            double rim = rim(stroke);
            add(false, x - rim, y - rim, x + width + rim, y + height + rim);
        }

        @Override
        public void image(int[] argb, int columns, int rows, double x, double y, double width, double height) {
            add(false, x, y, x + width, y + height);
        }

        @Override
        public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
            double width = textWidth(text, type);
            double left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            double half = type.size() / 2;
            add(true, left, y - half, left + width, y + half);
        }
    }
}
