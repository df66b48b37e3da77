package org.densescope.draw.network.paint;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.network.UnitMaps;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.pen.Advances;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.jspecify.annotations.Nullable;

/// The units with their values: colour by sign and size, a number where there is room, a dash before it is known.
final class UnitsPainter implements Painter {
    /// From this radius on a unit shows its weighted sum above its activation.
    private static final double TWO_LINES = 33;

    private static final double LEAST_TEXT = 11;
    /// From this radius on a map can be made out.
    private static final double LEAST_MAP = 6;
    /// From this radius on a number beside it does not cover too much of it.
    private static final double ROOM_FOR_PLATE = 22;
    private static final double MOST_TEXT = 18;

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

    /// The largest text whose widest number fits into a unit of a layer; the least one where none does.
    private static double textSize(Frame frame, int layer) {
        double perPixel = Advances.width(frame.widestNumber(), Type.bold(1));
        double size = frame.radius(layer) * 1.72 / perPixel;
        return Math.clamp(size, frame.em(LEAST_TEXT), frame.em(MOST_TEXT));
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
        text(frame, pen, l, u, size, fill);
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

    private static void text(Frame frame, Pen pen, int l, int u, double size, int fill) {
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        double r = frame.radius(l);
        int color = frame.palette().textOn(fill);
        Type small = Type.plain(frame.em(LEAST_TEXT));
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        boolean two = l > 0 && r >= frame.em(TWO_LINES);
        double low = two ? y + size * 0.42 : y;
        double room = r * (two ? 1.74 : 1.84);
        if (two) {
            pen.text(sum(frame, pen, l, u, small, r * 1.7), x, y - size * 0.62, small, Pen.Anchor.MIDDLE, color);
        } else if (l > 0 && value.isEmpty()) {
            String sum = sum(frame, pen, l, u, small, room);
            boolean known = !sum.endsWith(Digits.UNBORN);
            if (known && pen.textWidth(sum, small) > 2 * r) {
                plate(frame, pen, x, y, pen.textWidth(sum, small), fill);
            }
            pen.text(known ? sum : Digits.UNBORN, x, y, small, Pen.Anchor.MIDDLE, color);
            return;
        }
        // Faint until the move that brings it is over.
        int shown = frame.motion() != null && written(frame, l, u) ? Shade.faded(color, 0.3) : color;
        String text = value.isEmpty() ? Digits.UNBORN : frame.text(value.getAsDouble());
        Type type = shrunk(frame, pen, text, size, room);
        if (value.isPresent()) {
            text = frame.fitted(pen, value.getAsDouble(), type, room);
        }
        if (text.isEmpty()) {
            text = briefly(frame, pen, value.getAsDouble(), type, 2.5 * r);
            plate(frame, pen, x, low, pen.textWidth(text, type), fill);
        }
        pen.text(text, x, low, type, Pen.Anchor.MIDDLE, shown);
    }

    /// As many digits as fit into a width, and one at least.
    private static String briefly(Frame frame, Pen pen, double value, Type type, double width) {
        String text = frame.fitted(pen, value, type, width);
        boolean comma = frame.content().options().digits().comma();
        return text.isEmpty() ? new Digits(1, comma).text(value) : text;
    }

    /// What is wider than its unit stands on a plate in the unit's colour: nothing is left out where the neighbours
    /// show their numbers.
    private static void plate(Frame frame, Pen pen, double x, double y, double text, int fill) {
        double width = text + frame.em(5);
        double height = frame.em(LEAST_TEXT + 4);
        Pen.Stroke line = Pen.Stroke.of(frame.palette().line(), 1);
        pen.box(x - width / 2, y - height / 2, width, height, frame.em(4), fill, line);
    }

    private static boolean written(Frame frame, int l, int u) {
        Spotlight light = frame.spotlight();
        return light != null && light.phase() == Phase.ACTIVATION && light.writes(l, u);
    }

    /// A long number is written smaller before it loses digits.
    private static Type shrunk(Frame frame, Pen pen, String text, double size, double room) {
        double width = pen.textWidth(text, Type.bold(size));
        return Type.bold(
                width <= room ? size : Math.max(frame.em(LEAST_TEXT), Math.floor(size * room / width * 2) / 2));
    }

    /// The weighted sum: as far as it has come, whole, or a dash; with as many digits as fit.
    private static String sum(Frame frame, Pen pen, int l, int u, Type type, double width) {
        Moment now = frame.reveal().moment();
        OptionalDouble running = frame.reveal().running();
        boolean here = now != null && now.phase() == Phase.WEIGHTED_SUM && now.layer() == l && now.unit() == u;
        Place z = Place.unit(Quantity.WEIGHTED_SUM, l, u);
        OptionalDouble value =
                here && running.isPresent() ? running : frame.reveal().find(z);
        String symbol = here && running.isPresent() ? "Σ " : beside(frame, pen, z, value, type, width);
        if (value.isEmpty()) {
            return symbol + Digits.UNBORN;
        }
        return symbol + briefly(frame, pen, value.getAsDouble(), type, width - pen.textWidth(symbol, type));
    }

    /// The first name of a number that leaves room for it, or the shortest, with the space behind it.
    private static String beside(Frame frame, Pen pen, Place place, OptionalDouble value, Type type, double width) {
        String number = value.isPresent() ? frame.text(value.getAsDouble()) : Digits.UNBORN;
        List<String> names = frame.names(place);
        return names.stream()
                        .filter(name -> pen.textWidth(name + " " + number, type) <= width)
                        .findFirst()
                        .orElse(names.getLast())
                + " ";
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
