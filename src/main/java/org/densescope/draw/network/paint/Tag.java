package org.densescope.draw.network.paint;

import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
/// A text in a small box that stays inside the picture.

final class Tag {
    private Tag() {}

    /// Draws it centred on a point.
    static void draw(Frame frame, Pen pen, String text, double x, double y, Type type, int fill, int border) {
        double width = pen.textWidth(text, type) + frame.em(8);
        double height = type.size() + frame.em(6);
        double left = clamped(x - width / 2, frame.viewport().width() - width);
        double top = clamped(y - height / 2, frame.viewport().height() - height);
        pen.box(left, top, width, height, frame.em(3), fill, Pen.Stroke.of(border, 1));
        pen.text(
                text,
                left + width / 2,
                top + height / 2,
                type,
                Pen.Anchor.MIDDLE,
                frame.palette().text());
    }

    private static double clamped(double value, double most) {
        return Math.clamp(value, 0, Math.max(0, most));
    }
}
