package org.densescope.draw.network.paint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Lit;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Advances;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Phase;
import org.densescope.trace.formula.Naming;

/// The numbers of the weights at their edges, where few edges leave room for them.
final class EdgeNumbersPainter implements Painter {
    /// Up to so many edges between two layers all get numbers; of more, only those in the light or into the chosen
    /// unit.
    private static final int MOST = 16;

    /// Where along an edge a number may stand, the best place first; 0 at the unit it comes from.
    private static final double[] PLACES = {0.3, 0.24, 0.34, 0.5, 0.66, 0.76, 0.17, 0.83, 0.42, 0.58};

    /// A number is as large as that part of the units that its edge joins.
    private static final double PART = 0.144;

    /// On a projector.
    private static final double PROJECTED = 19;

    private static final double LEAST = 12;

    private static final double MOST_OF_UNIT = 0.6;

    /// Of so many usual numbers side by side the distance of two layers must have room.
    private static final double APART = 3.2;

    /// What stays free around a number.
    private static final double AROUND = 6;

    /// Where all edges get numbers, these are rather smaller than left out.
    private static double size(Frame frame, int l) {
        double diameter = frame.radius(l) + frame.radius(l - 1);
        double least = frame.em(LEAST);
        double wanted = Math.max(least, frame.numberSize(diameter, PART, PROJECTED, MOST_OF_UNIT));
        double room = frame.layout().pitch() * frame.camera().zoom() / APART - frame.em(AROUND);
        double width = Advances.width(frame.widestNumber(), Type.plain(wanted));
        return few(frame, l) && width > room ? Math.max(least, wanted * room / width) : wanted;
    }

    private static boolean few(Frame frame, int l) {
        return frame.layout().column(l - 1).open() * frame.layout().column(l).open() <= MOST;
    }

    /// How wide a usual number is, with what is free around it.
    private static double usual(Frame frame, int l) {
        return Advances.width(frame.widestNumber(), Type.plain(size(frame, l))) + frame.em(AROUND);
    }

