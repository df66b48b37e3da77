package org.densescope.draw;

import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// The units with their values.
final class UnitsPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("units");
        for (int l = 0; l <= frame.layout().depth(); l++) {
            for (int u = 0; u < frame.layout().column(l).units(); u++) {
                unit(frame, pen, l, u);
            }
        }
    }

    private static void unit(Frame frame, Pen pen, int l, int u) {
        Palette p = frame.palette();
        OptionalDouble value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        int fill = value.isPresent() ? p.tint(value.getAsDouble()) : p.background();
        pen.circle(frame.x(l, u), frame.y(l, u), frame.radius(l), fill, Pen.Stroke.of(p.line(), 1.5));
        if (value.isPresent() && frame.radius(l) > 16) {
            pen.text(
                    frame.text(value.getAsDouble()),
                    frame.x(l, u),
                    frame.y(l, u),
                    Type.plain(frame.em(12)),
                    Pen.Anchor.MIDDLE,
                    p.textOn(fill));
        }
    }
}
