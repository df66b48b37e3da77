package org.densescope.draw.network.paint;

import java.util.List;
import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.SvgPen;

/// The whole network picture, from the lowest layer to the highest.
///
/// A picture in motion is drawn in two parts: most of it once, what travels again and again above it.
public final class NetworkPicture {
    private static final List<Painter> BELOW = List.of(
            new RoutesPainter(),
            new GlowPainter(),
            new EdgeNumbersPainter(),
            new EdgeMarksPainter(),
            new UnitsPainter(),
            new CrowdPainter(),
            new BiasPainter(),
            new GradientPainter(),
            new FoldPainter(),
            new NamesPainter(),
            new LossPainter(),
            new FactorsPainter());
    private static final Painter EDGES = new EdgesPainter();
    private static final Painter FLOW = new FlowPainter();
    private static final List<Painter> ABOVE = List.of(new TagPainter(), new HeaderPainter(), new LegendPainter());

    private NetworkPicture() {}

    /// All of it, with the edges.
    public static void paint(Frame frame, Pen pen) {
        EDGES.paint(frame, pen);
        BELOW.forEach(painter -> painter.paint(frame, pen));
        FLOW.paint(frame, pen);
        ABOVE.forEach(painter -> painter.paint(frame, pen));
    }

    /// The picture as an SVG document.
    public static String svg(Frame frame, String title) {
        SvgPen pen = new SvgPen(frame.viewport().width(), frame.viewport().height(), title);
        paint(frame, pen);
        return pen.document();
    }

    /// Everything but the edges, on nothing, and what travels.
    public static void paintStill(Frame frame, Pen pen) {
        BELOW.forEach(painter -> painter.paint(frame, pen));
        if (frame.motion() == null) {
            FLOW.paint(frame, pen);
        }
        ABOVE.forEach(painter -> painter.paint(frame, pen));
    }

    /// What travels, as far as the frame's motion has come.
    public static void paintMoving(Frame frame, Pen pen) {
        if (frame.motion() != null) {
            FLOW.paint(frame, pen);
        }
    }
}
