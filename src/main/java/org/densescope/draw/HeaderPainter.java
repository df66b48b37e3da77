package org.densescope.draw;

import org.densescope.engine.Counts;

/// Above each layer its name, its count of parameters with the arithmetic, and its activation. Stays in view.
final class HeaderPainter implements Painter {
    /// How a layer is captioned: where, how wide at most, and with which counts.
    private record Caption(int layer, double x, double width, Counts counts) {}

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
            Caption caption = new Caption(l, middle(frame, l), room(frame, l), counts);
            if (caption.width() >= frame.em(24)
                    && caption.x() > -caption.width()
                    && caption.x() < frame.viewport().width() + caption.width()) {
                caption(frame, pen, caption);
            }
        }
    }

    private static void caption(Frame frame, Pen pen, Caption caption) {
        Palette p = frame.palette();
        boolean compact = frame.layout().compact();
        double height = frame.layout().header();
        Type title = Type.bold(frame.em(14));
        String name = pen.fitted(frame.content().labels().layer(caption.layer()), title, caption.width());
        pen.text(name, caption.x(), height * (compact ? 0.3 : 0.24), title, Pen.Anchor.MIDDLE, p.text());
        String activation = tag(frame, caption.layer());
        if (compact) {
            line(frame, pen, caption, activation, height * 0.74);
            return;
        }
        Type plain = plain(frame);
        String shape = shape(frame, pen, caption, caption.width());
        pen.text(shape, caption.x(), height * 0.51, plain, Pen.Anchor.MIDDLE, p.muted());
        String fitted = pen.fitted(activation, plain, caption.width() - frame.em(16));
        pill(frame, pen, fitted, caption.x(), height * 0.8);
    }

    /// The activation; under the inputs of a batch, which of its samples the picture shows.
    private static String tag(Frame frame, int layer) {
        int rows = frame.reveal().trace().rows();
        return layer == 0 && rows > 1
                ? frame.words().text("network.sample", frame.reveal().row() + 1, rows)
                : frame.content().labels().activation(layer);
    }

    /// Shape and activation side by side; without the shape where only one has room.
    private static void line(Frame frame, Pen pen, Caption caption, String activation, double y) {
        Type plain = plain(frame);
        String fitted = pen.fitted(activation, plain, caption.width() - frame.em(16));
        double pill = fitted.isEmpty() ? 0 : pen.textWidth(fitted, plain) + frame.em(16);
        double gap = fitted.isEmpty() ? 0 : frame.em(8);
        String shape = shape(frame, pen, caption, caption.width() - pill - gap);
        double text = pen.textWidth(shape, plain);
        double left = caption.x() - (text + (text > 0 ? gap : 0) + pill) / 2;
        pen.text(shape, left, y, plain, Pen.Anchor.START, frame.palette().muted());
        pill(frame, pen, fitted, left + text + (text > 0 ? gap : 0) + pill / 2, y);
    }

    private static void pill(Frame frame, Pen pen, String text, double x, double y) {
        if (text.isEmpty()) {
            return;
        }
        Palette p = frame.palette();
        double w = pen.textWidth(text, plain(frame)) + frame.em(16);
        double h = frame.em(18);
        int fill = Shade.mix(p.background(), p.line(), 0.14);
        pen.box(x - w / 2, y - h / 2, w, h, h / 2, fill, Pen.Stroke.NONE);
        pen.text(text, x, y, plain(frame), Pen.Anchor.MIDDLE, p.text());
    }

    /// The arithmetic, or only its result where there is no room for it, or nothing.
    private static String shape(Frame frame, Pen pen, Caption caption, double width) {
        Type type = plain(frame);
        String whole;
        String result;
        if (caption.layer() == 0) {
            Grid grid = frame.content().grid();
            int units = frame.layout().column(0).units();
            whole = grid == null
                    ? frame.words().text("network.inputs", units)
                    : grid.rows() + " × " + grid.columns() + " = " + units;
            result = Integer.toString(units);
        } else {
            Counts.Layer layer = caption.counts().layers().get(caption.layer() - 1);
            result = frame.content().options().digits().count(layer.parameters());
            whole = layer.sum() + " = " + result;
        }
        return pen.textWidth(whole, type) <= width ? whole : pen.textWidth(result, type) <= width ? result : "";
    }

    private static Type plain(Frame frame) {
        return Type.plain(frame.em(12));
    }

    private static double middle(Frame frame, int l) {
        return frame.camera().screenX(frame.layout().column(l).middle());
    }

    /// From half the way to the neighbour on one side to half the way to the other, the nearer one counting.
    private static double room(Frame frame, int l) {
        double x = middle(frame, l);
        double left = l == 0 ? x - frame.camera().screenX(0) : (x - middle(frame, l - 1)) / 2;
        double right = l == frame.layout().depth()
                ? frame.camera().screenX(frame.layout().width()) - x
                : (middle(frame, l + 1) - x) / 2;
        return 2 * Math.min(left, right) - frame.em(10);
    }
}
