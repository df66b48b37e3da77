package org.densescope.draw;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Phase;

/// The numbers of the weights at their edges, where few edges leave room for them.
final class EdgeNumbersPainter implements Painter {
    /// Up to so many edges between two layers all get numbers; of more, only those in the light or into the chosen unit.
    private static final int MOST = 16;

    /// Where along an edge a number may stand, the best place first; 0 at the unit it comes from.
    private static final double[] PLACES = {0.24, 0.76, 0.34, 0.66, 0.17, 0.83, 0.42, 0.58, 0.5};

    private record Rect(double x, double y, double w, double h) {
        boolean meets(Rect other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("edge numbers");
        if (!frame.content().options().values()) {
            return;
        }
        for (int l = 1; l <= frame.layout().depth(); l++) {
            int inputs = frame.layout().column(l - 1).units();
            int units = frame.layout().column(l).units();
            if (inputs <= MOST && units <= MOST && !frame.layout().column(l - 1).isPicture()) {
                gap(frame, pen, l, inputs, units);
            }
        }
    }

    private static void gap(Frame frame, Pen pen, int l, int inputs, int units) {
        List<Rect> taken = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            taken.add(around(frame, l, u));
            BiasMark mark = BiasMark.of(frame, l, u);
            taken.add(new Rect(mark.x(), mark.y(), mark.width(), mark.height()));
        }
        for (int i = 0; i < inputs; i++) {
            taken.add(around(frame, l - 1, i));
        }
        List<Edge> wanted = new ArrayList<>();
        List<Edge> others = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            for (int u = 0; u < units; u++) {
                Edge edge = new Edge(l, u, i);
                (marked(frame, edge) ? wanted : others).add(edge);
            }
        }
        if (wanted.size() <= MOST) {
            wanted.forEach(edge -> number(frame, pen, edge, taken));
        }
        if (inputs * units <= MOST) {
            others.forEach(edge -> number(frame, pen, edge, taken));
        }
    }

    private static Rect around(Frame frame, int layer, int unit) {
        double r = frame.radius(layer) + 2;
        return new Rect(frame.x(layer, unit) - r, frame.y(layer, unit) - r, 2 * r, 2 * r);
    }

    private static void number(Frame frame, Pen pen, Edge edge, List<Rect> taken) {
        Palette p = frame.palette();
        Type type = Type.plain(frame.em(11.5));
        String text = text(frame, edge);
        Span span = Span.of(frame, edge);
        double width = pen.textWidth(text, type) + frame.em(6);
        double height = frame.em(16);
        for (double t : PLACES) {
            Rect rect = new Rect(span.x(t) - width / 2, span.y(t) - height / 2, width, height);
            if (taken.stream().noneMatch(rect::meets)) {
                taken.add(rect);
                pen.box(rect.x(), rect.y(), width, height, frame.em(3), Shade.faded(p.background(), 0.92),
                        Pen.Stroke.NONE);
                double w = frame.reveal().weightNow(edge.layer(), edge.unit(), edge.from());
                boolean cut = frame.network().layer(edge.layer()).isCut(edge.unit(), edge.from());
                int color = cut ? p.muted() : w == 0 ? p.text() : p.sign(w);
                pen.text(text, span.x(t), span.y(t), type, Pen.Anchor.MIDDLE, color);
                return;
            }
        }
    }

    /// The weight; what is multiplied, or old and new, where that is being computed.
    private static String text(Frame frame, Edge edge) {
        Spotlight light = frame.spotlight();
        String weight = frame.text(frame.reveal().weightNow(edge.layer(), edge.unit(), edge.from()));
        if (light == null || !light.touchesEdges() || light.edgeLayer() != edge.layer() || !lit(frame, light, edge)) {
            return weight;
        }
        return switch (light.phase()) {
            case WEIGHTED_SUM -> weight + " × " + frame.text(Place.unit(Quantity.ACTIVATION, edge.layer() - 1, edge.from()));
            case INPUT_GRADIENT -> weight + " × " + frame.text(Place.unit(Quantity.DELTA, edge.layer(), edge.unit()));
            case WEIGHT_GRADIENT -> "∂w " + frame.text(edge.place(Quantity.WEIGHT_GRADIENT));
            case UPDATE -> frame.text(edge.place(Quantity.WEIGHT)) + " → " + weight;
            default -> weight;
        };
    }

    /// Whether an edge is in the light, pointed at, chosen, or goes into the chosen unit.
    private static boolean marked(Frame frame, Edge edge) {
        Spotlight light = frame.spotlight();
        Place selected = frame.content().focus().selected();
        boolean chosen = selected != null
                && selected.layer() == edge.layer()
                && selected.unit() == edge.unit()
                && (!selected.isWeight() || selected.from() == edge.from());
        return chosen
                || (light != null
                        && light.touchesEdges()
                        && light.edgeLayer() == edge.layer()
                        && lit(frame, light, edge));
    }

    private static boolean lit(Frame frame, Spotlight light, Edge edge) {
        Dense dense = frame.network().layer(edge.layer());
        boolean back = light.phase() == Phase.INPUT_GRADIENT;
        int unit = back ? edge.from() : edge.unit();
        int term = back ? edge.unit() : edge.from();
        return !dense.isCut(edge.unit(), edge.from())
                && unit >= light.firstUnit()
                && unit < light.endUnit()
                && term >= light.firstTerm()
                && term < light.endTerm();
    }
}
