package org.densescope.ui.matrices;

import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Place;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.canvas.ReaderFont;
import org.jspecify.annotations.Nullable;

/// A canvas in the reader's font that tells which place is pointed at, and is painted only when it is in sight.
abstract class PointedCanvas extends Region {
    private final ReaderFont font = new ReaderFont(this::requestLayout);
    private final PenCanvas canvas;
    private boolean stale = true;

    PointedCanvas(String style, Consumer<@Nullable Place> hovered, Consumer<Place> selected) {
        canvas = new PenCanvas(font::fonts, this::draw);
        getStyleClass().add(style);
        getChildren().setAll(canvas, font);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.accept(placeAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.accept(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Place place = placeAt(event.getX(), event.getY());
            if (place != null) {
                selected.accept(place);
            }
        });
    }

    /// The number under a point, or null.
    abstract @Nullable Place placeAt(double x, double y);

    /// Draws all of it on nothing.
    abstract void draw(Pen pen);

    final double em() {
        return font.em();
    }

    /// What is shown has changed.
    final void stale() {
        stale = true;
    }

    /// Takes a size, and paints.
    final void cover(double width, double height) {
        canvas.cover(Math.max(1, width), Math.max(1, height));
        stale = true;
        paint();
    }

    /// Paints what changed since it was last painted.
    final void paint() {
        if (!stale) {
            return;
        }
        stale = false;
        canvas.paint();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
