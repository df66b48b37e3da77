package org.densescope.draw.network.paint;

import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// Names beside the inputs, and names and targets beside the outputs.
public final class NamesPainter implements Painter {
    /// From this distance of neighbours on, in ems, a name and a target stand one above the other.
    public static final double TWO_LINES = 38;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("names");
        if (!frame.layout().column(0).isPicture() && frame.step(0) >= frame.em(13)) {
            inputs(frame, pen);
        }
        if (frame.step(frame.layout().depth()) >= frame.em(13)) {
            outputs(frame, pen);
        }
        for (int l = 1; l < frame.layout().depth(); l++) {
            hidden(frame, pen, l);
        }
    }

    /// Below a unit with room, at the left of its gradient.
    private static void hidden(Frame frame, Pen pen, int l) {
        Column column = frame.layout().column(l);
        for (int u = column.firstOpen(); u < column.endOpen(); u++) {
            String name = hiddenName(frame, pen, l, u);
            if (!name.isEmpty()) {
                double x = hiddenX(frame, l, u);
                pen.text(
                        name,
                        x,
                        hiddenY(frame, l, u),
                        hiddenType(frame),
                        Pen.Anchor.END,
                        frame.palette().text());
            }
        }
    }

    /// The name of a hidden unit as it is shown; empty where it has none, or no room for it.
    static String hiddenName(Frame frame, Pen pen, int l, int u) {
        String name = frame.content().labels().unit(l, u);
        return name.isEmpty() || !frame.roomy(l) || !frame.visible(l, u)
                ? ""
                : pen.fitted(
                        name,
                        hiddenType(frame),
                        frame.layout().pitch() * frame.camera().zoom() * 0.4);
    }

    /// Where the name of a hidden unit ends: beside its gradient.
    static double hiddenX(Frame frame, int l, int u) {
        return GradientPainter.chip(frame, l, u).x() - frame.em(5);
    }

    static double hiddenY(Frame frame, int l, int u) {
        return frame.y(l, u) + frame.radius(l) + frame.em(15);
    }

    static Type hiddenType(Frame frame) {
        return Type.bold(frame.em(12));
    }

    private static void inputs(Frame frame, Pen pen) {
        Type type = Type.plain(frame.em(14));
        Column column = frame.layout().column(0);
        for (int u = column.firstOpen(); u < column.endOpen(); u++) {
            double x = frame.x(0, u) - frame.radius(0) - frame.em(14);
            String name = pen.fitted(
                    frame.content().labels().unit(0, u),
                    type,
                    Math.max(x, frame.viewport().width() * 0.21));
            pen.text(
                    name,
                    x,
                    frame.y(0, u),
                    type,
                    Pen.Anchor.END,
                    frame.palette().text());
        }
    }

    private static void outputs(Frame frame, Pen pen) {
        int last = frame.layout().depth();
        Palette p = frame.palette();
        boolean two = frame.step(last) >= frame.em(TWO_LINES);
        Column column = frame.layout().column(last);
        for (int u = column.firstOpen(); u < column.endOpen(); u++) {
            double x = start(frame, u);
            double y = frame.y(last, u);
            String name = name(frame, pen, u);
            String target = target(frame, pen, u);
            if (name.isEmpty()) {
                pen.text(target, x, y, small(frame), Pen.Anchor.START, p.muted());
            } else if (two) {
                pen.text(name, x, y - frame.em(10), bold(frame), Pen.Anchor.START, p.text());
                pen.text(target, x, y + frame.em(10), small(frame), Pen.Anchor.START, p.muted());
            } else {
                pen.text(name, x, y, bold(frame), Pen.Anchor.START, p.text());
            }
        }
    }

    /// Where the text beside an output ends.
    static double end(Frame frame, Pen pen, int unit) {
        if (frame.step(frame.layout().depth()) < frame.em(13)) {
            return start(frame, unit);
        }
        String name = name(frame, pen, unit);
        double named = pen.textWidth(name, bold(frame));
        boolean aimed = name.isEmpty() || frame.step(frame.layout().depth()) >= frame.em(TWO_LINES);
        double width = aimed ? Math.max(named, pen.textWidth(target(frame, pen, unit), small(frame))) : named;
        return start(frame, unit) + width;
    }

    /// Where the text beside an output begins.
    static double start(Frame frame, int unit) {
        int last = frame.layout().depth();
        return frame.x(last, unit) + frame.radius(last) + frame.em(16);
    }

    private static String name(Frame frame, Pen pen, int unit) {
        return pen.fitted(frame.content().labels().unit(frame.layout().depth(), unit), bold(frame), width(frame));
    }

    private static String target(Frame frame, Pen pen, int unit) {
        Place place = Place.unit(Quantity.TARGET, frame.layout().depth(), unit);
        return pen.fitted(frame.words().text("network.target", frame.text(place)), small(frame), width(frame));
    }

    private static double width(Frame frame) {
        return frame.layout().nameWidth() * Math.max(1, frame.camera().zoom());
    }

    private static Type bold(Frame frame) {
        return Type.bold(frame.em(15));
    }

    private static Type small(Frame frame) {
        return Type.plain(frame.em(13));
    }
}
