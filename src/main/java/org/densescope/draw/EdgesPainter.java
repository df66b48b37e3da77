package org.densescope.draw;

/// All edges, on the background.
final class EdgesPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("edges");
        pen.clear(frame.palette().background());
        pen.edges(EdgeScene.of(frame));
    }
}
