package org.densescope.ui.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Pen;

/// A canvas that fills its region, drawn by a pen in the reader's font; painted at most once a pulse.
public abstract class PenRegion extends Region {
    private final Canvas canvas = new Canvas();

    private final ReaderFont font;

    @SuppressWarnings("this-escape") // what it hands out is called after the constructors of all
    protected PenRegion(String style) {
        getStyleClass().add(style);
        font = new ReaderFont(this::requestLayout);
        canvas.setMouseTransparent(true);
        setPickOnBounds(true);
        getChildren().setAll(canvas, font);
    }

    /// Draws all of it on an empty canvas.
    ///
    /// @param em size of the text, pixels
    protected abstract void draw(Pen pen, double width, double height, double em);

    /// What is shown has changed: it is drawn with the next pulse.
    protected final void changed() {
        requestLayout();
    }

    protected final double em() {
        return font.em();
    }

    @Override
    protected final void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1 || !isVisible()) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        Pen pen = new FxPen(canvas.getGraphicsContext2D(), font.fonts(), width, height, _ -> {});
        pen.clear(0);
        draw(pen, width, height, em());
    }
}
