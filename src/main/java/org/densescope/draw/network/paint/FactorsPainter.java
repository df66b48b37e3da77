package org.densescope.draw.network.paint;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Lit;
import org.densescope.draw.network.Span;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.trace.Digits;
import org.densescope.trace.routes.Factor;

/// The local derivatives at the routes: at the edge that the route starts over, at each unit, and on the way to the
/// loss. The weights on the way stand at their edges anyway.
final class FactorsPainter implements Painter {
    /// More steps than this would cover one another; the panel lists them all.
    private static final int MOST = 40;

    /// Where on the first edge its factor stands: away from the number of the weight.
    private static final double ALONG = 0.68;

    /// How much of its edge a factor may cover.
    private static final double MOST_OF_EDGE = 0.5;

    @Override
    public void paint(Frame frame, Pen pen) {
        Lit lit = frame.content().focus().lit();
        if (lit == null || !frame.content().options().values()) {
            return;
        }
        pen.part("factors");
        List<Lit.Step> steps = lit.steps(frame.reveal());
        if (steps.size() > MOST) {
            return;
        }
        for (Lit.Step step : steps) {
            paint(frame, pen, step);
        }
    }

    private static void paint(Frame frame, Pen pen, Lit.Step step) {
        Factor factor = step.factor();
        Place by = factor.by();
        switch (factor.kind()) {
            case ACTIVATION -> {
                Span span = Span.of(frame, new Edge(by.layer(), by.unit(), by.from()));
                if (span.length() > frame.em(150)) {
                    chip(frame, pen, step, span.length() * MOST_OF_EDGE, span.x(ALONG), span.y(ALONG));
                }
            }
            case SLOPE -> {
                if (frame.roomy(by.layer()) && frame.visible(by.layer(), by.unit())) {
                    aboveRight(frame, pen, step, by);
                }
            }
            case LOSS, DELTA -> {
                if (by.layer() == frame.layout().depth()
                        && frame.roomy(by.layer())
                        && frame.visible(by.layer(), by.unit())) {
                    double start = NamesPainter.start(frame, by.unit());
                    double room = LossPainter.left(frame) - start;
                    double x = start + width(frame, pen, step, room) / 2;
                    chip(frame, pen, step, room, x, frame.y(by.layer(), by.unit()) - frame.em(26));
                }
            }
            case ONE, WEIGHT, SOFTMAX -> {}
        }
    }

    /// Opposite to the bias, where the route leaves the unit.
    private static void aboveRight(Frame frame, Pen pen, Lit.Step step, Place unit) {
        double room = frame.layout().pitch() * frame.camera().zoom() / 2 - frame.em(8);
        double width = width(frame, pen, step, room);
        double x = frame.x(unit.layer(), unit.unit()) + frame.em(1.5) + width / 2;
        double y = frame.y(unit.layer(), unit.unit()) - frame.radius(unit.layer()) - frame.em(12);
        chip(frame, pen, step, room, x, y);
    }

    private static Type type(Frame frame) {
        return Type.plain(frame.em(BiasMark.CHIP_TEXT));
    }

    private static double width(Frame frame, Pen pen, Lit.Step step, double room) {
        return pen.textWidth(text(frame, pen, step, room), type(frame)) + frame.em(8);
    }

    /// The number behind the longest name that has room; by itself where none has.
    private static String text(Frame frame, Pen pen, Lit.Step step, double room) {
        OptionalDouble value = step.factor().find(frame.reveal());
        String number = value.isPresent() ? frame.text(value.getAsDouble()) : Digits.UNBORN;
        List<String> names = step.factor()
                .inPicture(frame.reveal(), frame.content().options().naming());
        return names.stream()
                .map(name -> name + " " + number)
                .filter(text -> pen.textWidth(text, type(frame)) + frame.em(8) <= room)
                .findFirst()
                .orElse(number);
    }

    private static void chip(Frame frame, Pen pen, Lit.Step step, double room, double x, double y) {
        double width = width(frame, pen, step, room);
        double height = frame.em(16);
        Palette p = frame.palette();
        pen.box(
                x - width / 2,
                y - height / 2,
                width,
                height,
                frame.em(3),
                p.background(),
                Pen.Stroke.of(RoutesPainter.color(frame, step), 1.5));
        pen.text(text(frame, pen, step, room), x, y, type(frame), Pen.Anchor.MIDDLE, p.text());
    }
}
