package org.densescope.ui.explain;

import javafx.beans.value.ObservableValue;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.ui.canvas.PenRegion;

/// A small sign of what lies behind a door: not the thing itself, which is seen when one goes in.
final class DoorPicture extends PenRegion {
    /// What lies behind it.
    enum Subject {
        NETWORK,
        POINTS,
        TABLE
    }

    private final Subject subject;
    private final ObservableValue<Palette> palette;

    DoorPicture(Subject subject, ObservableValue<Palette> palette) {
        super("ds-door-picture");
        this.subject = subject;
        this.palette = palette;
        palette.subscribe(this::changed);
    }

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        switch (subject) {
            case NETWORK -> network(pen, width, height, em);
            case POINTS -> points(pen, width, height, em);
            case TABLE -> table(pen, width, height, em);
        }
    }

    private void network(Pen pen, double width, double height, double em) {
        Palette p = palette.getValue();
        double left = width * 0.22;
        double right = width * 0.78;
        double[] rows = {height * 0.32, height * 0.68};
        for (double from : rows) {
            for (double to : rows) {
                pen.line(left, from, right, to, Pen.Stroke.of(p.sign(1), 0.11 * em));
            }
        }
        double r = 0.46 * em;
        for (double y : rows) {
            pen.circle(left, y, r, p.background(), Pen.Stroke.of(p.line(), 0.1 * em));
        }
        pen.circle(right, rows[1], r, p.background(), Pen.Stroke.of(p.line(), 0.1 * em));
        pen.circle(right, rows[0], r, p.background(), Pen.Stroke.of(p.glow(), 0.26 * em));
    }

    /// Two half circles that reach into each other.
    private void points(Pen pen, double width, double height, double em) {
        Palette p = palette.getValue();
        double r = Math.min(width, height) * 0.3;
        for (int i = 0; i < 22; i++) {
            double angle = Math.PI * (i % 11 + 0.5) / 11;
            double off = 0.18 * em * ((i * 7) % 5 - 2) / 2;
            double up = -Math.sin(angle) * r + off;
            double x = Math.cos(angle) * r + off;
            pen.circle(width / 2 - r / 2 + x, height * 0.56 + up, 0.16 * em, p.sign(-1), Pen.Stroke.NONE);
            double side = 0.28 * em;
            pen.box(
                    width / 2 + r / 2 + x - side / 2,
                    height * 0.44 - up - side / 2,
                    side,
                    side,
                    0,
                    p.sign(1),
                    Pen.Stroke.NONE);
        }
    }

    private void table(Pen pen, double width, double height, double em) {
        Palette p = palette.getValue();
        double w = 1.8 * em;
        double h = 1.5 * em;
        double x = (width - w) / 2;
        double y = (height - h) / 2;
        Pen.Stroke line = Pen.Stroke.of(p.sign(1), 0.16 * em);
        pen.box(x, y, w, h, 0.2 * em, p.background(), line);
        pen.box(x, y, w, h * 0.3, 0.2 * em, p.sign(1), Pen.Stroke.NONE);
        pen.line(x, y + h * 0.65, x + w, y + h * 0.65, line);
        pen.line(x + w / 2, y + h * 0.3, x + w / 2, y + h, line);
    }
}
