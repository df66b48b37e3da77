package org.densescope.ui.canvas;

import javafx.scene.control.Tooltip;
import org.densescope.draw.Captions;
import org.densescope.draw.Frame;

/// The whole caption of the layer under the pointer: in the picture it may be shortened.
final class CaptionTip {
    private final NetworkCanvas canvas;
    private final Tooltip tip = new Tooltip();

    CaptionTip(NetworkCanvas canvas) {
        this.canvas = canvas;
    }

    /// The pointer has come to a point of the canvas.
    void at(double x, double y) {
        Frame frame = canvas.frame();
        String text = frame == null ? "" : Captions.at(frame, x, y);
        if (text.equals(tip.getText())) {
            return;
        }
        tip.setText(text);
        if (text.isEmpty()) {
            Tooltip.uninstall(canvas, tip);
        } else {
            Tooltip.install(canvas, tip);
        }
    }
}
