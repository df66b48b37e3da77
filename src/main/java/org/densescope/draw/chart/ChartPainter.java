package org.densescope.draw.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.jspecify.annotations.Nullable;

/// Draws a [Chart] into a rectangle of a picture.
public final class ChartPainter {
    private final Pen pen;
    private final Palette palette;
    private final double em;
    private final DoubleFunction<String> across;
    private final DoubleFunction<String> up;
    private final Type small;

    /// @param em size of the text around, pixels
    /// @param across how numbers along the bottom are written
    /// @param up how values are written
    public ChartPainter(Pen pen, Palette palette, double em, DoubleFunction<String> across, DoubleFunction<String> up) {
        this.pen = pen;
        this.palette = palette;
        this.em = em;
        this.across = across;
        this.up = up;
        small = Type.plain(em * 0.88);
    }

    /// Where the curves of a chart lie.
    ///
    /// @param left pixels
    /// @param top pixels
    /// @param width pixels, at least 1
    /// @param height pixels, at least 1
    public record Area(double left, double top, double width, double height) {
        double x(Chart chart, double value) {
            return left + width * chart.across().part(value);
        }

        double y(Chart chart, double value) {
            return top + height * (1 - Math.clamp(chart.up().part(value), -0.5, 1.5));
        }

        /// The value along the bottom at a pixel.
        public double value(Chart chart, double x) {
            return chart.across().value(Math.clamp((x - left) / width, 0, 1));
        }
    }

    /// The place of the curves when the whole has this size.
    public static Area area(double width, double height, double em) {
        double left = 3.6 * em;
        double top = 1.7 * em;
        return new Area(left, top, Math.max(1, width - left - 0.8 * em), Math.max(1, height - top - 1.7 * em));
    }

    public void paint(Chart chart, double width, double height) {
        Area area = area(width, height, em);
        grid(chart, area);
        head(chart, area);
        for (Series line : chart.lines()) {
            spread(chart, area, line);
        }
        for (Series line : chart.lines()) {
            curve(chart, area, line);
        }
        for (Mark mark : chart.marks()) {
            mark(chart, area, mark);
        }
        if (inside(chart, chart.now())) {
            double x = Math.rint(area.x(chart, chart.now())) + 0.5;
            pen.line(x, area.top(), x, area.top() + area.height(), Pen.Stroke.of(palette.text(), 1.4));
        }
        if (inside(chart, chart.pointer())) {
            values(chart, area);
        }
    }

    private static boolean inside(Chart chart, double value) {
        return value >= chart.across().least() && value <= chart.across().most();
    }

    private void grid(Chart chart, Area area) {
        Pen.Stroke thin = Pen.Stroke.of(Shade.mix(palette.background(), palette.line(), 0.35), 1);
        for (double tick : chart.up().ticks((int) Math.max(2, area.height() / (2.4 * em)))) {
            double y = Math.rint(area.y(chart, tick)) + 0.5;
            if (y > area.top() + area.height() + 1 || y < area.top() - 1) {
                continue;
            }
            pen.line(area.left(), y, area.left() + area.width(), y, thin);
            pen.text(up.apply(tick), area.left() - 0.5 * em, y, small, Pen.Anchor.END, palette.muted());
        }
        double right = Double.NEGATIVE_INFINITY;
        double base = area.top() + area.height();
        double end = area.left() + area.width();
        double named = end - pen.textWidth(chart.acrossName(), small) - 0.6 * em;
        pen.text(chart.acrossName(), end, base + 0.95 * em, small, Pen.Anchor.END, palette.muted());
        for (double tick : chart.across().ticks((int) Math.max(2, area.width() / (6 * em)))) {
            double x = Math.rint(area.x(chart, tick)) + 0.5;
            String text = across.apply(tick);
            double half = pen.textWidth(text, small) / 2;
            pen.line(x, base, x, base + 0.3 * em, thin);
            if (x - half > right && x + half < named) {
                pen.text(text, x, base + 0.95 * em, small, Pen.Anchor.MIDDLE, palette.muted());
                right = x + half + 0.8 * em;
            }
        }
        Pen.Stroke frame = Pen.Stroke.of(palette.line(), 1);
        double left = Math.rint(area.left()) + 0.5;
        pen.line(left, area.top(), left, base, frame);
        pen.line(left, Math.rint(base) + 0.5, area.left() + area.width(), Math.rint(base) + 0.5, frame);
    }