    private static double high(Type type) {
        return type.size() * 1.35;
    }

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("edge numbers");
        if (!frame.content().options().values()) {
            return;
        }
        List<Integer> gaps = new ArrayList<>();
        for (int l = 1; l <= frame.layout().depth(); l++) {
            Column left = frame.layout().column(l - 1);
            if (left.open() <= MOST && frame.layout().column(l).open() <= MOST && !left.isPicture()) {
                gaps.add(l);
            }
        }
        if (gaps.isEmpty()) {
            return;
        }
        Taken taken = Taken.of(frame, pen);
        FactorsPainter.place(frame, pen, taken);
        for (int l : gaps) {
            gap(frame, pen, l, taken);
        }
    }

    private static void gap(Frame frame, Pen pen, int l, Taken taken) {
        Column left = frame.layout().column(l - 1);
        Column right = frame.layout().column(l);
        List<Edge> marked = new ArrayList<>();
        Map<Edge, Double> places = new LinkedHashMap<>();
        Taken quiet = taken.copy();
        double usual = usual(frame, l);
        boolean all = few(frame, l) && frame.layout().pitch() * frame.camera().zoom() >= APART * usual - 0.001;
        for (int i = left.firstOpen(); i < left.endOpen(); i++) {
            for (int u = right.firstOpen(); u < right.endOpen(); u++) {
                Edge edge = new Edge(l, u, i);
                if (marked(frame, edge)) {
                    marked.add(edge);
                }
                if (all) {
                    places.put(
                            edge,
                            free(frame, edge, usual, high(Type.plain(size(frame, l))), quiet, place(frame, edge)));
                }
            }
        }
        if (marked.size() <= MOST) {
            marked.forEach(edge -> chevron(frame, edge, taken));
            marked.forEach(edge -> number(frame, pen, edge, places.getOrDefault(edge, place(frame, edge)), taken));
        }
        marked.forEach(places::remove);
        places.forEach((edge, place) -> number(frame, pen, edge, place, taken));
    }

    /// Level edges have their numbers in the middle, crossing ones before they cross.
    private static double place(Frame frame, Edge edge) {
        Span span = Span.of(frame, edge);
        return Math.abs(span.y2() - span.y1()) < 1 ? 0.5 : PLACES[0];
    }

    /// Where the direction of a gradient is shown, no number stands.
    private static void chevron(Frame frame, Edge edge, Taken taken) {
        Spotlight light = frame.spotlight();
        if (light != null && light.phase().backward()) {
            Span span = Span.of(frame, edge);
            double side = frame.em(16);
            double x = span.x(FlowPainter.REST) - side / 2;
            double y = span.y(FlowPainter.REST) - side / 2;
            taken.add(x, y, side, side);
        }
    }

    /// Where a number of some width stands free, the wanted place first; negative if nowhere.
    private static double free(Frame frame, Edge edge, double width, double height, Taken taken, double wanted) {
        Span span = Span.of(frame, edge);
        for (int i = -1; i < PLACES.length; i++) {
            double t = i < 0 ? wanted : PLACES[i];
            if (t >= 0 && taken.take(span.x(t), span.y(t), width, height)) {
                return t;
            }
        }
        return -1;
    }

    private static void number(Frame frame, Pen pen, Edge edge, double wanted, Taken taken) {
        Palette p = frame.palette();
        Type type = Type.plain(size(frame, edge.layer()));
        String text = "";
        double width = 0;
        double t = -1;
        for (double size : new double[] {type.size(), frame.em(LEAST)}) { // rather smaller than not at all
            for (String form : forms(frame, edge)) {
                if (t < 0) {
                    type = Type.plain(size);
                    text = form;
                    width = pen.textWidth(text, type) + frame.em(AROUND);
                    t = free(frame, edge, width, high(type), taken, wanted);
                }
            }
        }
        if (t < 0) {
            return;
        }
        Span span = Span.of(frame, edge);
        double x = span.x(t);
        double y = span.y(t);
        double height = high(type);
        int ground = Shade.faded(p.background(), 0.92);
        pen.box(x - width / 2, y - height / 2, width, height, frame.em(3), ground, Pen.Stroke.NONE);
        double w = frame.reveal().weightNow(edge.layer(), edge.unit(), edge.from());
        boolean cut = frame.network().layer(edge.layer()).isCut(edge.unit(), edge.from());
        int color = cut ? p.muted() : w == 0 ? p.text() : p.readable(p.sign(w));
        Spotlight light = frame.spotlight();
        if (light != null && light.phase() == Phase.WEIGHT_GRADIENT && lit(frame, light, edge)) {
            color = p.readable(p.gradient(
                    frame.reveal().value(edge.place(frame.reveal().trace().gradient()))));
        }
        pen.text(text, x, y, type, Pen.Anchor.MIDDLE, color);
    }

    /// What may stand at an edge, the best first: the weight, with the name that a person gave it; what is multiplied,
    /// or old and new, where that is being computed; the weight alone where nothing more has room.
    private static List<String> forms(Frame frame, Edge edge) {
        Spotlight light = frame.spotlight();
        String weight = frame.text(frame.reveal().weightNow(edge.layer(), edge.unit(), edge.from()));
        if (light == null || !lit(frame, light, edge)) {
            return weight(frame, edge, weight);
        }
        return switch (light.phase()) {
            case WEIGHTED_SUM ->
                List.of(
                        weight + " × " + frame.text(Place.unit(Quantity.ACTIVATION, edge.layer() - 1, edge.from())),
                        weight);
            case INPUT_GRADIENT ->
                List.of(weight + " × " + frame.text(Place.unit(Quantity.DELTA, edge.layer(), edge.unit())), weight);
            case WEIGHT_GRADIENT ->
                named(frame, edge.place(frame.reveal().trace().gradient()));
            case UPDATE -> List.of(frame.text(edge.place(Quantity.WEIGHT)) + " → " + weight, weight);
            default -> weight(frame, edge, weight);
        };
    }

    private static List<String> weight(Frame frame, Edge edge, String number) {
        Place now = frame.parameterNow(edge.place(Quantity.WEIGHT));
        boolean given = frame.content().options().naming().style() == Naming.Style.GIVEN
                && !frame.reveal().trace().names().of(now).isEmpty();
        return given ? List.of(frame.name(now) + " " + number, number) : List.of(number);
    }

    private static List<String> named(Frame frame, Place place) {
        String number = frame.text(place);
        List<String> forms = new ArrayList<>();
        frame.names(place).forEach(name -> forms.add(name + " " + number));
        forms.add(number);
        return forms;
    }

    /// Whether an edge is in the light, chosen, or goes into the chosen unit.
    private static boolean marked(Frame frame, Edge edge) {
        Spotlight light = frame.spotlight();
        Place selected = frame.content().focus().selected();
        boolean chosen = selected != null
                && selected.layer() == edge.layer()
                && selected.unit() == edge.unit()
                && (!selected.isWeight() || selected.from() == edge.from());
        Lit routes = frame.content().focus().lit();
        return chosen
                || (light != null && lit(frame, light, edge))
                || (routes != null && routes.holds(edge, frame.reveal()));
    }

    private static boolean lit(Frame frame, Spotlight light, Edge edge) {
        if (!light.touchesEdges() || light.edgeLayer() != edge.layer()) {
            return false;
        }
        // Of several units the last may be in the middle of its terms: what is not born yet is not in the light.
        Quantity born = light.phase() == Phase.UPDATE
                ? Quantity.NEW_WEIGHT
                : frame.reveal().trace().gradient();
        boolean written = light.phase() == Phase.UPDATE || light.phase() == Phase.WEIGHT_GRADIENT;
        if (written && !frame.reveal().knows(edge.place(born))) {
            return false;
        }
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
