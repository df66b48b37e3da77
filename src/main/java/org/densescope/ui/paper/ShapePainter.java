package org.densescope.ui.paper;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.densescope.draw.pen.Outline;
import org.densescope.draw.pen.Pen;

/// Draws shapes: boxes and circles as such, all others as the area that they cover.
///
/// @param origin where the picture's `(0, 0)` lies in the scene
record ShapePainter(Point2D origin) {
    void paint(Shape shape, Spot at, Pen pen) {
        int fill = Colours.argb(shape.getFill(), at.opacity());
        int ink = Colours.argb(shape.getStroke(), at.opacity());
        Pen.Stroke stroke = Pen.Stroke.of(ink, shape.getStroke() == null ? 0 : shape.getStrokeWidth() * at.sx());
        if (fill >>> 24 == 0 && !stroke.visible()) {
            return;
        }
        switch (shape) {
            case Rectangle box
            when shape.getStrokeDashArray().isEmpty() ->
                pen.box(
                        at.x(box.getX()),
                        at.y(box.getY()),
                        at.sx() * box.getWidth(),
                        at.sy() * box.getHeight(),
                        at.sx() * box.getArcWidth() / 2,
                        fill,
                        stroke);
            case Circle circle ->
                pen.circle(
                        at.x(circle.getCenterX()),
                        at.y(circle.getCenterY()),
                        at.sx() * circle.getRadius(),
                        fill,
                        stroke);
            default -> area(shape, fill >>> 24 == 0 ? ink : fill, pen);
        }
    }

    /// The area of a shape in one colour.
    void area(Shape shape, int argb, Pen pen) {
        Bounds bounds = shape.getLayoutBounds();
        if (bounds.isEmpty() || argb >>> 24 == 0) {
            return;
        }
        String path = ShapeOutlines.inScene(shape);
        if (!path.isEmpty()) {
            pen.glyphs("", List.of(new Outline(path, argb)), -origin.getX(), -origin.getY(), 1);
        }
    }
}
