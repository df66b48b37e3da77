package org.densescope.ui.matrices;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// A canvas in the reader's font that tells which place is pointed at, and is painted only when it is in sight.
abstract class PointedCanvas extends Region {
    private final Canvas canvas = new Canvas();

    /// Never seen: it takes the font that the style sheets give to text.
    private final Label measure = new Label();

    private boolean stale = true;

    PointedCanvas(String style, Consumer<@Nullable Place> hovered, Consumer<Place> selected) {
        getStyleClass().add(style);
        measure.setVisible(false);
        measure.fontProperty().addListener((_, _, _) -> requestLayout());
        getChildren().setAll(canvas, measure);
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
    abstract void draw(GraphicsContext g);

    final Font font() {
        return measure.getFont();
    }

    final double em() {
        return font().getSize();
    }

    final GraphicsContext graphics() {
        return canvas.getGraphicsContext2D();
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
        GraphicsContext g = graphics();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        draw(g);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
