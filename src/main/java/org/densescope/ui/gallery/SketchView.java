package org.densescope.ui.gallery;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.ui.canvas.PenRegion;
import org.jspecify.annotations.Nullable;

/// Draws a [Sketch]; nothing before it is there.
final class SketchView extends PenRegion {
    private final ObservableValue<Palette> palette;
    private @Nullable Sketch sketch;

    SketchView(ObservableValue<Palette> palette) {
        super("ds-sketch");
        this.palette = palette;
        setMouseTransparent(true);
    }

    void show(@Nullable Sketch next) {
        sketch = next;
        changed();
    }

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        Sketch shown = sketch;
        if (shown != null) {
            double margin = 0.8 * em;
            if (!shown.points().isEmpty()) {
                points(pen, shown.points(), width, height, margin, em);
            } else if (!shown.pictures().isEmpty()) {
                pictures(pen, shown.pictures(), width, height, margin);
            } else {
                network(pen, shown.columns(), width, height, margin, em);
            }
        }
    }

    private void points(Pen pen, List<Sketch.Point> points, double width, double height, double margin, double em) {
        Palette p = palette.getValue();
        double side = Math.min(height - 2 * margin, width - 2 * margin);
        double left = (width - side) / 2;
        double size = Math.max(0.11 * em, side / 60);
        for (Sketch.Point point : points) {
            double x = left + point.x() * side;
            double y = height - margin - point.y() * side;
            int color = switch (point.kind()) {
                case 0 -> p.sign(-1);
                case 1 -> p.sign(1);
                default -> p.gradientNegative();
            };
            if (point.kind() == 1) {
                pen.box(x - size, y - size, 2 * size, 2 * size, 0, color, Pen.Stroke.NONE);
            } else {
                pen.circle(x, y, size * 1.1, color, Pen.Stroke.NONE);
            }
        }
    }

    private void pictures(Pen pen, List<Sketch.Small> all, double width, double height, double margin) {
        Palette p = palette.getValue();
        double side = Math.min(height - 2 * margin, (width - 3 * margin) / 2);
        double left = (width - all.size() * side - (all.size() - 1) * margin) / 2;
        for (Sketch.Small one : all) {
            int[] argb = new int[one.ink().length];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = Shade.mix(p.background(), p.text(), one.ink()[i]);
            }
            pen.image(argb, one.width(), one.height(), left, margin, side, side);
            pen.box(left, margin, side, side, 0, 0, Pen.Stroke.of(Shade.mix(p.background(), p.line(), 0.5), 1));
            left += side + margin;
        }
    }

    private void network(Pen pen, List<Sketch.Drawn> columns, double width, double height, double margin, double em) {
        Palette p = palette.getValue();
        double r = Math.min(0.5 * em, (height - 2 * margin) / 12);
        double first = Math.min(margin + r, width / 2);
        double pitch = Math.min((width - 2 * first) / Math.max(1, columns.size() - 1), 5 * em);
        double left = (width - pitch * (columns.size() - 1)) / 2;
        for (int l = 1; l < columns.size(); l++) {
            Sketch.Drawn before = columns.get(l - 1);
            double[] weights = columns.get(l).weights();
            for (int i = 0; i < weights.length; i++) {
                int from = i % before.units();
                int to = i / before.units();
                double w = weights[i];
                Pen.Dash dash = w < 0 ? Pen.Dash.of(0.3 * em, 0.2 * em) : Pen.Dash.SOLID;
                int color = Shade.faded(p.sign(w), 0.25 + 0.6 * Math.abs(w));
                pen.line(
                        left + pitch * (l - 1),
                        y(from, before.units(), height, margin + r),
                        left + pitch * l,
                        y(to, columns.get(l).units(), height, margin + r),
                        new Pen.Stroke(color, 0.06 * em * (1 + 1.5 * Math.abs(w)), dash));
            }
        }
        for (int l = 0; l < columns.size(); l++) {
            for (int u = 0; u < columns.get(l).units(); u++) {
                double y = y(u, columns.get(l).units(), height, margin + r);
                pen.circle(left + pitch * l, y, r, p.background(), Pen.Stroke.of(p.line(), 0.08 * em));
            }
        }
    }

    private static double y(int unit, int units, double height, double margin) {
        double step = Math.min((height - 2 * margin) / Math.max(1, units - 1), height * 0.35);
        return height / 2 + (unit - (units - 1) / 2.0) * step;
    }
}
