package org.densescope.draw.network.paint;

import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Pen;
/// Draws one idea of the picture.

@FunctionalInterface
interface Painter {
    void paint(Frame frame, Pen pen);
}
