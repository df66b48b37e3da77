package org.densescope.draw;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// Names beside the inputs, and names and targets beside the outputs.
final class NamesPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("names");
        if (!frame.layout().column(0).isPicture() && frame.step(0) >= frame.em(13)) {
            inputs(frame, pen);
        }
        if (frame.step(frame.layout().depth()) >= frame.em(13)) {
            outputs(frame, pen);
        }
    }

    private static void inputs(Frame frame, Pen pen) {
        Type type = Type.plain(frame.em(13));
        for (int u = 0; u < frame.layout().column(0).units(); u++) {
            double x = frame.x(0, u) - frame.radius(0) - frame.em(10);
            String name = pen.fitted(frame.content().labels().input(u), type, Math.max(x, frame.viewport().width() * 0.16));
            pen.text(name, x, frame.y(0, u), type, Pen.Anchor.END, frame.palette().text());
        }
    }

    private static void outputs(Frame frame, Pen pen) {
        int last = frame.layout().depth();
        Palette p = frame.palette();
        Type bold = Type.bold(frame.em(13));
        Type plain = Type.plain(frame.em(11.5));
        double width = frame.layout().nameWidth() * Math.max(1, frame.camera().zoom());
        boolean two = frame.step(last) >= frame.em(32);
        for (int u = 0; u < frame.layout().column(last).units(); u++) {
            double x = frame.x(last, u) + frame.radius(last) + frame.em(10);
            double y = frame.y(last, u);
            String name = pen.fitted(frame.content().labels().output(u), bold, width);
            String target = frame.words()
                    .text("network.target", frame.text(Place.unit(Quantity.TARGET, last, u)));
            if (name.isEmpty()) {
                pen.text(pen.fitted(target, plain, width), x, y, plain, Pen.Anchor.START, p.muted());
            } else if (two) {
                pen.text(name, x, y - frame.em(8), bold, Pen.Anchor.START, p.text());
                pen.text(pen.fitted(target, plain, width), x, y + frame.em(8), plain, Pen.Anchor.START, p.muted());
            } else {
                pen.text(name, x, y, bold, Pen.Anchor.START, p.text());
            }
        }
    }
}
