package org.densescope.ui.canvas;

import javafx.scene.layout.Region;
import org.densescope.draw.pen.Pen;

/// A region that is drawn by a pen in the reader's font; painted at most once a pulse.
public abstract class PenRegion extends Region {
    private final ReaderFont font;
    private final PenCanvas canvas;

    @SuppressWarnings("this-escape") // what it hands out is called after the constructors of all
    protected PenRegion(String style) {
        getStyleClass().add(style);
        font = new ReaderFont(this::requestLayout);
        canvas = new PenCanvas(font::fonts, pen -> draw(pen, getWidth(), getHeight(), em()));
        setPickOnBounds(true);
        getChildren().setAll(canvas, font);
    }

    /// Draws all of it on nothing.
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
        canvas.cover(width, height);
        canvas.paint();
    }
}
