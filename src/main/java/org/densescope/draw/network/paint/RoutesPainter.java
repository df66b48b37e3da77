package org.densescope.draw.network.paint;

import java.util.List;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Lit;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// The light of the routes from what is chosen to the loss: bands under edges and rings under units, in the colours of
/// gradients as soon as the products are known, the stronger the larger.
final class RoutesPainter implements Painter {
    private static final double BAND = 9;
    private static final double FAINTEST = 0.35;

    /// Among more edges than this the routes would drown, so all others step back.
    private static final int FEW = 60;

    private static final double VEIL = 0.72;

    @Override
    public void paint(Frame frame, Pen pen) {
        Lit lit = frame.content().focus().lit();
        if (lit == null) {
            return;
        }
        pen.part("routes");
        List<Lit.Step> steps = lit.steps(frame.reveal());
        if (EdgeScene.edges(frame.layout()) > FEW && !steps.isEmpty()) {
            int veil = Shade.faded(frame.palette().background(), VEIL);
            pen.box(0, 0, frame.viewport().width(), frame.viewport().height(), 0, veil, Pen.Stroke.NONE);
        }
        steps.forEach(step -> step(frame, pen, step));
    }

    private static void step(Frame frame, Pen pen, Lit.Step step) {
        Edge edge = Lit.edge(step.factor());
        int color = Shade.faded(color(frame, step), FAINTEST + (0.85 - FAINTEST) * step.size());
        Pen.Stroke band = Pen.Stroke.of(color, width(frame) * (0.35 + 0.65 * step.size()));
        if (edge != null && edge.isBias()) {
            BiasMark mark = BiasMark.of(frame, edge.layer(), edge.unit());
            pen.box(mark.x() - 3, mark.y() - 3, mark.width() + 6, mark.height() + 6, 6, color, Pen.Stroke.NONE);
        } else if (edge != null) {
            Span span = Span.of(frame, edge);
            pen.line(span.x1(), span.y1(), span.x2(), span.y2(), band);
        } else {
            switch (step.factor().kind()) {
                case SLOPE -> ring(frame, pen, step.factor().by(), color);
                case SOFTMAX -> {
                    ring(frame, pen, step.factor().by(), color);
                    across(frame, pen, step.factor().by(), step.factor().of(), band);
                }
                default -> {
                    if (step.factor().by().quantity() == Quantity.WEIGHTED_SUM) {
                        ring(frame, pen, step.factor().by(), color);
                    }
                    toLoss(frame, pen, step.factor().by(), band);
                }
            }
        }
    }

    static int color(Frame frame, Lit.Step step) {
        Palette p = frame.palette();
        return step.known() ? p.gradient(step.sum()) : p.glow();
    }

    /// Broad where there is room, never wider than a unit.
    private static double width(Frame frame) {
        double step = Double.MAX_VALUE;
        for (int l = 0; l <= frame.layout().depth(); l++) {
            step = Math.min(step, frame.step(l));
        }
        return Math.clamp(step * 0.3, 2, frame.em(BAND));
    }

    private static void ring(Frame frame, Pen pen, Place unit, int color) {
        double r = frame.radius(unit.layer()) + Math.clamp(frame.radius(unit.layer()) * 0.25, 2, 6);
        pen.circle(frame.x(unit.layer(), unit.unit()), frame.y(unit.layer(), unit.unit()), r, color, Pen.Stroke.NONE);
    }

    /// Within a softmax layer, from one unit's `z` to another's `a`: a bow on the side of the loss.
    private static void across(Frame frame, Pen pen, Place from, Place to, Pen.Stroke band) {
        if (from.unit() == to.unit()) {
            return;
        }
        int l = from.layer();
        double r = frame.radius(l);
        double x = frame.x(l, from.unit()) + r * 0.7;
        double y1 = frame.y(l, from.unit());
        double y2 = frame.y(l, to.unit());
        double reach = Math.min(
                r + Math.abs(y2 - y1) * 0.2,
                frame.layout().pitch() * frame.camera().zoom() * 0.3);
        int parts = 16;
        double[] points = new double[2 * (parts + 1)];
        for (int i = 0; i <= parts; i++) {
            double t = (double) i / parts;
            points[2 * i] = x + 4 * t * (1 - t) * reach;
            points[2 * i + 1] = y1 + (y2 - y1) * t;
        }
        pen.path(points, 0, band);
    }

    private static void toLoss(Frame frame, Pen pen, Place output, Pen.Stroke band) {
        if (output.layer() != frame.layout().depth()) {
            return;
        }
        double x = frame.x(output.layer(), output.unit()) + frame.radius(output.layer());
        double loss = LossPainter.left(frame);
        pen.line(x, frame.y(output.layer(), output.unit()), loss, LossPainter.into(frame, output.unit()), band);
    }
}
