package org.densescope.draw.network.paint;

import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;

/// A mark for every bias, however small its unit is.
final class BiasPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("biases");
        for (int l = 1; l <= frame.layout().depth(); l++) {
            if (frame.crowded(l)) {
                continue;
            }
            double largest = largest(frame, l);
            for (int u = 0; u < frame.layout().column(l).units(); u++) {
                boolean aside = frame.roomy(l) && FactorsPainter.covers(frame, l, u);
                if (frame.visible(l, u) && !aside) {
                    mark(frame, pen, l, u, largest);
                }
            }
        }
    }

    private static double largest(Frame frame, int layer) {
        double largest = 0;
        for (double b : frame.network().layer(layer).bias()) {
            largest = Double.isFinite(b) ? Math.max(largest, Math.abs(b)) : largest;
        }
        return largest;
    }

    private static void mark(Frame frame, Pen pen, int l, int u, double largest) {
        Palette p = frame.palette();
        BiasMark mark = BiasMark.of(frame, l, u);
        double b = frame.reveal().weightNow(l, u, Place.BIAS);
        double part = largest > 0 ? Math.min(1, Math.abs(b) / largest) : 0;
        int color = p.sign(b);
        switch (mark.shape()) {
            case CHIP -> {
                double foot = frame.x(l, u);
                double thick = 1 + Math.sqrt(part);
                Pen.Dash dash = b < 0 ? Pen.Dash.DASHED : Pen.Dash.SOLID;
                pen.line(
                        foot,
                        mark.y() + mark.height(),
                        foot,
                        frame.y(l, u) - frame.radius(l) * 0.99,
                        Pen.Stroke.of(color, thick));
                pen.box(
                        mark.x(),
                        mark.y(),
                        mark.width(),
                        mark.height(),
                        mark.height() / 2,
                        p.background(),
                        new Pen.Stroke(color, Math.min(thick, 1.8), dash));
                Type type = Type.plain(frame.em(BiasMark.CHIP_TEXT));
                pen.text(
                        frame.named(
                                pen,
                                frame.names(frame.parameterNow(BiasMark.place(l, u))),
                                b,
                                type,
                                mark.width() - frame.em(14)),
                        mark.x() + mark.width() / 2,
                        mark.y() + mark.height() / 2,
                        type,
                        Pen.Anchor.MIDDLE,
                        p.text());
            }
            case SQUARE ->
                pen.box(
                        mark.x(),
                        mark.y(),
                        mark.width(),
                        mark.height(),
                        0,
                        b < 0 ? p.background() : Shade.mix(p.background(), color, 0.4 + 0.6 * part),
                        Pen.Stroke.of(color, 1.2));
            case TICK -> {
                double length = mark.width() * (0.4 + 0.6 * Math.sqrt(part));
                pen.box(mark.x() + mark.width() - length, mark.y(), length, mark.height(), 0, color, Pen.Stroke.NONE);
            }
        }
    }
}
