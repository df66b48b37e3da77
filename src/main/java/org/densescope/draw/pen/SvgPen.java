package org.densescope.draw.pen;

import java.util.Base64;
import java.util.Objects;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.edges.DensityBase;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.network.edges.EdgeStroke;
import org.densescope.draw.network.paint.NetworkPicture;
import org.densescope.engine.Place;
import org.densescope.engine.loops.Workers;

/// Writes the picture as an SVG document: true lines, real text, the same bytes for the same frame.
public final class SvgPen implements Pen {
    private final StringBuilder out = new StringBuilder();
    private final double width;
    private final double height;
    private boolean open;

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
        number(height).append("\" font-family=\"Noto Sans, Noto Sans SC, DejaVu Sans, sans-serif\" role=\"img\">\n");
        out.append("<title>").append(escaped(title)).append("</title>\n");
    }

    /// The whole picture of a frame.
    public static String draw(Frame frame, String title) {
        SvgPen pen = new SvgPen(frame.viewport().width(), frame.viewport().height(), title);
        NetworkPicture.paint(frame, pen);
        return pen.document();
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
    public void clear(int argb) {
        box(0, 0, width, height, 0, argb, Stroke.NONE);
    }

    @Override
    public void edges(EdgeScene scene) {
        EdgePlan plan = Objects.requireNonNull(EdgePlan.of(scene, () -> false));
        Place lit = scene.lit();
        if (lit != null) {
            out.append("<g opacity=\"0.25\">\n");
        }
        density(scene, plan);
        for (EdgePlan.Gap gap : plan.gaps()) {
            gap(scene, gap);
        }
        if (lit != null) {
            out.append("</g>\n");
            EdgePlan.Gap fan = EdgePlan.fan(plan, lit.layer(), lit.unit());
            gap(scene, fan);
        }
    }

    /// Where edges are too many for lines, they are the same picture as on the screen.
    private void density(EdgeScene scene, EdgePlan plan) {
        if (plan.gaps().stream().allMatch(gap -> gap.density() == null && gap.ribbons() == null)) {
            return;
        }
        int wide = scene.viewport().deviceWidth();
        int high = scene.viewport().deviceHeight();
        int[] pixels = new int[Math.multiplyExact(wide, high)];
        new DensityBase(Workers.ONE).paint(scene, plan, pixels, () -> false);
        out.append("<image");
        attribute("width", wide / scene.viewport().scale());
        attribute("height", high / scene.viewport().scale());
        out.append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(Png.of(pixels, wide, high)))
                .append("\"/>\n");
    }

    private void gap(EdgeScene scene, EdgePlan.Gap gap) {
        for (int position : gap.order()) {
            EdgeStroke stroke = EdgeStroke.of(scene, gap, position, gap.scale());
            if (gap.rimmed()) {
                line(stroke.rim(scene.palette().background()));
            }
            line(stroke);
            EdgeStroke gradient = scene.few() ? EdgeStroke.gradient(scene, gap, position, stroke) : null;
            if (gradient != null) {
                line(gradient);
            }
        }
    }

    private void line(EdgeStroke s) {
        points(s.x1(), s.y1(), s.x2(), s.y2());
        paint("stroke", s.argb());
        attribute("stroke-width", s.width());
        if (s.on() > 0) {
            out.append(" stroke-dasharray=\"");
            number(s.on()).append(' ');
            number(s.off()).append('"');
        }
        out.append("/>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        if (visible(stroke)) {
            points(x1, y1, x2, y2);
            stroke(stroke);
            out.append("/>\n");
        }
    }

    private void points(double x1, double y1, double x2, double y2) {
        out.append("<line");
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
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
        attribute("y", y + 0.36 * type.size());
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

    private static boolean visible(Stroke stroke) {
        return stroke.argb() >>> 24 != 0 && stroke.width() > 0;
    }

    private void stroke(Stroke stroke) {
        if (!visible(stroke)) {
            return;
        }
        paint("stroke", stroke.argb());
        attribute("stroke-width", stroke.width());
        switch (stroke.dash()) {
            case SOLID -> {}
            case DASHED -> {
                out.append(" stroke-dasharray=\"");
                number(7 + stroke.width()).append(' ');
                number(4 + stroke.width() / 2).append('"');
            }
            case DOTTED -> {
                out.append(" stroke-linecap=\"round\" stroke-dasharray=\"0.1 ");
                number(3 + stroke.width()).append('"');
            }
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