    /// The title at the left, the names of the lines at the right.
    private void head(Chart chart, Area area) {
        double y = 0.8 * em;
        pen.text(chart.title(), 0.3 * em, y, Type.bold(em), Pen.Anchor.START, palette.text());
        double least = 0.3 * em + pen.textWidth(chart.title(), Type.bold(em)) + em;
        double x = area.left() + area.width();
        List<String> said = new ArrayList<>();
        for (int i = chart.lines().size() - 1; i >= 0; i--) {
            Series line = chart.lines().get(i);
            if (line.name().isEmpty() || said.contains(line.name())) {
                continue;
            }
            said.add(line.name());
            double room = pen.textWidth(line.name(), small) + 2.4 * em;
            if (x - room < least) {
                return;
            }
            pen.text(line.name(), x, y, small, Pen.Anchor.END, palette.muted());
            double end = x - room + 1.9 * em;
            pen.line(end - 1.5 * em, y, end, y, line.stroke());
            x -= room + 0.4 * em;
        }
    }

    private void spread(Chart chart, Area area, Series line) {
        double[] low = line.low();
        double[] high = line.high();
        if (low == null || high == null || line.x().length < 2) {
            return;
        }
        int n = line.x().length;
        double[] points = new double[4 * n];
        for (int i = 0; i < n; i++) {
            double x = area.x(chart, line.x()[i]);
            points[2 * i] = x;
            points[2 * i + 1] = bounded(area, area.y(chart, high[i]));
            points[4 * n - 2 * i - 2] = x;
            points[4 * n - 2 * i - 1] = bounded(area, area.y(chart, low[i]));
        }
        pen.path(points, Shade.faded(line.stroke().argb(), 0.2), Pen.Stroke.NONE);
    }

    private static double bounded(Area area, double y) {
        return Math.clamp(y, area.top(), area.top() + area.height());
    }

    private void curve(Chart chart, Area area, Series line) {
        double[] points = new double[2 * line.x().length];
        int n = 0;
        for (int i = 0; i <= line.x().length; i++) {
            boolean known = i < line.x().length && shown(chart, line.y()[i]);
            if (known) {
                points[n++] = area.x(chart, line.x()[i]);
                points[n++] = bounded(area, area.y(chart, line.y()[i]));
            } else {
                stretch(points, n, line.stroke());
                n = 0;
            }
        }
    }

    /// A logarithmic scale has no place for what is not above 0.
    private static boolean shown(Chart chart, double value) {
        return Double.isFinite(value) && (value > 0 || !chart.up().log());
    }

    private void stretch(double[] points, int n, Pen.Stroke stroke) {
        if (n == 2) {
            pen.circle(points[0], points[1], stroke.width(), stroke.argb(), Pen.Stroke.NONE);
        } else if (n > 2) {
            pen.path(java.util.Arrays.copyOf(points, n), 0, stroke);
        }
    }

    private void mark(Chart chart, Area area, Mark mark) {
        if (!inside(chart, mark.x())) {
            return;
        }
        double x = Math.rint(area.x(chart, mark.x())) + 0.5;
        pen.line(x, area.top(), x, area.top() + area.height(), new Pen.Stroke(mark.argb(), 1, Pen.Dash.DASHED));
        pen.text(mark.glyph(), x + 0.25 * em, area.top() + 0.6 * em, Type.bold(em), Pen.Anchor.START, mark.argb());
    }

    /// A line at the pointer, and beside it what each curve has there.
    private void values(Chart chart, Area area) {
        double x = Math.rint(area.x(chart, chart.pointer())) + 0.5;
        pen.line(x, area.top(), x, area.top() + area.height(), new Pen.Stroke(palette.muted(), 1, Pen.Dash.DOTTED));
        List<String> texts = new ArrayList<>();
        List<@Nullable Series> of = new ArrayList<>();
        texts.add(across.apply(Math.floor(chart.pointer())));
        of.add(null);
        for (Series line : chart.lines()) {
            int at = line.at(chart.pointer());
            if (at < 0 || line.name().isEmpty() || !shown(chart, line.y()[at])) {
                continue;
            }
            texts.add(line.name() + "  " + up.apply(line.y()[at]));
            of.add(line);
            double y = bounded(area, area.y(chart, line.y()[at]));
            pen.circle(
                    area.x(chart, line.x()[at]),
                    y,
                    0.25 * em,
                    palette.background(),
                    Pen.Stroke.of(line.stroke().argb(), 2));
        }
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, pen.textWidth(text, small));
        }
        double width = widest + 1.2 * em;
        double height = (texts.size() * 1.35 + 0.5) * em;
        double left = x + em + width <= area.left() + area.width() ? x + 0.8 * em : x - 0.8 * em - width;
        double top = area.top() + 0.2 * em;
        pen.box(
                left,
                top,
                width,
                height,
                0.3 * em,
                Shade.faded(palette.background(), 0.92),
                Pen.Stroke.of(palette.line(), 1));
        for (int i = 0; i < texts.size(); i++) {
            Series line = of.get(i);
            pen.text(
                    texts.get(i),
                    left + 0.6 * em,
                    top + (i * 1.35 + 0.9) * em,
                    small,
                    Pen.Anchor.START,
                    line == null
                            ? palette.muted()
                            : Shade.mix(palette.text(), line.stroke().argb(), 0.6));
        }
    }
}
