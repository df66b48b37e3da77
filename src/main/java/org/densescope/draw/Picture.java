package org.densescope.draw;

import java.util.List;

/// The whole network picture, from the lowest layer to the highest.
public final class Picture {
    private static final List<Painter> PAINTERS = List.of(
            new EdgesPainter(),
            new GlowPainter(),
            new EdgeNumbersPainter(),
            new EdgeMarksPainter(),
            new UnitsPainter(),
            new BiasPainter(),
            new GradientPainter(),
            new NamesPainter(),
            new LossPainter(),
            new FlowPainter(),
            new TagPainter(),
            new HeaderPainter(),
            new LegendPainter());

    private Picture() {}

    public static void paint(Frame frame, Pen pen) {
        PAINTERS.forEach(painter -> painter.paint(frame, pen));
    }
}
