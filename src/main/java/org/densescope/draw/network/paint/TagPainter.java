package org.densescope.draw.network.paint;

import java.util.OptionalDouble;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.jspecify.annotations.Nullable;

/// The number of what is pointed at, and of what is being computed in a unit too small to hold it.
final class TagPainter implements Painter {
    private static final double READABLE = 20;

    /// From the middle of an output up to the top of its name, in ems.
    private static final double NAMES = 15;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("tags");
        Moment now = frame.reveal().moment();
        Spotlight light = frame.spotlight();
        if (now != null && light != null && light.endUnit() - light.firstUnit() == 1) {
            computed(frame, pen, now);
        }
        pointed(frame, pen, frame.content().focus().hovered());
    }

    private static void computed(Frame frame, Pen pen, Moment now) {
        int l = now.layer();
        int u = now.unit();
        Quantity quantity = quantity(now.phase());
        if (quantity == null) {
            return;
        }
        boolean shown = frame.radius(l) >= READABLE
                && quantity != Quantity.EXPONENTIAL
                && (quantity == Quantity.ACTIVATION || frame.roomy(l));
        if (shown || (frame.layout().column(l).isPicture() && quantity == Quantity.ACTIVATION)) {
            return;
        }
        OptionalDouble running = frame.reveal().running();
        String text = running.isPresent()
                ? "Σ " + frame.text(running.getAsDouble())
                : written(frame, Place.unit(quantity, l, u));
        unitTag(frame, pen, l, u, text, frame.palette().glow());
    }

    private static @Nullable Quantity quantity(Phase phase) {
        return switch (phase) {
            case INPUT, ACTIVATION -> Quantity.ACTIVATION;
            case WEIGHTED_SUM -> Quantity.WEIGHTED_SUM;
            case EXPONENTIAL -> Quantity.EXPONENTIAL;
            case OUTPUT_GRADIENT, INPUT_GRADIENT -> Quantity.ACTIVATION_GRADIENT;
            case OUTPUT_DELTA, DELTA -> Quantity.DELTA;
            default -> null;
        };
    }

    private static String written(Frame frame, Place place) {
        return frame.name(place) + " = " + frame.text(place);
    }

    private static void pointed(Frame frame, Pen pen, @Nullable Place place) {
        if (place == null || place.layer() > frame.layout().depth()) {
            return;
        }
        if (place.isWeight() || place.isBias()) {
            parameter(frame, pen, place);
        } else if (place.quantity() == Quantity.ACTIVATION
                && place.unit() < frame.layout().column(place.layer()).units()) {
            Place unit = Place.unit(Quantity.ACTIVATION, place.layer(), place.unit());
            int border = frame.palette().text();
            String name = frame.content().labels().unit(place.layer(), place.unit());
            String number = written(frame, unit);
            String text = name.isEmpty() || number.contains(name) ? number : name + "   " + number;
            unitTag(frame, pen, place.layer(), place.unit(), text, border);
        }
    }

    private static void parameter(Frame frame, Pen pen, Place place) {
        if (place.layer() < 1
                || place.unit() >= frame.layout().column(place.layer()).units()) {
            return;
        }
        Place now = frame.parameterNow(place);
        double value = frame.reveal().weightNow(place.layer(), place.unit(), place.from());
        String text = frame.name(now) + " = " + frame.text(value);
        Place gradient = place.as(frame.reveal().trace().gradient());
        if (frame.reveal().knows(gradient)) {
            text += "   " + written(frame, gradient);
        }
        double x;
        double y;
        if (place.isBias()) {
            BiasMark mark = BiasMark.of(frame, place.layer(), place.unit());
            x = mark.x() + mark.width() / 2;
            y = mark.y() - frame.em(14);
        } else {
            Span span = Span.of(frame, new Edge(place.layer(), place.unit(), place.from()));
            x = span.x(0.5);
            y = span.y(0.5) - frame.em(16);
        }
        int border = frame.palette().text();
        Tag.draw(
                frame, pen, text, x, y, Type.bold(frame.em(12)), frame.palette().background(), border);
    }

    /// Beside a unit; above it where the next layer is too near, and above an output, whose name and target stand
    /// beside it.
    private static void unitTag(Frame frame, Pen pen, int l, int u, String text, int border) {
        Type type = Type.bold(frame.em(12));
        double width = pen.textWidth(text, type) + frame.em(8);
        boolean last = l == frame.layout().depth();
        double beside = frame.x(l, u) + frame.radius(l) + frame.em(8);
        boolean above = last || beside + width > frame.x(l + 1, 0) - frame.radius(l + 1);
        double end = last ? loss(frame) - frame.em(4) : Double.POSITIVE_INFINITY;
        double x = Math.min((above ? frame.x(l, u) + frame.em(4) : beside) + width, end) - width / 2;
        double up = Math.max(frame.radius(l), last ? frame.em(NAMES) : 0) + frame.em(13);
        double y = frame.y(l, u) - (above ? up : 0);
        Tag.draw(frame, pen, text, x, y, type, frame.palette().background(), border);
    }

    /// Where the box of the loss begins.
    private static double loss(Frame frame) {
        return frame.camera().screenX(frame.layout().lossX()) - frame.layout().lossWidth() / 2;
    }
}
