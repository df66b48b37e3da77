package org.densescope.draw.network.paint;

import java.util.OptionalDouble;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.trace.Phase;

/// The loss behind the outputs, with a thin line from each.
final class LossPainter implements Painter {
    /// More outputs than this are joined by a bracket.
    private static final int MOST = 40;

    private static final double BIG = 17;
    private static final double SMALL = 10.5;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("loss");
        int last = frame.layout().depth();
        Palette p = frame.palette();
        Camera camera = frame.camera();
        double width = frame.layout().lossWidth();
        double height = frame.layout().lossHeight();
        double x = camera.screenX(frame.layout().lossX());
        double y = camera.screenY(frame.layout().middle());
        connectors(frame, pen, last);
        Spotlight light = frame.spotlight();
        boolean lit = light != null && (light.phase() == Phase.LOSS || light.phase() == Phase.BATCH_LOSS);
        if (lit) {
            pen.box(x - width / 2 - 5, y - height / 2 - 5, width + 10, height + 10, 12, p.glow(), Pen.Stroke.NONE);
        }
        Place place = Place.unit(frame.reveal().trace().total(), last, 0);
        Pen.Dash dash = frame.reveal().knows(place) ? Pen.Dash.SOLID : Pen.Dash.DOTTED;
        pen.box(x - width / 2, y - height / 2, width, height, 8, p.background(), new Pen.Stroke(p.line(), 1.5, dash));
        Type small = Type.plain(frame.em(13));
        String title = pen.fitted(
                frame.words().text(frame.reveal().trace().share() ? "network.loss.sample" : "network.loss"),
                small,
                width - 6);
        pen.text(title, x, y - height * 0.22, small, Pen.Anchor.MIDDLE, p.muted());
        number(frame, pen, place, x, y + height * 0.18, width - 6);
        double layoutEnd = camera.screenX(frame.layout().width());
        name(frame, pen, small, x, y + height / 2 + frame.em(14), layoutEnd);
    }

    /// The loss by name below its box, in two lines where it is long, above the lines of the outputs.
    private static void name(Frame frame, Pen pen, Type type, double x, double y, double layoutEnd) {
        pen.part("loss name");
        Palette p = frame.palette();
        String name = frame.content().labels().loss();
        double room = frame.layout().lossWidth() + frame.em(30);
        int end = lineEnd(pen, name, type, room);
        String first = pen.fitted(name.substring(0, end).strip(), type, room);
        String second = pen.fitted(name.substring(end).strip(), type, room);
        double width = Math.max(pen.textWidth(first, type), pen.textWidth(second, type));
        double middle = Math.min(x, layoutEnd - width / 2 - frame.em(4));
        double line = frame.em(15);
        if (width > frame.layout().lossWidth()) {
            double height = second.isEmpty() ? line : 2 * line;
            int ground = Shade.faded(p.background(), 0.85);
            pen.box(middle - width / 2 - 3, y - line / 2, width + 6, height, 3, ground, Pen.Stroke.NONE);
        }
        pen.text(first, middle, y, type, Pen.Anchor.MIDDLE, p.muted());
        pen.text(second, middle, y + line, type, Pen.Anchor.MIDDLE, p.muted());
    }

    /// Behind the last space before which a text fits; its end where it fits as a whole or has no space.
    private static int lineEnd(Pen pen, String text, Type type, double room) {
        int end = text.length();
        while (end > 0 && pen.textWidth(text.substring(0, end), type) > room) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end > 0 ? end : text.length();
    }

    /// The loss, or as far as its sum has come: written smaller before it loses digits.
    private static void number(Frame frame, Pen pen, Place place, double x, double y, double room) {
        OptionalDouble running = frame.reveal().running();
        Spotlight light = frame.spotlight();
        // the parts of one sample's own loss are no part of the batch's
        Phase adds = frame.reveal().trace().rows() > 1 ? Phase.BATCH_LOSS : Phase.LOSS;
        boolean adding = light != null && light.phase() == adds && running.isPresent();
        OptionalDouble value = adding ? running : frame.reveal().find(place);
        String before = adding ? "Σ " : "";
        String whole = before + (value.isPresent() ? frame.text(value.getAsDouble()) : Digits.UNBORN);
        double size = frame.em(BIG) * Math.min(1, room / pen.textWidth(whole, Type.bold(frame.em(BIG))));
        Type type = Type.bold(Math.max(frame.em(SMALL), Math.floor(size * 2) / 2));
        double left = room - pen.textWidth(before, type);
        String text = value.isPresent() ? frame.fitted(pen, value.getAsDouble(), type, left) : Digits.UNBORN;
        pen.text(before + text, x, y, type, Pen.Anchor.MIDDLE, frame.palette().text());
    }

    private static void connectors(Frame frame, Pen pen, int last) {
        double left = left(frame);
        Palette p = frame.palette();
        Spotlight light = frame.spotlight();
        int n = frame.layout().column(last).units();
        int stride = n > MOST ? Math.max(1, n - 1) : 1;
        for (int u = 0; u < n; u += stride) {
            double start = NamesPainter.end(frame, pen, u) + frame.em(6);
            if (start > left - 4) {
                continue;
            }
            boolean lit = light != null && light.phase() == Phase.LOSS && light.reads(last, u);
            double into = into(frame, u);
            if (lit) {
                pen.line(start, frame.y(last, u), left, into, Pen.Stroke.of(p.glow(), 5));
            }
            pen.line(start, frame.y(last, u), left, into, Pen.Stroke.of(p.line(), 1));
        }
    }

    /// x on the screen where the lines of the outputs meet the loss.
    static double left(Frame frame) {
        return frame.camera().screenX(frame.layout().lossX()) - frame.layout().lossWidth() / 2;
    }

    /// y on the screen where the line of an output meets the loss.
    static double into(Frame frame, int unit) {
        int n = frame.layout().column(frame.layout().depth()).units();
        double part = n == 1 ? 0 : (double) unit / (n - 1) - 0.5;
        return frame.camera().screenY(frame.layout().middle())
                + part * frame.layout().lossHeight() * 0.7;
    }
}
