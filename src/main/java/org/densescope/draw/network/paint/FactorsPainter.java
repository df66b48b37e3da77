package org.densescope.draw.network.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Lit;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.trace.Digits;
import org.densescope.trace.routes.Factor;

/// The local derivatives at the routes: at the edge that the route starts over, at each unit, and on the way to the
/// loss. The weights on the way stand at their edges anyway. A tag covers nothing: where it has no room, the panel has
/// it.
final class FactorsPainter implements Painter {
    /// More steps than this would cover one another; the panel lists them all.
    private static final int MOST = 40;

    /// Where on the first edge its factor may stand: away from the number of the weight.
    private static final double[] ALONG = {0.6, 0.52, 0.44, 0.36, 0.28, 0.68, 0.76};

    /// How much of its edge a factor may cover.
    private static final double MOST_OF_EDGE = 0.5;

    private static final double HEIGHT = 21;

    /// A tag and where it stands.
    ///
    /// @param x its middle
    /// @param y its middle
    record Tagged(Lit.Step step, String text, double x, double y, double width) {}

    @Override
    public void paint(Frame frame, Pen pen) {
        if (frame.content().focus().lit() != null) {
            pen.part("factors");
            place(frame, pen, Taken.of(frame, pen)).forEach(tag -> chip(frame, pen, tag));
        }
    }

    /// Whether the slope of a unit stands where its bias would.
    static boolean covers(Frame frame, int layer, int unit) {
        Lit lit = frame.content().focus().lit();
        if (lit == null || !frame.content().options().values()) {
            return false;
        }
        List<Lit.Step> steps = lit.steps(frame.reveal());
        return steps.size() <= MOST
                && steps.stream()
                        .map(Lit.Step::factor)
                        .anyMatch(factor -> factor.kind() == Factor.Kind.SLOPE
                                && factor.by().layer() == layer
                                && factor.by().unit() == unit);
    }

    /// The tags that have room, which they take.
    static List<Tagged> place(Frame frame, Pen pen, Taken taken) {
        Lit lit = frame.content().focus().lit();
        List<Lit.Step> steps = lit == null ? List.of() : lit.steps(frame.reveal());
        List<Tagged> placed = new ArrayList<>();
        if (frame.content().options().values() && steps.size() <= MOST) {
            steps.forEach(step -> place(frame, pen, step, taken, placed));
        }
        return placed;
    }

    private static void place(Frame frame, Pen pen, Lit.Step step, Taken taken, List<Tagged> placed) {
        Place by = step.factor().by();
        int l = by.layer();
        boolean roomy = l <= frame.layout().depth() && frame.roomy(l) && frame.visible(l, by.unit());
        switch (step.factor().kind()) {
            case ACTIVATION -> {
                Span span = Span.of(frame, new Edge(l, by.unit(), by.from()));
                if (span.length() > frame.em(150)) {
                    along(frame, pen, step, span, taken, placed);
                }
            }
            case SLOPE -> {
                if (roomy) { // in the place of the bias, which steps aside while routes are shown
                    BiasMark mark = BiasMark.of(frame, l, by.unit());
                    String text =
                            texts(frame, pen, step, mark.width() + frame.em(20)).getFirst();
                    double width = Math.max(mark.width(), width(frame, pen, text));
                    placed.add(new Tagged(step, text, frame.x(l, by.unit()), mark.y() + mark.height() / 2, width));
                }
            }
            case LOSS, DELTA -> {
                if (l == frame.layout().depth() && roomy) {
                    double start = NamesPainter.start(frame, by.unit());
                    double y = frame.y(l, by.unit());
                    double[] beside = {y - frame.em(31), y + frame.em(31), y - frame.em(53)};
                    from(frame, pen, step, start, beside, LossPainter.left(frame) - start, taken, placed);
                }
            }
            case ONE, WEIGHT, SOFTMAX -> {}
        }
    }

    private static void along(Frame frame, Pen pen, Lit.Step step, Span span, Taken taken, List<Tagged> placed) {
        Spotlight light = frame.spotlight();
        if (light != null && light.phase().backward()) { // the arrow head of the gradient
            double side = frame.em(18);
            taken.add(span.x(FlowPainter.REST) - side / 2, span.y(FlowPainter.REST) - side / 2, side, side);
        }
        for (String text : texts(frame, pen, step, span.length() * MOST_OF_EDGE)) {
            double width = width(frame, pen, text);
            for (double t : ALONG) {
                if (taken.take(span.x(t), span.y(t), width, frame.em(HEIGHT))) {
                    placed.add(new Tagged(step, text, span.x(t), span.y(t), width));
                    return;
                }
            }
        }
    }

    /// @param left where the tag begins
    /// @param heights the best first
    private static void from(
            Frame frame,
            Pen pen,
            Lit.Step step,
            double left,
            double[] heights,
            double room,
            Taken taken,
            List<Tagged> placed) {
        for (String text : texts(frame, pen, step, room)) {
            double width = width(frame, pen, text);
            for (double y : heights) {
                if (taken.take(left + width / 2, y, width, frame.em(HEIGHT))) {
                    placed.add(new Tagged(step, text, left + width / 2, y, width));
                    return;
                }
            }
        }
    }

    private static Type type(Frame frame) {
        return Type.plain(frame.em(BiasMark.CHIP_TEXT));
    }

    private static double width(Frame frame, Pen pen, String text) {
        return pen.textWidth(text, type(frame)) + frame.em(8);
    }

    /// The number behind each of its names that has room, the best first, and by itself.
    private static List<String> texts(Frame frame, Pen pen, Lit.Step step, double room) {
        OptionalDouble value = step.factor().find(frame.reveal());
        String number = value.isPresent() ? frame.text(value.getAsDouble()) : Digits.UNBORN;
        List<String> texts = new ArrayList<>();
        for (String name : step.factor()
                .inPicture(frame.reveal(), frame.content().options().naming())) {
            String text = name + " " + number;
            if (width(frame, pen, text) <= room) {
                texts.add(text);
            }
        }
        texts.add(number);
        return texts;
    }

    private static void chip(Frame frame, Pen pen, Tagged tag) {
        double height = frame.em(HEIGHT);
        Palette p = frame.palette();
        pen.box(
                tag.x() - tag.width() / 2,
                tag.y() - height / 2,
                tag.width(),
                height,
                frame.em(3),
                p.background(),
                Pen.Stroke.of(RoutesPainter.color(frame, tag.step()), 1.5));
        pen.text(tag.text(), tag.x(), tag.y(), type(frame), Pen.Anchor.MIDDLE, p.text());
    }
}
