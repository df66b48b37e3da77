package org.densescope.ui.paper;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.densescope.draw.pen.Outline;
import org.densescope.draw.pen.Pen;

/// Draws what a style sheet gives to a region: its fills and its borders.
final class RegionPainter {
    private RegionPainter() {}

    static void paint(Region region, Spot at, Pen pen) {
        Background background = region.getBackground();
        if (background != null) {
            for (BackgroundFill fill : background.getFills()) {
                fill(region, at, fill, pen);
            }
        }
        Border border = region.getBorder();
        if (border != null && region.getShape() == null) {
            for (BorderStroke stroke : border.getStrokes()) {
                stroke(region, at, stroke, pen);
            }
        }
    }

    private static void fill(Region region, Spot at, BackgroundFill fill, Pen pen) {
        Insets in = fill.getInsets();
        double x = at.x(in.getLeft());
        double y = at.y(in.getTop());
        double width = at.sx() * (region.getWidth() - in.getLeft() - in.getRight());
        double height = at.sy() * (region.getHeight() - in.getTop() - in.getBottom());
        int argb = Colours.argb(fill.getFill(), at.opacity());
        if (argb >>> 24 == 0 || width <= 0 || height <= 0) {
            return;
        }
        if (region.getShape() instanceof SVGPath shape) {
            String path = ShapeOutlines.stretched(shape.getContent(), x, y, width, height);
            pen.glyphs("", List.of(new Outline(path, argb)), 0, 0, 1);
        } else {
            pen.box(x, y, width, height, arc(fill.getRadii(), width, height), argb, Pen.Stroke.NONE);
        }
    }

    private static double arc(CornerRadii radii, double width, double height) {
        double most = Math.min(width, height) / 2;
        double arc = radii.getTopLeftHorizontalRadius();
        return Math.min(most, radii.isTopLeftHorizontalRadiusAsPercentage() ? arc * width : arc);
    }

    private static void stroke(Region region, Spot at, BorderStroke stroke, Pen pen) {
        if (BorderStrokeStyle.NONE.equals(stroke.getTopStyle())
                && BorderStrokeStyle.NONE.equals(stroke.getBottomStyle())
                && BorderStrokeStyle.NONE.equals(stroke.getLeftStyle())) {
            return;
        }
        BorderWidths w = stroke.getWidths();
        Insets in = stroke.getInsets();
        double x = at.x(in.getLeft());
        double y = at.y(in.getTop());
        double width = at.sx() * (region.getWidth() - in.getLeft() - in.getRight());
        double height = at.sy() * (region.getHeight() - in.getTop() - in.getBottom());
        int top = Colours.argb(stroke.getTopStroke(), at.opacity());
        if (stroke.isStrokeUniform()
                && w.getTop() == w.getLeft()
                && w.getTop() == w.getBottom()
                && w.getTop() == w.getRight()) {
            double half = w.getTop() / 2;
            double arc = arc(stroke.getRadii(), width, height);
            pen.box(x + half, y + half, width - 2 * half, height - 2 * half, arc, 0, Pen.Stroke.of(top, w.getTop()));
            return;
        }
        pen.box(x, y, width, w.getTop(), 0, top, Pen.Stroke.NONE);
        int bottom = Colours.argb(stroke.getBottomStroke(), at.opacity());
        pen.box(x, y + height - w.getBottom(), width, w.getBottom(), 0, bottom, Pen.Stroke.NONE);
        int left = Colours.argb(stroke.getLeftStroke(), at.opacity());
        pen.box(x, y, w.getLeft(), height, 0, left, Pen.Stroke.NONE);
        int right = Colours.argb(stroke.getRightStroke(), at.opacity());
        pen.box(x + width - w.getRight(), y, w.getRight(), height, 0, right, Pen.Stroke.NONE);
    }
}
