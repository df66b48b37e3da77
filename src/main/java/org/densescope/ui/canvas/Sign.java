package org.densescope.ui.canvas;

import java.util.function.Consumer;
import org.densescope.draw.pen.Pen;

/// A small drawing of a fixed size, as stands beside a text in a legend or on a button.
public final class Sign extends PenRegion {
    private final Consumer<Pen> drawing;

    /// @param width logical pixels
    /// @param height logical pixels
    public Sign(double width, double height, Consumer<Pen> drawing) {
        super("ds-sign");
        this.drawing = drawing;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setMouseTransparent(true);
    }

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        drawing.accept(pen);
    }
}
