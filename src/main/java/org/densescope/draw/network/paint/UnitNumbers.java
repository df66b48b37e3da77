package org.densescope.draw.network.paint;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;

/// What stands in a unit that has room for it: its activation, below its weighted sum where there is room for both;
/// until the activation is known the sum alone, and before that a dash.
final class UnitNumbers {
    /// From this radius on a unit shows its weighted sum above its activation.
    private static final double TWO_LINES = 33;

    private UnitNumbers() {}

    /// @param size of its number
    /// @param fill of the unit
    static void paint(Frame frame, Pen pen, int l, int u, double size, int fill) {
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        double r = frame.radius(l);
        int color = frame.palette().textOn(fill);
        Type small = Type.plain(Math.max(frame.em(UnitsPainter.LEAST_TEXT), size * 0.72));
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        boolean two = l > 0 && r >= frame.em(TWO_LINES);
        two &= !(value.isEmpty() && nothing(frame, l, u));
        double low = two ? y + size * 0.42 : y;
        double room = r * (two ? 1.74 : 1.84);
        if (two && value.isEmpty()) {
            summing(frame, pen, l, u, size, color);
            return;
        }
        if (two) {
            pen.text(sum(frame, pen, l, u, small, r * 1.7), x, y - size * 0.78, small, Pen.Anchor.MIDDLE, color);
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

    /// While there is no activation yet, the weighted sum in its place, under its name.
    private static void summing(Frame frame, Pen pen, int l, int u, double size, int color) {
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        Place z = Place.unit(Quantity.WEIGHTED_SUM, l, u);
        boolean running = frame.reveal().find(z).isEmpty();
        OptionalDouble value =
                running ? frame.reveal().running() : frame.reveal().find(z);
        String number = value.isEmpty() ? Digits.UNBORN : frame.text(value.getAsDouble());
        Type small = Type.plain(Math.max(frame.em(UnitsPainter.LEAST_TEXT), size * 0.8));
        Type type = shrunk(frame, pen, number, size, frame.radius(l) * 1.74);
        String name = (running ? "Σ " : "") + frame.names(z).getFirst();
        pen.text(
                name,
                x,
                y - size * 0.85,
                small,
                Pen.Anchor.MIDDLE,
                frame.palette().muted());
        String shown =
                value.isEmpty() ? number : briefly(frame, pen, value.getAsDouble(), type, frame.radius(l) * 1.74);
        pen.text(shown, x, y + size * 0.42, type, Pen.Anchor.MIDDLE, color);
    }

    /// Whether neither the sum nor a part of it is known.
    private static boolean nothing(Frame frame, int l, int u) {
        Moment now = frame.reveal().moment();
        boolean here = now != null && now.phase() == Phase.WEIGHTED_SUM && now.layer() == l && now.unit() == u;
        return !here
                && frame.reveal().find(Place.unit(Quantity.WEIGHTED_SUM, l, u)).isEmpty();
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
        double height = frame.em(UnitsPainter.LEAST_TEXT + 4);
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
                width <= room
                        ? size
                        : Math.max(frame.em(UnitsPainter.LEAST_TEXT), Math.floor(size * room / width * 2) / 2));
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
}
