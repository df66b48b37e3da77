package org.densescope.draw.network.paint;

import java.util.OptionalDouble;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.UnitMaps;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// The units with their values: colour by sign and size, a number where there is room, a dash before it is known.
final class UnitsPainter implements Painter {
    static final double LEAST_TEXT = 11;
    /// From this radius on a map can be made out.
    private static final double LEAST_MAP = 6;
    /// From this radius on a number beside it does not cover too much of it.
    private static final double ROOM_FOR_PLATE = 22;
    /// A number of four digits is about as wide as 55 % of its unit.
    private static final double PART = 0.175;

    /// On a projector.
    private static final double PROJECTED = 25;

    /// With that size two digits still fit.
    private static final double MOST = 0.39;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("units");
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            if (frame.crowded(l)) {
                continue;
            }
            double size = textSize(frame, l);
            Template template = column.isPicture() ? Template.of(frame) : null;
            for (int u = 0; u < column.units(); u++) {
                if (!frame.visible(l, u)) {
                    continue;
                }
                if (column.isPicture()) {
                    cell(frame, pen, template, l, u);
                } else {
                    unit(frame, pen, l, u, size);
                }
            }
        }
    }

    /// The size of the numbers in a layer: alike in all its units.
    private static double textSize(Frame frame, int layer) {
        return frame.numberSize(2 * frame.radius(layer), PART, PROJECTED, MOST);
    }

    private static void cell(Frame frame, Pen pen, @Nullable Template template, int l, int u) {
        Palette p = frame.palette();
        Grid grid = frame.content().grid();
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        double side = 2 * frame.radius(l);
        double x = frame.x(l, u) - side / 2;
        double y = frame.y(l, u) - side / 2;
        double full = grid == null ? 1 : grid.full();
        int fill = value.isPresent() ? p.ink(value.getAsDouble() / full) : p.background();
        // Lines around tiny cells would be more ink than what is in them.
        double line = Math.clamp(side / 6 - 0.2, 0, 1);
        pen.box(x, y, side, side, 0, fill, Pen.Stroke.of(Shade.mix(p.background(), p.line(), 0.55), line));
        if (template != null && side >= 5) {
            weight(frame, pen, template, u, side);
        }
        if (value.isEmpty() && side >= 12) {
            pen.line(x + side * 0.38, y + side / 2, x + side * 0.62, y + side / 2, Pen.Stroke.of(p.line(), 1));
        }
    }

    /// The unit whose weights are shown in the cells of a picture, and the largest of them.
    private record Template(Place lit, double largest) {
        static @Nullable Template of(Frame frame) {
            Place lit = EdgeScene.lit(frame);
            if (lit == null || lit.layer() != 1) {
                return null;
            }
            double largest = 0;
            for (int i = 0; i < frame.network().inputs(); i++) {
                double w = Math.abs(frame.network().layer(1).weight(lit.unit(), i));
                largest = Double.isFinite(w) ? Math.max(largest, w) : largest;
            }
            return new Template(lit, largest);
        }
    }

    /// In each cell the weight to the unit that stands out: together they are what that unit looks for.
    private static void weight(Frame frame, Pen pen, Template template, int u, double side) {
        double w = frame.reveal().weightNow(1, template.lit().unit(), u);
        double part = template.largest() > 0 ? Math.min(1, Math.abs(w) / template.largest()) : 0;
        double r = side * 0.36 * Math.sqrt(part);
        Palette p = frame.palette();
        int fill = w < 0 ? p.background() : p.sign(w);
        pen.circle(frame.x(0, u), frame.y(0, u), r, fill, Pen.Stroke.of(p.sign(w), Math.clamp(r * 0.4, 1, 3)));
    }

    private static void unit(Frame frame, Pen pen, int l, int u, double size) {
        Palette p = frame.palette();
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        double r = frame.radius(l);
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        boolean broken = value.isPresent() && !Double.isFinite(value.getAsDouble());
        int fill = fill(p, value);
        if (r < 1.5) {
            double h = Math.max(2 * r, frame.step(l) * 0.8);
            pen.box(x - 2, y - h / 2, 4, h, 0, value.isEmpty() ? p.ghost() : fill, Pen.Stroke.NONE);
            return;
        }
        boolean waiting = value.isEmpty();
        double outline = r < 4 ? 0.8 : 1.5;
        Pen.Dash dash = waiting && r >= 10 ? Pen.Dash.DOTTED : Pen.Dash.SOLID;
        pen.circle(x, y, r, fill, new Pen.Stroke(broken ? p.text() : p.line(), outline, dash));
        if (broken) {
            hatch(pen, x, y, r, p.background());
        }
        if (leftOut(frame, l, u)) {
            cross(pen, x, y, r, p.line());
            if (frame.content().options().maps() == null) {
                return;
            }
        }
        UnitMaps maps = frame.content().options().maps();
        if (maps != null && !waiting && !broken && r >= LEAST_MAP && maps.has(l, u)) {
            map(frame, pen, l, u, maps);
            return;
        }
        if (!frame.content().options().values() || r < frame.em(LEAST_TEXT)) {
            sign(pen, x, y, r, value, p.textOn(fill));
            return;
        }
        UnitNumbers.paint(frame, pen, l, u, size, fill);
    }

    /// Whether dropout leaves the unit out in this update.
    private static boolean leftOut(Frame frame, int l, int u) {
        OptionalDouble kept = frame.reveal().kept(l, u);
        return kept.isPresent() && kept.getAsDouble() == 0;
    }

    /// What a unit that dropout leaves out has instead of a number.
    static void cross(Pen pen, double x, double y, double r, int color) {
        double half = r * 0.7;
        Pen.Stroke stroke = Pen.Stroke.of(color, Math.clamp(r * 0.12, 1, 2.5));
        pen.line(x - half, y - half, x + half, y + half, stroke);
        pen.line(x - half, y + half, x + half, y - half, stroke);
    }

    /// The map of a unit, and its value on a plate below where there is room.
    private static void map(Frame frame, Pen pen, int l, int u, UnitMaps maps) {
        Palette p = frame.palette();
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        double r = frame.radius(l);
        pen.clip(x - r, y - r, 2 * r, 2 * r, r);
        pen.image(maps.of(l, u), maps.side(), maps.side(), x - r, y - r, 2 * r, 2 * r);
        pen.restore();
        pen.circle(x, y, r, 0, Pen.Stroke.of(p.line(), 1.5));
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        Type type = Type.plain(frame.em(LEAST_TEXT));
        String text = value.isEmpty() ? Digits.UNBORN : frame.fitted(pen, value.getAsDouble(), type, 1.7 * r);
        if (!frame.content().options().values() || r < frame.em(ROOM_FOR_PLATE) || text.isEmpty()) {
            return;
        }
        double width = pen.textWidth(text, type) + frame.em(6);
        double height = frame.em(LEAST_TEXT + 4);
        double low = y + r - height / 2;
        pen.box(x - width / 2, low - height / 2, width, height, 3, Shade.faded(p.background(), 0.88), Pen.Stroke.NONE);
        pen.text(text, x, low, type, Pen.Anchor.MIDDLE, p.text());
    }

    static int fill(Palette p, OptionalDouble value) {
        if (value.isEmpty()) {
            return p.background();
        }
        return Double.isFinite(value.getAsDouble()) ? p.tint(value.getAsDouble()) : p.broken();
    }

    /// A value without room for its number still shows whether it is negative or not known.
    private static void sign(Pen pen, double x, double y, double r, OptionalDouble value, int color) {
        if (r >= 4 && (value.isEmpty() || value.getAsDouble() < 0)) {
            double half = value.isEmpty() ? r * 0.3 : r * 0.5;
            pen.line(x - half, y, x + half, y, Pen.Stroke.of(color, value.isEmpty() ? 1 : Math.max(1.2, r * 0.2)));
        }
    }

    private static void hatch(Pen pen, double x, double y, double r, int color) {
        for (double d = -0.6; d <= 0.61; d += 0.4) {
            double half = r * Math.sqrt(Math.max(0, 1 - d * d)) * 0.7;
            double cx = x + d * r * 0.7;
            double cy = y - d * r * 0.7;
            pen.line(cx - half * 0.7, cy - half * 0.7, cx + half * 0.7, cy + half * 0.7, Pen.Stroke.of(color, 1));
        }
    }
}
