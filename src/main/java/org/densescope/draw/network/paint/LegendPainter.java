package org.densescope.draw.network.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.draw.density.Ribbons;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Words;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;

/// What the signs of the picture mean, always there, along the lower edge.
final class LegendPainter implements Painter {
    private static final double GLYPH = 26;
    private static final double BETWEEN = 18;
    private static final double EDGE = 20;

    private static final Glyph BIAS = LegendPainter::bias;
    private static final Glyph GRADIENT = LegendPainter::gradient;
    private static final Glyph UNBORN = LegendPainter::unborn;
    private static final Glyph WIDTHS = LegendPainter::widths;
    private static final Glyph DEPTHS = LegendPainter::depths;

    /// What can be told without a legend, the first the easiest.
    private static final Glyph EDGES = LegendPainter::edges;

    private static final List<Glyph> LAST_RESORT = List.of(BIAS, GRADIENT, UNBORN, WIDTHS, DEPTHS);

    /// One sign with its meaning.
    private record Item(Glyph glyph, String text) {}

    @FunctionalInterface
    private interface Glyph {
        /// Draws into [#GLYPH] ems from `x`, centred on `y`.
        void draw(Frame frame, Pen pen, double x, double y);
    }

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("legend");
        if (!frame.layout().explained()) {
            return; // a button shows it
        }
        Palette p = frame.palette();
        double width = frame.viewport().width();
        double height = frame.layout().footer();
        double top = frame.viewport().height() - height;
        if (!frame.camera().isFit()) {
            pen.box(0, top, width, height, 0, Shade.faded(p.background(), 0.98), Pen.Stroke.NONE);
        }
        line(frame, pen, fitting(frame, pen, width - frame.em(2 * EDGE)), type(frame), top + height * 0.42);
    }

    private static Type type(Frame frame) {
        return Type.plain(frame.em(12));
    }

    private static void line(Frame frame, Pen pen, List<Item> line, Type type, double y) {
        double x = frame.em(EDGE);
        for (Item item : line) {
            item.glyph().draw(frame, pen, x, y);
            double text = x + frame.em(GLYPH + 6);
            pen.text(
                    item.text(),
                    text,
                    y,
                    type,
                    Pen.Anchor.START,
                    frame.palette().muted());
            x += width(frame, pen, item, type) + frame.em(BETWEEN);
        }
    }

    private static double width(Frame frame, Pen pen, Item item, Type type) {
        return frame.em(GLYPH + 6) + pen.textWidth(item.text(), type);
    }

    /// What has room in one line: first the words become shorter, then what says least is left out.
    private static List<Item> fitting(Frame frame, Pen pen, double room) {
        List<Item> items = items(frame, false);
        if (width(frame, pen, items) > room) {
            items = items(frame, true);
        }
        for (Glyph last : LAST_RESORT) {
            if (width(frame, pen, items) > room) {
                items.removeIf(item -> item.glyph().equals(last));
            }
        }
        while (items.size() > 1 && width(frame, pen, items) > room) {
            items.removeLast();
        }
        return items;
    }

    private static double width(Frame frame, Pen pen, List<Item> items) {
        return items.stream()
                        .mapToDouble(item -> width(frame, pen, item, type(frame)))
                        .sum()
                + (items.size() - 1) * frame.em(BETWEEN);
    }

    /// @param brief whether shorter words are to be used
    private static List<Item> items(Frame frame, boolean brief) {
        String key = brief ? "network.legend.short." : "network.legend.";
        Words words = frame.words();
        boolean few = EdgeScene.edges(frame.layout()) <= EdgeScene.FEW;
        boolean banded =
                EdgePlan.banded(frame.layout(), frame.content().options().bands());
        boolean dense = EdgePlan.dense(frame.layout()) && !banded;
        Channel channel = frame.content().options().channel();
        String what = channel == Channel.WEIGHT ? "" : "." + channel.id();
        List<Item> items = new ArrayList<>();
        boolean plain = few && !banded && !dense && begun(frame, channel);
        if (!plain) {
            items.add(new Item(EDGES, count(frame, brief, channel)));
        }
        items.add(new Item(
                (f, pen, x, y) -> stroke(f, pen, x, y, f.palette().sign(channel, 1), Pen.Dash.SOLID),
                words.text(key + "positive" + what)));
        Pen.Dash dash = few ? Pen.Dash.DASHED : Pen.Dash.SOLID;
        items.add(new Item(
                (f, pen, x, y) -> stroke(f, pen, x, y, f.palette().sign(channel, -1), dash),
                words.text(key + "negative" + what) + (few ? words.text("network.legend.dashed") : "")));
        items.add(new Item(dense ? DEPTHS : WIDTHS, words.text(key + (dense ? "depth" : banded ? "net" : "width"))));
        items.add(new Item(BIAS, words.text(key + "bias")));
        items.add(new Item(GRADIENT, words.text(key + "gradient")));
        items.add(new Item(UNBORN, words.text(key + "unborn")));
        if (frame.network().layers().stream().anyMatch(LegendPainter::hasCut)) {
            items.add(new Item(
                    (f, pen, x, y) -> EdgeMarksPainter.scissors(f, pen, x + f.em(GLYPH / 2), y),
                    words.text("network.legend.cut")));
        }
        if (frame.network().layers().stream().anyMatch(each -> each.mask().frozen().length > 0)) {
            items.add(new Item(
                    (f, pen, x, y) -> EdgeMarksPainter.lock(f, pen, x + f.em(GLYPH / 2), y),
                    words.text("network.legend.frozen")));
        }
        if (drops(frame)) {
            items.add(new Item(
                    (f, pen, x, y) -> {
                        double r = f.em(GLYPH / 3);
                        pen.circle(
                                x + r,
                                y,
                                r,
                                f.palette().background(),
                                Pen.Stroke.of(f.palette().line(), 1.2));
                        UnitsPainter.cross(pen, x + r, y, r, f.palette().line());
                    },
                    words.text("network.legend.dropped")));
        }
        return items;
    }

    private static boolean drops(Frame frame) {
        return IntStream.range(0, frame.network().depth()).anyMatch(frame.reveal()::drops);
    }

    private static boolean hasCut(Dense dense) {
        return dense.mask().cut().length > 0;
    }

    private static String count(Frame frame, boolean brief, Channel channel) {
        String key = brief ? "network.legend.short." : "network.legend.";
        long total = EdgeScene.edges(frame.layout());
        Words words = frame.words();
        if (!begun(frame, channel)) {
            return words.text(key + "nothing", grouped(frame, total));
        }
        long opened = EdgePlan.opened(frame.layout());
        boolean banded =
                EdgePlan.banded(frame.layout(), frame.content().options().bands());
        if (opened > 0) {
            String and = banded ? "opened-bands" : "opened";
            return words.text(key + and, grouped(frame, opened), grouped(frame, total - opened));
        }
        if (banded) {
            return words.text(key + "bands", grouped(frame, total), Ribbons.READABLE);
        }
        return EdgePlan.dense(frame.layout())
                ? words.text(key + "density", grouped(frame, total), EdgePlan.STRONGEST)
                : words.text("network.legend.edges", grouped(frame, total));
    }

    /// Whether any edge has a number to show.
    private static boolean begun(Frame frame, Channel channel) {
        int last = frame.layout().depth();
        return switch (channel) {
            case WEIGHT -> true;
            case GRADIENT ->
                frame.reveal().knows(Place.weight(frame.reveal().trace().gradient(), last, 0, 0));
            case USE -> frame.reveal().knows(Place.unit(Quantity.ACTIVATION, 0, 0));
            case CHANGE -> frame.reveal().knows(Place.weight(Quantity.NEW_WEIGHT, 1, 0, 0));
            case TWIN -> frame.reveal().trace().twin() != null;
        };
    }

    private static String grouped(Frame frame, long value) {
        return frame.content().options().digits().count(value);
    }

    private static void stroke(Frame frame, Pen pen, double x, double y, int color, Pen.Dash dash) {
        pen.line(x, y, x + frame.em(GLYPH), y, new Pen.Stroke(color, 3, dash));
    }

    private static void edges(Frame frame, Pen pen, double x, double y) {
        Palette p = frame.palette();
        double s = frame.em(1);
        for (int i = -1; i <= 1; i += 2) {
            pen.line(x + 5 * s, y - 5 * s, x + 21 * s, y + 5 * s * i, Pen.Stroke.of(p.line(), 1));
            pen.line(x + 5 * s, y + 5 * s, x + 21 * s, y + 5 * s * i, Pen.Stroke.of(p.line(), 1));
        }
        for (int i = 0; i < 4; i++) {
            pen.circle(x + (i < 2 ? 5 : 21) * s, y + (i % 2 == 0 ? -5 : 5) * s, 2.5 * s, p.muted(), Pen.Stroke.NONE);
        }
    }

    private static void widths(Frame frame, Pen pen, double x, double y) {
        int color = frame.palette().muted();
        double w = frame.em(GLYPH);
        pen.path(new double[] {x, y - 0.4, x + w, y - 3.2, x + w, y + 3.2, x, y + 0.4}, color, Pen.Stroke.NONE);
    }

    private static void depths(Frame frame, Pen pen, double x, double y) {
        Palette p = frame.palette();
        double w = frame.em(GLYPH) / 6;
        for (int i = 0; i < 6; i++) {
            int color = Shade.faded(p.muted(), 0.12 + 0.16 * i);
            pen.box(x + i * w, y - frame.em(5), w, frame.em(10), 0, color, Pen.Stroke.NONE);
        }
    }

    private static void bias(Frame frame, Pen pen, double x, double y) {
        Palette p = frame.palette();
        double s = frame.em(1);
        pen.box(x + 9 * s, y - 7 * s, 14 * s, 14 * s, 3 * s, p.background(), Pen.Stroke.of(p.muted(), 1.5));
        pen.text("b", x + 16 * s, y, Type.plain(11 * s), Pen.Anchor.MIDDLE, p.muted());
    }

    private static void gradient(Frame frame, Pen pen, double x, double y) {
        Palette p = frame.palette();
        double s = frame.em(4);
        Type type = Type.bold(frame.em(11));
        for (int i = 0; i < 2; i++) {
            int color = i == 0 ? p.gradientPositive() : p.gradientNegative();
            double at = x + i * frame.em(14);
            pen.path(new double[] {at + s, y - s, at, y, at + s, y + s}, 0, Pen.Stroke.of(color, 2.2));
            pen.text(i == 0 ? "+" : "−", at + s * 2.3, y, type, Pen.Anchor.MIDDLE, color);
        }
    }

    private static void unborn(Frame frame, Pen pen, double x, double y) {
        Palette p = frame.palette();
        double s = frame.em(1);
        pen.circle(x + 14 * s, y, 8 * s, 0, new Pen.Stroke(p.line(), 1.5, Pen.Dash.DOTTED));
        pen.line(x + 11 * s, y, x + 17 * s, y, Pen.Stroke.of(p.muted(), 1.5));
    }
}
