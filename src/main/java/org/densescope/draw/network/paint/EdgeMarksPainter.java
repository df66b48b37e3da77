package org.densescope.draw.network.paint;

import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Span;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Dense;

/// Scissors on cut edges and a lock on frozen ones.
final class EdgeMarksPainter implements Painter {
    /// More marks than this on a layer are left to the legend.
    private static final int MOST = 200;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("edge marks");
        for (int l = 1; l <= frame.layout().depth(); l++) {
            Dense dense = frame.network().layer(l);
            int[] cut = dense.mask().cut();
            for (int i = 0; i < Math.min(MOST, cut.length); i++) {
                Span span = Span.of(frame, new Edge(l, cut[i] / dense.inputs(), cut[i] % dense.inputs()));
                scissors(frame, pen, span.x(0.5), span.y(0.5));
            }
            int[] frozen = dense.mask().frozen();
            for (int i = 0; i < Math.min(MOST, frozen.length); i++) {
                if (!dense.mask().isCut(frozen[i])) {
                    Span span = Span.of(frame, new Edge(l, frozen[i] / dense.inputs(), frozen[i] % dense.inputs()));
                    lock(frame, pen, span.x(0.5), span.y(0.5));
                }
            }
        }
    }

    /// Two crossing blades on two rings.
    static void scissors(Frame frame, Pen pen, double x, double y) {
        Palette p = frame.palette();
        double s = frame.em(5);
        pen.circle(x, y, s + 3, p.background(), Pen.Stroke.NONE);
        Pen.Stroke blade = Pen.Stroke.of(p.text(), 1.3);
        pen.line(x - s * 0.5, y + s * 0.45, x + s * 0.6, y - s, blade);
        pen.line(x + s * 0.5, y + s * 0.45, x - s * 0.6, y - s, blade);
        pen.circle(x - s * 0.62, y + s * 0.7, s * 0.36, 0, blade);
        pen.circle(x + s * 0.62, y + s * 0.7, s * 0.36, 0, blade);
    }

    /// A padlock.
    static void lock(Frame frame, Pen pen, double x, double y) {
        Palette p = frame.palette();
        double s = frame.em(5);
        pen.circle(x, y, s + 3, p.background(), Pen.Stroke.NONE);
        pen.circle(x, y - s * 0.25, s * 0.5, 0, Pen.Stroke.of(p.text(), 1.3));
        pen.box(x - s * 0.75, y - s * 0.2, s * 1.5, s * 1.1, 1, p.text(), Pen.Stroke.NONE);
    }
}
