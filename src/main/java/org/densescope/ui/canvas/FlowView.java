package org.densescope.ui.canvas;

import java.util.function.Supplier;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Motion;
import org.densescope.draw.network.paint.NetworkPicture;
import org.densescope.draw.pen.Pen;
import org.jspecify.annotations.Nullable;

/// What travels, on a canvas no larger than where it travels: only that part of the window is drawn again.
final class FlowView {
    private final PenCanvas canvas;
    private @Nullable Frame frame;

    FlowView(Supplier<Fonts> fonts) {
        canvas = new PenCanvas(fonts, this::draw);
        canvas.setVisible(false);
    }

    PenCanvas node() {
        return canvas;
    }

    void hide() {
        canvas.setVisible(false);
    }

    void show(Frame next) {
        Motion motion = next.motion();
        double[] area = motion == null ? null : motion.area(next).orElse(null);
        canvas.setVisible(area != null);
        frame = next;
        if (area == null) {
            return;
        }
        double top = next.layout().header();
        double bottom = next.viewport().height() - next.layout().footer();
        double x = Math.floor(Math.max(0, area[0]));
        double y = Math.floor(Math.max(top, area[1]));
        canvas.relocate(x, y);
        canvas.cover(
                Math.max(0, Math.ceil(Math.min(next.viewport().width(), area[0] + area[2])) - x),
                Math.max(0, Math.ceil(Math.min(bottom, area[1] + area[3])) - y));
        canvas.paint();
    }

    private void draw(Pen pen) {
        Frame now = frame;
        if (now != null) {
            pen.move(-canvas.getLayoutX(), -canvas.getLayoutY());
            NetworkPicture.paintMoving(now, pen);
            pen.restore();
        }
    }
}
