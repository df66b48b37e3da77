package org.densescope.ui.canvas;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.densescope.draw.network.Captions;
import org.densescope.draw.network.Frame;

/// The whole caption of the layer under the pointer, which may be shortened in the picture; or what a band is.
final class CaptionTip {
    private static final Duration SOON = Duration.millis(300);

    private final NetworkCanvas canvas;
    private final Tooltip tip = new Tooltip();

    CaptionTip(NetworkCanvas canvas) {
        this.canvas = canvas;
    }

    /// The pointer has come to a point of the canvas.
    void at(double x, double y) {
        Frame frame = canvas.frame();
        String caption = frame == null ? "" : Captions.at(frame, x, y);
        String band = canvas.pointBand(x, y);
        String text = caption.isEmpty() ? band : caption;
        if (text.equals(tip.getText())) {
            return;
        }
        tip.setText(text);
        tip.setShowDelay(SOON);
        if (text.isEmpty()) {
            Tooltip.uninstall(canvas, tip);
        } else {
            Tooltip.install(canvas, tip);
        }
    }
}
