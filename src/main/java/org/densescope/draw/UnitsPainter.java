package org.densescope.draw;

import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;

/// The units with their values: colour by sign and size, a number where there is room, a dash before it is known.
final class UnitsPainter implements Painter {
    /// From this radius on a unit shows its weighted sum above its activation.
    private static final double TWO_LINES = 33;

    private static final double LEAST_TEXT = 11;
    private static final double MOST_TEXT = 18;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("units");
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            double size = textSize(frame, l);
            for (int u = 0; u < column.units(); u++) {
                if (!frame.visible(l, u)) {
                    continue;
                }
                if (column.isPicture()) {
                    cell(frame, pen, l, u);
                } else {
                    unit(frame, pen, l, u, size);
                }
            }
        }
    }

    /// The largest text whose widest number fits into a unit of a layer; the least one where none does.
    private static double textSize(Frame frame, int layer) {
        double perPixel = Advances.width(frame.widestNumber(), Type.bold(1));
        double size = frame.radius(layer) * 1.72 / perPixel;
        return Math.clamp(size, frame.em(LEAST_TEXT), frame.em(MOST_TEXT));
    }

    private static void cell(Frame frame, Pen pen, int l, int u) {
        Palette p = frame.palette();
        Grid grid = frame.content().grid();
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        double side = 2 * frame.radius(l);
        double x = frame.x(l, u) - side / 2;
        double y = frame.y(l, u) - side / 2;
        double full = grid == null ? 1 : grid.full();
        int fill = value.isPresent() ? p.ink(value.getAsDouble() / full) : p.background();
        pen.box(x, y, side, side, 0, fill, Pen.Stroke.of(Shade.mix(p.background(), p.line(), 0.55), 1));
        if (value.isEmpty() && side >= 12) {
            pen.line(
                    x + side * 0.38,
                    y + side / 2,
                    x + side * 0.62,
                    y + side / 2,
                    Pen.Stroke.of(p.line(), 1));
        }
    }

    private static void unit(Frame frame, Pen pen, int l, int u, double size) {
        Palette p = frame.palette();
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        double r = frame.radius(l);
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        boolean broken = value.isPresent() && !Double.isFinite(value.getAsDouble());
        int fill = value.isEmpty() ? p.background() : broken ? p.broken() : p.tint(value.getAsDouble());
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
        if (!frame.content().options().values() || r < frame.em(LEAST_TEXT)) {
            sign(pen, x, y, r, value, p.textOn(fill));
            return;
        }
        text(frame, pen, l, u, size, fill);
    }

    /// A value without room for its number still shows whether it is negative or not known.
    private static void sign(Pen pen, double x, double y, double r, OptionalDouble value, int color) {
        if (r >= 4 && (value.isEmpty() || value.getAsDouble() < 0)) {
            double half = value.isEmpty() ? r * 0.3 : r * 0.5;
            pen.line(x - half, y, x + half, y, Pen.Stroke.of(color, value.isEmpty() ? 1 : Math.max(1.2, r * 0.2)));
        }
    }

    private static void text(Frame frame, Pen pen, int l, int u, double size, int fill) {
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        double r = frame.radius(l);
        int color = frame.palette().textOn(fill);
        String above = l > 0 && r >= frame.em(TWO_LINES) ? sum(frame, l, u) : "";
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        Motion motion = frame.motion();
        double arrived = motion != null && written(frame, l, u) ? motion.eased() : 1;
        int shown = Shade.faded(color, 0.25 + 0.75 * arrived);
        double low = above.isEmpty() ? y : y + size * 0.42;
        double room = r * (above.isEmpty() ? 1.84 : 1.74);
        String text = value.isEmpty() ? Digits.UNBORN : frame.text(value.getAsDouble());
        Type type = shrunk(frame, pen, text, size, room);
        if (value.isPresent()) {
            text = frame.fitted(pen, value.getAsDouble(), type, room);
        }
        pen.text(text, x, low, type, Pen.Anchor.MIDDLE, shown);
        if (!above.isEmpty()) {
            Type small = Type.plain(frame.em(LEAST_TEXT));
            pen.text(pen.fitted(above, small, r * 1.7), x, y - size * 0.62, small, Pen.Anchor.MIDDLE, color);
        }
    }

    private static boolean written(Frame frame, int l, int u) {
        Spotlight light = frame.spotlight();
        return light != null && light.phase() == Phase.ACTIVATION && light.writes(l, u);
    }

    /// A long number is written smaller before it loses digits.
    private static Type shrunk(Frame frame, Pen pen, String text, double size, double room) {
        double width = pen.textWidth(text, Type.bold(size));
        return Type.bold(width <= room ? size : Math.max(frame.em(LEAST_TEXT), Math.floor(size * room / width * 2) / 2));
    }

    /// The weighted sum: as far as it has come, whole, or a dash.
    private static String sum(Frame frame, int l, int u) {
        Moment now = frame.reveal().moment();
        OptionalDouble running = frame.reveal().running();
        if (running.isPresent()
                && now != null
                && now.phase() == Phase.WEIGHTED_SUM
                && now.layer() == l
                && now.unit() == u) {
            return "Σ " + frame.text(running.getAsDouble());
        }
        return "z " + frame.text(Place.unit(Quantity.WEIGHTED_SUM, l, u));
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
