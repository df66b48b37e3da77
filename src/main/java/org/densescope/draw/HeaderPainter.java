package org.densescope.draw;

import org.densescope.engine.Counts;

/// Above each layer its name, its count of parameters with the arithmetic, and its activation. Stays in view.
final class HeaderPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("header");
        Palette p = frame.palette();
        double height = frame.layout().header();
        if (!frame.camera().isFit()) {
            pen.box(0, 0, frame.viewport().width(), height, 0, Shade.faded(p.background(), 0.98), Pen.Stroke.NONE);
            pen.line(0, height, frame.viewport().width(), height, Pen.Stroke.of(Shade.faded(p.line(), 0.5), 1));
        }
        Counts counts = Counts.of(frame.network());
        for (int l = 0; l <= frame.layout().depth(); l++) {
            caption(frame, pen, counts, l);
        }
    }

    private static void caption(Frame frame, Pen pen, Counts counts, int l) {
        double x = middle(frame, l);
        double width = room(frame, l);
        if (width < frame.em(24) || x < -width || x > frame.viewport().width() + width) {
            return;
        }
        Palette p = frame.palette();
        Type title = Type.bold(frame.em(14));
        Type plain = Type.plain(frame.em(12));
        double top = frame.layout().header();
        String name = pen.fitted(frame.content().labels().layer(l), title, width);
        pen.text(name, x, top * 0.24, title, Pen.Anchor.MIDDLE, p.text());
        pen.text(shape(frame, pen, counts, l, plain, width), x, top * 0.51, plain, Pen.Anchor.MIDDLE, p.muted());
        String activation = frame.content().labels().activation(l);
        if (l > 0 && !activation.isEmpty()) {
            String fitted = pen.fitted(activation, plain, width - frame.em(16));
            double w = pen.textWidth(fitted, plain) + frame.em(16);
            double h = frame.em(18);
            int fill = Shade.mix(p.background(), p.line(), 0.14);
            pen.box(x - w / 2, top * 0.8 - h / 2, w, h, h / 2, fill, Pen.Stroke.NONE);
            pen.text(fitted, x, top * 0.8, plain, Pen.Anchor.MIDDLE, p.text());
        }
    }

    /// The arithmetic, or only its result where there is no room for it.
    private static String shape(Frame frame, Pen pen, Counts counts, int l, Type type, double width) {
        if (l == 0) {
            Grid grid = frame.content().grid();
            int units = frame.layout().column(0).units();
            String text = grid == null
                    ? frame.words().text("network.inputs", units)
                    : grid.rows() + " × " + grid.columns() + " = " + units;
            return pen.textWidth(text, type) <= width ? text : Integer.toString(units);
        }
        Counts.Layer layer = counts.layers().get(l - 1);
        String whole = layer.arithmetic();
        if (pen.textWidth(whole, type) <= width) {
            return whole;
        }
        return pen.fitted(Long.toString(layer.parameters()), type, width);
    }

    private static double middle(Frame frame, int l) {
        return frame.camera().screenX(frame.layout().column(l).middle());
    }

    /// From half the way to the neighbour on one side to half the way to the other, the nearer one counting.
    private static double room(Frame frame, int l) {
        double x = middle(frame, l);
        double left = l == 0 ? x : (x - middle(frame, l - 1)) / 2;
        double right = l == frame.layout().depth()
                ? frame.camera().screenX(frame.layout().width()) - x
                : (middle(frame, l + 1) - x) / 2;
        return 2 * Math.min(left, right) - frame.em(12);
    }
}
