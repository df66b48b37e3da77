package org.densescope.draw;

import java.util.Locale;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.network.edges.EdgeStroke;
import org.densescope.draw.network.paint.NetworkPicture;
import org.densescope.draw.pen.Advances;
import org.densescope.draw.pen.Decimals;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;

/// Writes down what is drawn, a line a call, rounded to whole pixels.
public final class RecordingPen implements Pen {
    private final StringBuilder lines = new StringBuilder();

    public static String record(Frame frame) {
        RecordingPen pen = new RecordingPen();
        NetworkPicture.paint(frame, pen);
        return pen.lines.toString();
    }

    public String transcript() {
        return lines.toString();
    }

    @Override
    public void part(String name) {
        lines.append("== ").append(name).append('\n');
    }

    @Override
    public void clear(int argb) {
        call("clear", color(argb));
    }

    @Override
    public void edges(EdgeScene scene) {
        call(
                "edges",
                "at " + scene.reveal().t(),
                scene.lit() == null
                        ? ""
                        : "lit " + scene.lit().layer() + ":" + scene.lit().unit());
        EdgePlan plan = EdgePlan.of(scene, () -> false);
        for (EdgePlan.Gap gap : plan.gaps()) {
            for (int position : gap.order()) {
                EdgeStroke s = EdgeStroke.of(scene, gap, position, gap.scale());
                call(
                        "edge",
                        gap.layer() + ":" + position,
                        at(s.x1(), s.y1()),
                        at(s.x2(), s.y2()),
                        Decimals.text(s.width()),
                        color(s.argb()),
                        s.on() > 0 ? "dashed" : "");
                EdgeStroke g = scene.few() ? EdgeStroke.gradient(scene, gap, position, s) : null;
                if (g != null) {
                    call(
                            "gradient",
                            gap.layer() + ":" + position,
                            Decimals.text(g.width()),
                            color(g.argb()),
                            g.on() > 0 ? "dashed" : "");
                }
            }
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        call("line", at(x1, y1), at(x2, y2), look(stroke));
    }

    @Override
    public void circle(double x, double y, double radius, int fill, Stroke stroke) {
        call("circle", at(x, y), "r " + Math.round(radius), color(fill), look(stroke));
    }

    @Override
    public void box(double x, double y, double width, double height, double arc, int fill, Stroke stroke) {
        call("box", at(x, y), Math.round(width) + "x" + Math.round(height), color(fill), look(stroke));
    }

    @Override
    public void path(double[] points, int fill, Stroke stroke) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            all.append(i == 0 ? "" : " ").append(at(points[i], points[i + 1]));
        }
        call("path", all.toString(), color(fill), look(stroke));
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        if (!text.isEmpty()) {
            call(
                    "text",
                    "“" + text + "”",
                    at(x, y),
                    Decimals.text(type.size()) + (type.bold() ? " bold" : ""),
                    anchor.name().toLowerCase(Locale.ROOT),
                    color(argb));
        }
    }

    @Override
    public double textWidth(String text, Type type) {
        return Advances.width(text, type);
    }

    private void call(String name, String... parts) {
        lines.append(name);
        for (String part : parts) {
            if (!part.isEmpty()) {
                lines.append(' ').append(part);
            }
        }
        lines.append('\n');
    }

    private static String at(double x, double y) {
        return Math.round(x) + "," + Math.round(y);
    }

    private static String color(int argb) {
        return argb >>> 24 == 0 ? "" : Integer.toHexString(argb);
    }

    private static String look(Stroke stroke) {
        return stroke.argb() >>> 24 == 0 || stroke.width() == 0
                ? ""
                : "stroke " + color(stroke.argb()) + " " + Decimals.text(stroke.width())
                        + (stroke.dash() == Dash.SOLID
                                ? ""
                                : " " + stroke.dash().name().toLowerCase(Locale.ROOT));
    }
}
