package org.densescope.draw;

/// Draws one idea of the picture.
@FunctionalInterface
interface Painter {
    void paint(Frame frame, Pen pen);
}
