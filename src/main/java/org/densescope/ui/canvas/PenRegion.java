package org.densescope.ui.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.densescope.draw.Pen;
import org.jspecify.annotations.Nullable;

/// A canvas that fills its region, drawn by a pen in the reader's font; painted at most once a pulse.
public abstract class PenRegion extends Region {
    private final Canvas canvas = new Canvas();

    /// Never seen: it takes the font that the style sheets give to text.
    private final Label measure = new Label();

    private @Nullable Fonts fonts;

    @SuppressWarnings("this-escape") // what it hands out is called after the constructors of all
    protected PenRegion(String style) {
        getStyleClass().add(style);
        measure.setVisible(false);
        canvas.setMouseTransparent(true);
        setPickOnBounds(true);
        measure.fontProperty().addListener((_, _, _) -> {
            fonts = null;
            requestLayout();
        });
        getChildren().setAll(canvas, measure);
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
        return measure.getFont().getSize();
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
        Fonts known = fonts;
        if (known == null) {
            known = new Fonts(measure.getFont().getFamily());
            fonts = known;
        }
        Pen pen = new FxPen(canvas.getGraphicsContext2D(), known, width, height, _ -> {});
        pen.clear(0);
        draw(pen, width, height, em());
    }
}
