package org.densescope.draw.network.paint;

import org.densescope.draw.network.Frame;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.pen.Pen;
/// All edges, on the background.

final class EdgesPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("edges");
        pen.clear(frame.palette().background());
        pen.edges(EdgeScene.of(frame));
    }
}
