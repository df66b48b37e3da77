package org.densescope.draw.network.paint;

import java.util.OptionalDouble;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.network.Strongest;
import org.densescope.draw.network.edges.EdgeInk;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.network.edges.EdgeStroke;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.densescope.trace.Phase;
import org.jspecify.annotations.Nullable;

/// The light on what is being computed, and on what is pointed at or chosen: halos under units, edges drawn again.
final class GlowPainter implements Painter {
    private static final double HALO = 9;

    /// More edges or units than this would melt into one glowing field.
    private static final int MOST = 16;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("glow");
        Spotlight light = frame.spotlight();
        if (light != null) {
            edges(frame, pen, light);
            units(frame, pen, light);
        }
        Highlights focus = frame.content().focus();
        ring(frame, pen, focus.hovered(), 1.5);
        ring(frame, pen, focus.selected(), 3);
    }

    private static void edges(Frame frame, Pen pen, Spotlight light) {
        if (!light.touchesEdges()) {
            return;
        }
        if (light.size() <= MOST) {
            for (Edge edge : Strongest.of(light, frame.reveal(), Channel.WEIGHT, MOST)) {
                edge(frame, pen, edge, Shade.faded(frame.palette().glow(), 0.55), HALO);
            }
        }
        Dense dense = frame.network().layer(light.edgeLayer());
        boolean bias = light.phase() != Phase.INPUT_GRADIENT
                && light.endTerm() == dense.inputs() + 1
                && light.endUnit() - light.firstUnit() <= MOST;
        for (int u = light.firstUnit(); bias && u < light.endUnit(); u++) {
            bias(frame, pen, light.layer(), u, frame.palette().glow(), 3);
        }
    }

    /// An edge with a broad line under it.
    private static void edge(Frame frame, Pen pen, Edge edge, int halo, double wider) {
        Palette p = frame.palette();
        Span span = Span.of(frame, edge);
        double w = frame.reveal().weightNow(edge.layer(), edge.unit(), edge.from());
        Dense dense = frame.network().layer(edge.layer());
        EdgeInk.Scale scale = EdgeInk.Scale.of(EdgeScene.edges(frame.layout()));
        double width = Math.max(
                2, EdgeInk.of(p, Channel.WEIGHT, scale, w, 0, largest(dense)).width());
        pen.line(span.x1(), span.y1(), span.x2(), span.y2(), Pen.Stroke.of(halo, width + wider));
        boolean cut = dense.isCut(edge.unit(), edge.from());
        int color = cut ? p.ghost() : p.sign(w);
        Pen.Dash dash = cut ? Pen.Dash.DOTTED : w < 0 ? Pen.Dash.DASHED : Pen.Dash.SOLID;
        pen.line(span.x1(), span.y1(), span.x2(), span.y2(), new Pen.Stroke(color, cut ? 1 : width, dash));
        OptionalDouble gradient =
                frame.reveal().find(edge.place(frame.reveal().trace().gradient()));
        if (!cut && gradient.isPresent() && gradient.getAsDouble() != 0) {
            EdgeStroke along = new EdgeStroke(span.x1(), span.y1(), span.x2(), span.y2(), width, color, 0, 0);
            EdgeStroke g = EdgeStroke.beside(p, along, gradient.getAsDouble());
            Pen.Dash broken = g.on() > 0 ? Pen.Dash.DOTTED : Pen.Dash.SOLID;
            pen.line(g.x1(), g.y1(), g.x2(), g.y2(), new Pen.Stroke(g.argb(), g.width(), broken));
        }
    }

    private static double largest(Dense dense) {
        double largest = 0;
        double[] w = dense.weights().data();
        for (int i = 0; i < Math.min(w.length, EdgeScene.FEW); i++) {
            largest = Double.isFinite(w[i]) ? Math.max(largest, Math.abs(w[i])) : largest;
        }
        return largest;
    }

    private static void bias(Frame frame, Pen pen, int layer, int unit, int color, double wide) {
        BiasMark mark = BiasMark.of(frame, layer, unit);
        pen.box(
                mark.x() - wide,
                mark.y() - wide,
                mark.width() + 2 * wide,
                mark.height() + 2 * wide,
                wide + 3,
                color,
                Pen.Stroke.NONE);
    }

    private static void units(Frame frame, Pen pen, Spotlight light) {
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            boolean many = light.size() > MOST;
            boolean one = light.endUnit() - light.firstUnit() == 1;
            for (int u = column.firstOpen(); u < column.endOpen(); u++) {
                if (light.writes(l, u) && (one || !many)) {
                    halo(frame, pen, l, u, 1);
                } else if (!many && light.reads(l, u)) {
                    halo(frame, pen, l, u, 0.55);
                }
            }
        }
    }

    private static void halo(Frame frame, Pen pen, int l, int u, double strength) {
        int glow = frame.palette().glow();
        double r = frame.radius(l);
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        if (frame.layout().column(l).isPicture()) {
            pen.box(x - r - 3, y - r - 3, 2 * r + 6, 2 * r + 6, 2, Shade.faded(glow, strength), Pen.Stroke.NONE);
            return;
        }
        double wide = Math.min(8, 3 + r * 0.2);
        pen.circle(x, y, r + wide, Shade.faded(glow, 0.35 * strength), Pen.Stroke.NONE);
        pen.circle(x, y, r + wide * 0.6, Shade.faded(glow, strength), Pen.Stroke.NONE);
    }

    private static void ring(Frame frame, Pen pen, @Nullable Place place, double width) {
        if (place == null || place.layer() > frame.layout().depth()) {
            return;
        }
        Palette p = frame.palette();
        if (place.isWeight()) {
            if (place.unit() < frame.layout().column(place.layer()).units()
                    && place.from() < frame.layout().column(place.layer() - 1).units()) {
                edge(
                        frame,
                        pen,
                        new Edge(place.layer(), place.unit(), place.from()),
                        Shade.faded(p.text(), 0.35),
                        4 + 2 * width);
            }
        } else if (place.isBias()) {
            bias(frame, pen, place.layer(), place.unit(), p.text(), width);
        } else if (place.unit() < frame.layout().column(place.layer()).units() && onUnit(place)) {
            double r = frame.radius(place.layer(), place.unit());
            double x = frame.x(place.layer(), place.unit());
            double y = frame.y(place.layer(), place.unit());
            if (frame.layout().column(place.layer()).isPicture()) {
                double side = 2 * (r + width);
                pen.box(x - r - width, y - r - width, side, side, 0, p.text(), Pen.Stroke.NONE);
            } else {
                pen.circle(x, y, r + 1.5 + width, p.text(), Pen.Stroke.NONE);
            }
        }
    }

    private static boolean onUnit(Place place) {
        return switch (place.quantity()) {
            case ACTIVATION, WEIGHTED_SUM, EXPONENTIAL, ACTIVATION_GRADIENT, DELTA -> true;
            default -> false;
        };
    }
}
