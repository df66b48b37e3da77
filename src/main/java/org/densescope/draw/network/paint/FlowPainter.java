package org.densescope.draw.network.paint;

import java.util.OptionalDouble;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Motion;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.network.Strongest;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.densescope.trace.Phase;

/// What travels: filled dots with a tail from left to right, hollow chevrons with a sign from right to left.
final class FlowPainter implements Painter {
    /// More chevrons at rest than this would only be clutter.
    private static final int MOST_AT_REST = 24;

    /// Where on an edge a chevron rests, beside the number in the middle.
    static final double REST = 0.8;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("flow");
        Motion motion = frame.motion();
        if (motion == null) {
            atRest(frame, pen);
            return;
        }
        for (Motion.Lane lane : motion.lanes()) {
            double along = lane.along(motion.progress());
            if (along < 0) {
                continue;
            }
            Span span = Span.of(frame, lane.edge());
            if (lane.backward()) {
                chevron(frame, pen, span, 1 - along, gradient(frame, lane.edge()));
            } else {
                comet(frame, pen, span, along, lane.edge());
            }
        }
    }

    /// The direction of a gradient is seen without any motion, too.
    private static void atRest(Frame frame, Pen pen) {
        Spotlight light = frame.spotlight();
        if (light == null || !light.phase().backward() || !light.touchesEdges() || light.size() > MOST_AT_REST) {
            return;
        }
        for (Edge edge : Strongest.of(light, frame.reveal(), channel(frame), MOST_AT_REST)) {
            chevron(frame, pen, Span.of(frame, edge), REST, gradient(frame, edge));
        }
    }

    private static Channel channel(Frame frame) {
        return frame.content().options().channel();
    }

    /// What flows back over an edge: `dL/dw` where that is being computed or is what edges show, otherwise `δ` of the
    /// unit it comes from.
    private static double gradient(Frame frame, Edge edge) {
        Spotlight light = frame.spotlight();
        Place onEdge = edge.place(frame.reveal().trace().gradient());
        boolean edges = channel(frame) == Channel.GRADIENT && frame.reveal().knows(onEdge);
        Place place = edges || (light != null && light.phase() == Phase.WEIGHT_GRADIENT)
                ? onEdge
                : Place.unit(Quantity.DELTA, edge.layer(), edge.unit());
        OptionalDouble known = frame.reveal().find(place);
        return known.orElse(0);
    }

    private static void comet(Frame frame, Pen pen, Span span, double t, Edge edge) {
        int color = frame.palette().sign(carried(frame, edge));
        double tail = Math.max(0, t - 26 / span.length());
        double size = frame.motion() != null && frame.motion().lanes().size() > 24 ? 3 : 5;
        pen.line(span.x(tail), span.y(tail), span.x(t), span.y(t), Pen.Stroke.of(Shade.faded(color, 0.45), size * 1.2));
        pen.circle(
                span.x(t), span.y(t), size, color, Pen.Stroke.of(frame.palette().background(), 1.2));
    }

    /// What a comet carries: the weight that it goes along, or what it makes of the unit that it comes from.
    private static double carried(Frame frame, Edge edge) {
        double w = frame.reveal().weightNow(edge.layer(), edge.unit(), edge.from());
        if (channel(frame) != Channel.USE) {
            return w;
        }
        OptionalDouble a = frame.reveal().find(Place.unit(Quantity.ACTIVATION, edge.layer() - 1, edge.from()));
        return w * a.orElse(0);
    }

    private static void chevron(Frame frame, Pen pen, Span span, double t, double value) {
        Palette p = frame.palette();
        int color = p.gradient(value);
        double s = frame.em(6);
        double x = span.x(t);
        double y = span.y(t);
        double ux = span.ux();
        double uy = span.uy();
        double[] head = {
            x + ux * s - uy * s,
            y + uy * s + ux * s,
            x - ux * s * 0.6,
            y - uy * s * 0.6,
            x + ux * s + uy * s,
            y + uy * s - ux * s
        };
        pen.path(head, 0, Pen.Stroke.of(p.background(), 5.5));
        pen.path(head, 0, Pen.Stroke.of(color, 2.6));
        if (value != 0 && Double.isFinite(value) && frame.motion() == null) {
            signed(frame, pen, x - uy * s * 2.4, y + ux * s * 2.4, value, color);
        }
    }

    private static void signed(Frame frame, Pen pen, double x, double y, double value, int color) {
        double s = frame.em(3.4);
        pen.circle(x, y, s + 3, frame.palette().background(), Pen.Stroke.of(color, 1));
        pen.line(x - s, y, x + s, y, Pen.Stroke.of(color, 1.6));
        if (value > 0) {
            pen.line(x, y - s, x, y + s, Pen.Stroke.of(color, 1.6));
        }
    }
}
