package org.densescope.ui.canvas;

import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.jspecify.annotations.Nullable;

/// Shift and drag along a layer: the units that are passed are opened over the full height.
final class BrushGesture {
    /// How far beside a layer it may begin.
    private static final double NEAR = 26;

    private record Begun(Frame frame, int layer, double y) {}

    private final NetworkCanvas canvas;
    private @Nullable Begun begun;

    BrushGesture(NetworkCanvas canvas) {
        this.canvas = canvas;
    }

    /// Whether a press begins a brush.
    boolean begin(MouseEvent event) {
        begun = null;
        Frame frame = canvas.frame();
        if (frame != null && event.isShiftDown()) {
            int layer = layerAt(frame, event.getX());
            begun = layer < 0 ? null : new Begun(frame, layer, event.getY());
        }
        return begun != null;
    }

    /// The layer of several units that a point of the screen is in or beside, or -1.
    static int layerAt(Frame frame, double x) {
        for (int l = frame.layout().depth(); l >= 0; l--) {
            Column column = frame.layout().column(l);
            double left = frame.camera().screenX(column.minX()) - NEAR;
            double right = frame.camera().screenX(column.maxX()) + NEAR;
            if (column.units() > 1 && x >= left && x <= right) {
                return l;
            }
        }
        return -1;
    }

    void drag(MouseEvent event) {
        Begun from = begun;
        if (from != null) {
            Column column = from.frame().layout().column(from.layer());
            Rectangle marquee = canvas.marquee();
            int c = from.frame().palette().glow();
            Color color = Color.rgb((c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF);
            marquee.setFill(color.deriveColor(0, 1, 1, 0.25));
            marquee.setStroke(color);
            marquee.setX(from.frame().camera().screenX(column.minX()) - 6);
            marquee.setWidth(
                    (column.maxX() - column.minX()) * from.frame().camera().zoom() + 12);
            marquee.setY(Math.min(from.y(), event.getY()));
            marquee.setHeight(Math.abs(event.getY() - from.y()));
            marquee.setVisible(true);
        }
    }

    void end(MouseEvent event) {
        Begun from = begun;
        begun = null;
        canvas.marquee().setVisible(false);
        if (from == null) {
            return;
        }
        Column column = from.frame().layout().column(from.layer());
        if (column.order() != null) {
            return; // what lies side by side is no range of units
        }
        int a = unit(from, column, event.getX(), from.y());
        int b = unit(from, column, event.getX(), event.getY());
        int first = column.isPicture() ? Math.min(a, b) / column.row() * column.row() : Math.min(a, b);
        int end = column.isPicture() ? Math.max(a, b) / column.row() * column.row() + column.row() : Math.max(a, b) + 1;
        end = Math.min(end, column.units());
        if (end - first < column.units()) {
            canvas.setBrush(canvas.brush().with(new Brush.Range(from.layer(), first, end)));
        } else {
            canvas.setBrush(canvas.brush().without(from.layer()));
        }
    }

    private static int unit(Begun from, Column column, double x, double y) {
        return column.nearest(
                from.frame().camera().worldX(x), from.frame().camera().worldY(y));
    }
}
