package org.densescope.draw;

import java.util.List;
import java.util.Locale;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.paint.NetworkPicture;
import org.densescope.draw.pen.Advances;
import org.densescope.draw.pen.Decimals;
import org.densescope.draw.pen.Outline;
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
    public void image(int[] argb, int columns, int rows, double x, double y, double width, double height) {
        call("image", columns + "x" + rows, at(x, y), Math.round(width) + "x" + Math.round(height));
    }

    @Override
    public void glyphs(String text, List<Outline> outlines, double x, double y, double scale) {
        call("glyphs", "“" + text + "”", outlines.size() + " outlines", at(x, y), Decimals.text(scale));
    }

    @Override
    public void move(double x, double y) {
        call("move", at(x, y));
    }

    @Override
    public void clip(double x, double y, double width, double height, double arc) {
        call("clip", at(x, y), Math.round(width) + "x" + Math.round(height), arc > 0 ? "arc " + Math.round(arc) : "");
    }

    @Override
    public void fade(double opacity) {
        call("fade", Decimals.text(opacity));
    }

    @Override
    public void letters(Letters letters) {
        call("letters", letters.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void restore() {
        call("restore");
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
                : "stroke " + color(stroke.argb()) + " " + Decimals.text(stroke.width()) + dash(stroke.dash());
    }

    private static String dash(Dash dash) {
        return dash.solid() ? "" : dash.equals(Dash.DOTTED) ? " dotted" : " dashed";
    }
}
