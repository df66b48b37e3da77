package org.densescope.ui.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Motion;
import org.densescope.draw.network.paint.NetworkPicture;

/// What travels, on a canvas no larger than where it travels: only that part of the window is drawn again.
final class FlowView extends Canvas {
    private final Scale sharpen = new Scale(1, 1);
    private final Fonts fonts;

    FlowView(Fonts fonts) {
        super(0, 0);
        this.fonts = fonts;
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getTransforms().add(sharpen);
    }

    /// @param own device pixels a logical pixel where the window does not know them, otherwise 1
    void show(Frame frame, double own) {
        Motion motion = frame.motion();
        double[] area = motion == null ? null : motion.area(frame).orElse(null);
        setVisible(area != null);
        if (area == null) {
            return;
        }
        double top = frame.layout().header();
        double bottom = frame.viewport().height() - frame.layout().footer();
        double x = Math.floor(Math.max(0, area[0]));
        double y = Math.floor(Math.max(top, area[1]));
        double width = Math.ceil(Math.min(frame.viewport().width(), area[0] + area[2])) - x;
        double height = Math.ceil(Math.min(bottom, area[1] + area[3])) - y;
        setLayoutX(x);
        setLayoutY(y);
        setWidth(Math.max(0, Math.ceil(width * own)));
        setHeight(Math.max(0, Math.ceil(height * own)));
        sharpen.setX(1 / own);
        sharpen.setY(1 / own);
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.save();
        g.scale(own, own);
        g.translate(-x, -y);
        NetworkPicture.paintMoving(frame, new FxPen(g, fonts, width, height, scene -> {}));
        g.restore();
    }
}
