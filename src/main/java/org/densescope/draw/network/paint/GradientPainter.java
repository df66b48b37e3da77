package org.densescope.draw.network.paint;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// The gradients at the units, in a channel of their own: a chip below a unit with room, otherwise a ring around it.
public final class GradientPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("gradients");
        for (int l = 0; l <= frame.layout().depth(); l++) {
            if (frame.layout().column(l).isPicture()) {
                continue;
            }
            for (int u = 0; u < frame.layout().column(l).units(); u++) {
                OptionalDouble known = known(frame, l, u);
                if (known.isPresent() && frame.visible(l, u)) {
                    gradient(frame, pen, l, u, known.getAsDouble());
                }
            }
        }
    }

    /// `δ` if it is known, otherwise `dL/da`.
    private static OptionalDouble known(Frame frame, int l, int u) {
        OptionalDouble delta = l == 0 ? OptionalDouble.empty() : frame.reveal().find(Place.unit(Quantity.DELTA, l, u));
        return delta.isPresent() ? delta : frame.reveal().find(Place.unit(Quantity.ACTIVATION_GRADIENT, l, u));
    }

    private static void gradient(Frame frame, Pen pen, int l, int u, double value) {
        Palette p = frame.palette();
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        double r = frame.radius(l);
        int color = p.gradient(value);
        Pen.Dash dash = value < 0 ? Pen.Dash.DASHED : Pen.Dash.SOLID;
        if (!frame.roomy(l)) {
            if (r >= 1.5) {
                pen.circle(x, y, r + Math.min(2.5, r * 0.6), 0, new Pen.Stroke(color, r < 4 ? 1 : 2, dash));
            }
            return;
        }
        boolean delta = l > 0 && frame.reveal().knows(Place.unit(Quantity.DELTA, l, u));
        Quantity shown = delta ? Quantity.DELTA : Quantity.ACTIVATION_GRADIENT;
        List<String> names = frame.names(Place.unit(shown, l, u));
        Chip chip = chip(frame, l, u);
        pen.line(x, y + r * 0.99, x, chip.y(), Pen.Stroke.of(color, 1.5));
        pen.box(
                chip.x(),
                chip.y(),
                chip.width(),
                chip.height(),
                frame.em(2),
                p.background(),
                new Pen.Stroke(color, 1.5, dash));
        Type type = Type.plain(frame.em(BiasMark.CHIP_TEXT));
        String number = frame.named(pen, names, value, type, chip.width() - frame.em(8));
        double middle = chip.x() + chip.width() / 2;
        pen.text(number, middle, chip.y() + chip.height() / 2, type, Pen.Anchor.MIDDLE, p.readable(color));
    }

    /// Where the gradient of a roomy unit stands.
    ///
    /// @param x left edge on the screen
    /// @param y top edge
    public record Chip(double x, double y, double width, double height) {}

    public static Chip chip(Frame frame, int layer, int unit) {
        double top = frame.y(layer, unit) + frame.radius(layer) + frame.em(5);
        double width = Math.max(
                BiasMark.chipWidth(frame, frame.names(Place.unit(Quantity.ACTIVATION_GRADIENT, layer, unit))),
                BiasMark.chipWidth(frame, frame.names(Place.unit(Quantity.DELTA, layer, unit))));
        return new Chip(frame.x(layer, unit) - width / 2, top, width, frame.em(21));
    }
}
