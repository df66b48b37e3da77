package org.densescope.ui.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseButton;
import org.densescope.draw.chart.Axis;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.trace.LayerStatistics;
import org.densescope.ui.canvas.PenRegion;
import org.jspecify.annotations.Nullable;

/// One number of each layer side by side on a logarithmic scale: the lengths of their gradients, where a gradient that
/// vanishes is seen as a staircase, or of their updates beside their weights.
final class LayerBars extends PenRegion {
    /// The scale of update/weight ratios.
    private static final Axis CHANGES = new Axis(1e-6, 1, true);

    private final boolean changes;
    private @Nullable LayerReading reading;
    private int pointed;

    /// @param changes the ratios of the updates, rather than the lengths of the gradients
    /// @param chosen takes the layer that was clicked, `1..L`
    LayerBars(boolean changes, IntConsumer chosen) {
        super("ds-instruments-bars");
        this.changes = changes;
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(-1));
        setOnMouseClicked(event -> {
            point(event.getX());
            if (event.getButton() == MouseButton.PRIMARY && pointed > 0) {
                chosen.accept(pointed);
            }
        });
    }

    void show(LayerReading next) {
        reading = next;
        List<String> all = new ArrayList<>(List.of(next.said(title())));
        for (int l = 1; l <= next.depth(); l++) {
            all.add(next.name(l) + " " + value(next, l));
        }
        setAccessibleText(String.join(next.messages().text("joint.series"), all));
        changed();
    }

    private String title() {
        return changes ? "instruments.changes" : "instruments.norms";
    }

    private double of(LayerReading now, int layer) {
        return changes ? now.change(layer) : now.gradientNorm(layer);
    }

    private String value(LayerReading now, int layer) {
        boolean there = changes ? now.knowsChange(layer) : now.knows(LayerReading.Kind.GRADIENTS, layer);
        return now.number(there, of(now, layer));
    }

    private double left() {
        return 4.4 * em();
    }

    private void point(double x) {
        LayerReading now = reading;
        double part = (x - left()) / (getWidth() - left() - em());
        int next = now == null || part < 0 || part >= 1 ? 0 : 1 + (int) (part * now.depth());
        if (next != pointed) {
            pointed = next;
            changed();
        }
    }

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        LayerReading now = reading;
        if (now == null) {
            return;
        }
        Palette palette = now.palette();
        Type small = Type.plain(0.85 * em);
        String head = pointed > 0 && pointed <= now.depth()
                ? now.messages().named(now.name(pointed), value(now, pointed))
                : now.said(title());
        pen.text(
                pen.fitted(head, Type.bold(0.95 * em), width - 1.2 * em),
                0.6 * em,
                0.8 * em,
                Type.bold(0.95 * em),
                Pen.Anchor.START,
                palette.text());
        double top = 2 * em;
        double base = height - 1.6 * em;
        double left = left();
        double right = width - em;
        Axis axis = axis(now);
        if (changes) {
            double most = y(axis, LayerStatistics.MOST_CHANGE, top, base);
            double least = y(axis, LayerStatistics.LEAST_CHANGE, top, base);
            int band = Shade.faded(palette.gradientNegative(), 0.16);
            pen.box(left, most, right - left, least - most, 0, band, Pen.Stroke.NONE);
            double usual = Math.rint(y(axis, LayerStatistics.USUAL_CHANGE, top, base)) + 0.5;
            pen.line(left, usual, right, usual, new Pen.Stroke(palette.gradientNegative(), 1, Pen.Dash.DASHED));
        }
        Pen.Stroke thin = Pen.Stroke.of(Shade.mix(palette.background(), palette.line(), 0.35), 1);
        for (double tick : axis.ticks((int) Math.max(2, (base - top) / (1.9 * em)))) {
            double y = Math.rint(y(axis, tick, top, base)) + 0.5;
            pen.line(left, y, right, y, thin);
            pen.text(now.digits().text(tick), left - 0.4 * em, y, small, Pen.Anchor.END, palette.muted());
        }
        double step = (right - left) / now.depth();
        for (int l = 1; l <= now.depth(); l++) {
            bar(pen, now, l, left + (l - 1) * step, step, axis, top, base, em);
        }
        pen.line(left, Math.rint(base) + 0.5, right, Math.rint(base) + 0.5, Pen.Stroke.of(palette.line(), 1));
    }

    private void bar(
            Pen pen, LayerReading now, int l, double x, double step, Axis axis, double top, double base, double em) {
        Palette palette = now.palette();
        Type small = Type.plain(0.85 * em);
        boolean lit = l == pointed || now.selectedUnit(l) >= 0;
        double value = of(now, l);
        double middle = x + step / 2;
        double half = Math.max(1, Math.min(0.38 * step, 1.6 * em));
        if (lit) {
            pen.box(x, top, step, base - top, 0, Shade.faded(palette.line(), 0.22), Pen.Stroke.NONE);
        }
        String name = step > 4.5 * em ? pen.fitted(now.name(l), small, step - 0.3 * em) : String.valueOf(l);
        if (step > 1.3 * em || l == 1 || l == now.depth() || lit) {
            int colour = lit ? palette.text() : palette.muted();
            pen.text(name, middle, base + 0.85 * em, small, Pen.Anchor.MIDDLE, colour);
        }
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            double y = y(axis, value, top, base);
            if (changes) {
                int ink = usual(value) ? palette.gradientNegative() : palette.negative();
                pen.line(middle, base, middle, y, Pen.Stroke.of(Shade.faded(ink, 0.5), 2));
                pen.circle(middle, y, 0.32 * em, ink, Pen.Stroke.of(palette.background(), 1));
            } else {
                pen.box(middle - half, y, 2 * half, base - y, 0, palette.gradientPositive(), Pen.Stroke.NONE);
            }
            return;
        }
        boolean there = changes ? now.knowsChange(l) : now.knows(LayerReading.Kind.GRADIENTS, l);
        int colour = there && value != 0 ? palette.broken() : palette.muted();
        pen.text(now.number(there, value), middle, base - 0.7 * em, small, Pen.Anchor.MIDDLE, colour);
    }

    /// Whether a ratio is one of training that goes well.
    static boolean usual(double change) {
        return change >= LayerStatistics.LEAST_CHANGE && change <= LayerStatistics.MOST_CHANGE;
    }

    private static double y(Axis axis, double value, double top, double base) {
        return base - (base - top) * Math.clamp(axis.part(value), 0, 1);
    }

    private Axis axis(LayerReading now) {
        if (changes) {
            return CHANGES;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int l = 1; l <= now.depth(); l++) {
            double norm = of(now, l);
            if (norm > 0 && norm < Double.POSITIVE_INFINITY) {
                least = Math.min(least, norm);
                most = Math.max(most, norm);
            }
        }
        return most == 0
                ? new Axis(1e-4, 1, true)
                : new Axis(Math.max(Double.MIN_NORMAL, Math.min(least / 10, most / 1000)), most * 1.5, true);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 9.5 * em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 24 * em();
    }
}
