package org.densescope.ui.paper;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/// The area of shapes as paths of lines and curves.
final class ShapeOutlines {
    private ShapeOutlines() {}

    /// The area that a shape covers with its fill and its stroke, in the coordinates of its scene.
    static String inScene(Shape shape) {
        return path(Shape.subtract(shape, new Rectangle()), 1, 1, 0, 0);
    }

    /// The area of a shape that a style sheet gives to a region, stretched over a rectangle.
    static String stretched(String svg, double x, double y, double width, double height) {
        SVGPath shape = new SVGPath();
        shape.setContent(svg);
        shape.setFill(Color.BLACK);
        Path area = (Path) Shape.subtract(shape, new Rectangle());
        Bounds box = area.getLayoutBounds();
        double sx = box.getWidth() > 0 ? width / box.getWidth() : 1;
        double sy = box.getHeight() > 0 ? height / box.getHeight() : 1;
        return path(area, sx, sy, x - sx * box.getMinX(), y - sy * box.getMinY());
    }

    private static String path(Shape area, double sx, double sy, double tx, double ty) {
        StringBuilder text = new StringBuilder();
        if (!(area instanceof Path path)) {
            throw new IllegalStateException("the area of a shape is a path");
        }
        for (PathElement element : path.getElements()) {
            switch (element) {
                case MoveTo to -> put(text, 'M', sx, sy, tx, ty, to.getX(), to.getY());
                case LineTo to -> put(text, 'L', sx, sy, tx, ty, to.getX(), to.getY());
                case QuadCurveTo to ->
                    put(text, 'Q', sx, sy, tx, ty, to.getControlX(), to.getControlY(), to.getX(), to.getY());
                case CubicCurveTo to ->
                    put(
                            text,
                            'C',
                            sx,
                            sy,
                            tx,
                            ty,
                            to.getControlX1(),
                            to.getControlY1(),
                            to.getControlX2(),
                            to.getControlY2(),
                            to.getX(),
                            to.getY());
                case ClosePath _ -> text.append('Z');
                default -> throw new IllegalStateException("no area has a " + element);
            }
        }
        return text.toString();
    }

    private static void put(
            StringBuilder text, char letter, double sx, double sy, double tx, double ty, double... coordinates) {
        text.append(letter);
        for (int i = 0; i < coordinates.length; i += 2) {
            text.append(String.format(
                    Locale.ROOT,
                    i == 0 ? "%.3f %.3f" : " %.3f %.3f",
                    tx + sx * coordinates[i],
                    ty + sy * coordinates[i + 1]));
        }
    }
}
