package org.densescope.draw.network.paint;

import java.util.Arrays;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// Units that are too close to be told apart: one bar, in which each row of pixels has the mean of its units' colours,
/// as drawing them all would give. The first and the last one stand out, between them is said how many there are more.
///
/// The bar is as long as the units lie in truth, so that edges meet it where they belong; nearer by they come apart.
final class CrowdPainter implements Painter {
    private static final double HALF = 2.5;
    private static final double BIAS_WIDTH = 3;
    static final double END_RADIUS = 5;
    private static final double FOCUS_RADIUS = 3.5;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("crowds");
        for (int l = 0; l <= frame.layout().depth(); l++) {
            if (frame.crowded(l) && inSight(frame, l)) {
                bar(frame, pen, l);
                ends(frame, pen, l);
            }
        }
    }

    private static boolean inSight(Frame frame, int l) {
        double x = frame.camera().screenX(frame.layout().column(l).middle());
        return x > -END_RADIUS && x < frame.viewport().width() + 2 * BIAS_WIDTH + END_RADIUS;
    }

    private static void bar(Frame frame, Pen pen, int l) {
        Palette p = frame.palette();
        Column column = frame.layout().column(l);
        double half = frame.step(l) / 2;
        double first = frame.y(l, column.firstOpen()) - half;
        double last = frame.y(l, column.endOpen() - 1) + half;
        int top = (int) Math.floor(Math.max(0, first));
        int bottom = (int) Math.ceil(Math.min(frame.viewport().height(), last));
        double x = frame.camera().screenX(column.middle());
        double largest = l == 0 ? 0 : largest(frame, l);
        for (int y = top; y < bottom; y++) {
            int from = unit(frame, column, y);
            int to = Math.max(from + 1, unit(frame, column, y + 1));
            double above = Math.max(y, first);
            double height = Math.min(y + 1, last) - above;
            Mean unit = new Mean();
            Mean bias = new Mean();
            for (int u = from; u < to; u++) {
                unit.add(colour(frame, l, u));
                if (l > 0) {
                    bias.add(bias(frame, l, u, largest));
                }
            }
            pen.box(x - HALF, above, 2 * HALF, height, 0, unit.argb(), Pen.Stroke.NONE);
            if (l > 0) {
                double left = x - HALF - 2 - BIAS_WIDTH;
                pen.box(left, above, BIAS_WIDTH, height, 0, bias.argb(), Pen.Stroke.NONE);
            }
        }
        pen.line(x - HALF - 0.5, first, x - HALF - 0.5, last, Pen.Stroke.of(p.line(), 1));
        pen.line(x + HALF + 0.5, first, x + HALF + 0.5, last, Pen.Stroke.of(p.line(), 1));
    }

    /// The first unit whose middle is at or below a row of pixels.
    private static int unit(Frame frame, Column column, double y) {
        double world = frame.camera().worldY(y);
        int at = column.firstOpen() + (int) Math.ceil((world - column.top()) / column.step());
        return Math.clamp(at, column.firstOpen(), column.endOpen() - 1);
    }

    private static int colour(Frame frame, int l, int u) {
        var value = frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u));
        return value.isEmpty() ? frame.palette().ghost() : UnitsPainter.fill(frame.palette(), value);
    }

    private static int bias(Frame frame, int l, int u, double largest) {
        Palette p = frame.palette();
        double b = frame.reveal().weightNow(l, u, Place.BIAS);
        double part = largest > 0 ? Math.min(1, Math.abs(b) / largest) : 0;
        return Shade.mix(p.background(), p.sign(b), 0.2 + 0.8 * Math.sqrt(part));
    }

    private static double largest(Frame frame, int l) {
        return Arrays.stream(frame.network().layer(l).bias())
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static void ends(Frame frame, Pen pen, int l) {
        Column column = frame.layout().column(l);
        unit(frame, pen, l, column.firstOpen(), END_RADIUS);
        unit(frame, pen, l, column.endOpen() - 1, END_RADIUS);
        focused(frame, pen, l, frame.content().focus().hovered());
        focused(frame, pen, l, frame.content().focus().selected());
        Spotlight light = frame.spotlight();
        if (light != null && light.endUnit() - light.firstUnit() == 1 && light.writes(l, light.firstUnit())) {
            unit(frame, pen, l, light.firstUnit(), FOCUS_RADIUS);
        }
        int between = column.open() - 2;
        if (between > 0) {
            count(frame, pen, l, between);
        }
    }

    private static void focused(Frame frame, Pen pen, int l, @Nullable Place place) {
        if (place != null
                && place.layer() == l
                && !place.isWeight()
                && place.unit() < frame.network().units(l)) {
            unit(frame, pen, l, Math.max(0, place.unit()), FOCUS_RADIUS);
        }
    }

    private static void unit(Frame frame, Pen pen, int l, int u, double radius) {
        if (frame.layout().column(l).isOpen(u)) {
            Palette p = frame.palette();
            int fill = UnitsPainter.fill(p, frame.reveal().find(Place.unit(Quantity.ACTIVATION, l, u)));
            pen.circle(frame.x(l, u), frame.y(l, u), radius, fill, Pen.Stroke.of(p.text(), 1.2));
        }
    }

    /// How many lie between the ends, in the middle of what is seen of them.
    private static void count(Frame frame, Pen pen, int l, int between) {
        Palette p = frame.palette();
        Column column = frame.layout().column(l);
        double above = Math.max(frame.layout().header(), frame.y(l, column.firstOpen()));
        double below = Math.min(frame.viewport().height() - frame.layout().footer(), frame.y(l, column.endOpen() - 1));
        Type type = Type.plain(frame.em(11));
        String text = frame.words()
                .text("network.folded", frame.content().options().digits().count(between));
        double width = pen.textWidth(text, type) + frame.em(12);
        double height = frame.em(18);
        if (below - above < 2 * height
                || width > frame.layout().pitch() * frame.camera().zoom()) {
            return;
        }
        double x = Math.max(frame.camera().screenX(column.middle()), width / 2 + 2);
        double y = (above + below) / 2;
        int ground = Shade.faded(p.background(), 0.9);
        pen.box(x - width / 2, y - height / 2, width, height, height / 2, ground, Pen.Stroke.of(p.line(), 1));
        pen.text(text, x, y, type, Pen.Anchor.MIDDLE, p.text());
    }

    /// The mean of opaque colours, channel by channel.
    private static final class Mean {
        private int red;
        private int green;
        private int blue;
        private int count;

        void add(int argb) {
            red += (argb >> 16) & 0xFF;
            green += (argb >> 8) & 0xFF;
            blue += argb & 0xFF;
            count++;
        }

        int argb() {
            int n = Math.max(1, count);
            return 0xFF000000 | (red / n) << 16 | (green / n) << 8 | blue / n;
        }
    }
}
