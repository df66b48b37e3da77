package org.densescope.ui.canvas;

import org.densescope.draw.pen.Pen;

/// A node that is drawn by a pen, and can be drawn by any other one again: on paper, or to find what can be read of it.
public interface Drawn {
    /// Draws what is to be seen of it now, in logical pixels from where the node lies in its parent.
    void drawBy(Pen pen);
}
