package org.densescope.draw.pen;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

/// Writes the picture as an SVG document: true lines, real text, the same bytes for the same frame.
public final class SvgPen implements Pen {
    /// Logical pixels a pixel of an image from which on it is seen as a square.
    private static final double SQUARES = 2;

    private static final String SANS = "Noto Sans, Noto Sans SC, DejaVu Sans, sans-serif";
    private static final String MONO = "Noto Sans Mono, DejaVu Sans Mono, monospace";

    private final StringBuilder out = new StringBuilder();
    private final double width;
    private final double height;
    private final Deque<Boolean> parts = new ArrayDeque<>();
    private boolean open;
    private int clips;

    /// @param width logical pixels
    /// @param height logical pixels
    /// @param title what the picture shows, for readers who do not see it
    public SvgPen(double width, double height, String title) {
        this.width = width;
        this.height = height;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        number(width).append("\" height=\"");
        number(height).append("\" viewBox=\"0 0 ");
        number(width).append(' ');
        number(height).append("\" font-family=\"" + SANS + "\" role=\"img\">\n");
        out.append("<title>").append(escaped(title)).append("</title>\n");
    }

    /// The finished document. Nothing may be drawn afterwards.
    public String document() {
        end();
        return out.append("</svg>\n").toString();
    }

    @Override
    public void part(String name) {
        end();
        out.append("<g id=\"").append(escaped(name.replace(' ', '-'))).append("\">\n");
        open = true;
    }

    private void end() {
        if (open) {
            out.append("</g>\n");
            open = false;
        }
    }

    @Override
    public void move(double x, double y) {
        out.append("<g transform=\"translate(");
        number(x).append(' ');
        number(y).append(")\">\n");
        deeper();
    }

    @Override
    public void clip(double x, double y, double w, double h, double arc) {
        String id = "clip" + ++clips;
        out.append("<clipPath id=\"").append(id).append("\"><rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", Math.max(0, w));
        attribute("height", Math.max(0, h));
        if (arc > 0) {
            attribute("rx", arc);
        }
        out.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
        deeper();
    }

    @Override
    public void fade(double opacity) {
        out.append("<g");
        attribute("opacity", opacity);
        out.append(">\n");
        deeper();
    }

    @Override
    public void letters(Letters letters) {
        out.append("<g font-family=\"")
                .append(
                        switch (letters) {
                            case SANS -> SANS;
                            case MONO -> MONO;
                        })
                .append("\">\n");
        deeper();
    }

    /// Parts within a group are parts of their own: the one around goes on behind it.
    private void deeper() {
        parts.push(open);
        open = false;
    }

    @Override
    public void restore() {
        end();
        out.append("</g>\n");
        open = parts.pop();
    }

    @Override
    public void image(int[] argb, int columns, int rows, double x, double y, double w, double h) {
        out.append("<image");
        attribute("x", x);
        attribute("y", y);
        attribute("width", w);
        attribute("height", h);
        out.append(" preserveAspectRatio=\"none\"");
        if (w >= SQUARES * columns) {
            out.append(" image-rendering=\"pixelated\"");
        }
        out.append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(Png.of(argb, columns, rows)))
                .append("\"/>\n");
    }

    @Override
    public void glyphs(String text, List<Outline> outlines, double x, double y, double scale) {
        out.append("<g transform=\"translate(");
        number(x).append(' ');
        number(y).append(") scale(");
        out.append(scale).append(")\"");
        if (!text.isEmpty()) {
            out.append(" role=\"img\" aria-label=\"").append(escaped(text)).append('"');
        }
        out.append(">\n");
        for (Outline outline : outlines) {
            out.append("<path d=\"").append(outline.path()).append('"');
            paint("fill", outline.argb());
            out.append("/>\n");
        }
        out.append("</g>\n");
    }

    @Override
    public void clear(int argb) {
        box(0, 0, width, height, 0, argb, Stroke.NONE);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        if (stroke.visible()) {
            out.append("<line");
            attribute("x1", x1);
            attribute("y1", y1);
            attribute("x2", x2);
            attribute("y2", y2);
            stroke(stroke);
            out.append("/>\n");
        }
    }

    @Override
    public void circle(double x, double y, double radius, int fill, Stroke stroke) {
        out.append("<circle");
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        paint("fill", fill);
        stroke(stroke);
        out.append("/>\n");
    }

    @Override
    public void box(double x, double y, double w, double h, double arc, int fill, Stroke stroke) {
        out.append("<rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", w);
        attribute("height", h);
        if (arc > 0) {
            attribute("rx", arc);
        }
        paint("fill", fill);
        stroke(stroke);
        out.append("/>\n");
    }

    @Override
    public void path(double[] points, int fill, Stroke stroke) {
        out.append(fill >>> 24 == 0 ? "<polyline points=\"" : "<polygon points=\"");
        for (int i = 0; i < points.length; i++) {
            out.append(i == 0 ? "" : " ");
            number(points[i]);
        }
        out.append('"');
        paint("fill", fill);
        stroke(stroke);
        out.append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<text");
        attribute("x", x);
        attribute("y", y + BASELINE * type.size());
        attribute("font-size", type.size());
        if (type.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        switch (anchor) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        paint("fill", argb);
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public double textWidth(String text, Type type) {
        return Advances.width(text, type);
    }

    private void stroke(Stroke stroke) {
        if (!stroke.visible()) {
            return;
        }
        paint("stroke", stroke.argb());
        attribute("stroke-width", stroke.width());
        Dash dash = stroke.dash();
        if (!dash.solid()) {
            out.append(dash.round() ? " stroke-linecap=\"round\" stroke-dasharray=\"" : " stroke-dasharray=\"");
            number(dash.on(stroke.width())).append(' ');
            number(dash.off(stroke.width())).append('"');
        }
    }

    private void paint(String attribute, int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0) {
            out.append(' ').append(attribute).append("=\"none\"");
            return;
        }
        out.append(' ').append(attribute).append("=\"").append(Shade.hex(argb)).append('"');
        if (alpha < 255) {
            attribute(attribute + "-opacity", alpha / 255.0);
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"");
        number(value).append('"');
    }

    /// At most two decimals, always with a point.
    private StringBuilder number(double value) {
        return out.append(Decimals.text(value));
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' ? ' ' : c); // control characters are not allowed in XML
            }
        }
        return safe.toString();
    }
}
