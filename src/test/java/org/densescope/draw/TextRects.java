package org.densescope.draw;

import java.util.ArrayList;
import java.util.List;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.paint.NetworkPicture;
import org.densescope.draw.pen.BlankPen;
import org.densescope.draw.pen.Type;

/// Remembers where texts stand.
public final class TextRects extends BlankPen {
    public record Rect(String part, String text, double x, double y, double w, double h) {
        boolean meets(Rect o) {
            return x < o.x + o.w && o.x < x + w && y < o.y + o.h && o.y < y + h;
        }
    }

    final List<Rect> rects = new ArrayList<>();
    private String part = "";

    public static List<Rect> of(Frame frame) {
        TextRects pen = new TextRects();
        NetworkPicture.paint(frame, pen);
        return pen.rects;
    }

    @Override
    public void part(String name) {
        part = name;
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        if (text.isEmpty()) {
            return;
        }
        double width = textWidth(text, type);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        rects.add(new Rect(part, text, left, y - type.size() * 0.4, width, type.size() * 0.8));
    }
}
