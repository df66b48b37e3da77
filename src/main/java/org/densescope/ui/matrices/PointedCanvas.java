package org.densescope.ui.matrices;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Place;
import org.densescope.ui.canvas.FxPen;
import org.densescope.ui.canvas.ReaderFont;
import org.jspecify.annotations.Nullable;

/// A canvas in the reader's font that tells which place is pointed at, and is painted only when it is in sight.
abstract class PointedCanvas extends Region {
    private final Canvas canvas = new Canvas();

    private final ReaderFont font = new ReaderFont(this::requestLayout);

    private boolean stale = true;

    PointedCanvas(String style, Consumer<@Nullable Place> hovered, Consumer<Place> selected) {
        getStyleClass().add(style);
        getChildren().setAll(canvas, font);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.accept(placeAt(event.getX(), event.getY())));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.accept(null));
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Place place = placeAt(event.getX(), event.getY());
            if (place != null) {
                selected.accept(place);
            }
        });
    }

    /// The number under a point, or null.
    abstract @Nullable Place placeAt(double x, double y);

    /// Draws all of it on an empty canvas.
    abstract void draw(Pen pen, CellPainter.Pixels pixels);

    final double em() {
        return font.em();
    }

    /// What is shown has changed.
    final void stale() {
        stale = true;
    }

    /// Takes a size, and paints.
    final void cover(double width, double height) {
        canvas.setWidth(Math.max(1, width));
        canvas.setHeight(Math.max(1, height));
        stale = true;
        paint();
    }

    /// Paints what changed since it was last painted.
    final void paint() {
        if (!stale) {
            return;
        }
        stale = false;
        GraphicsContext g = canvas.getGraphicsContext2D();
        Pen pen = new FxPen(g, font.fonts(), canvas.getWidth(), canvas.getHeight(), _ -> {});
        pen.clear(0);
        draw(pen, (area, argb) -> put(g, area, argb));
    }

    private static void put(GraphicsContext g, SheetGrid.Area area, int[] argb) {
        g.getPixelWriter()
                .setPixels(
                        area.x(),
                        area.y(),
                        area.width(),
                        area.height(),
                        PixelFormat.getIntArgbPreInstance(),
                        argb,
                        0,
                        area.width());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
