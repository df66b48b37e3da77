package org.densescope.draw;

import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// The gradients at the units, in a channel of their own: a chip below a unit with room, otherwise a ring around it.
final class GradientPainter implements Painter {
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
        OptionalDouble delta = l == 0
                ? OptionalDouble.empty()
                : frame.reveal().find(Place.unit(Quantity.DELTA, l, u));
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
        String symbol = delta ? "δ " : l == 0 ? "∂x " : "∂a ";
        double width = BiasMark.chipWidth(frame) + frame.em(6);
        double height = frame.em(16);
        double left = x - frame.em(5);
        double top = y + r + frame.em(4);
        pen.line(x + frame.em(3), y + r - 1, x + frame.em(3), top, Pen.Stroke.of(color, 1.5));
        pen.box(left, top, width, height, height / 2, p.background(), Pen.Stroke.of(color, 1.5));
        Type type = Type.plain(frame.em(BiasMark.CHIP_TEXT));
        String number = frame.fitted(pen, value, type, width - frame.em(8) - pen.textWidth(symbol, type));
        pen.text(symbol + number, left + width / 2, top + height / 2, type, Pen.Anchor.MIDDLE, color);
    }
}
