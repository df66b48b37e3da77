package org.densescope.ui.race;

import javafx.beans.value.ObservableValue;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.ui.canvas.PenRegion;

/// A piece of a lane's line, as it is in the chart.
final class Swatch extends PenRegion {
    private final ObservableValue<Palette> palette;
    private final int index;

    Swatch(ObservableValue<Palette> palette, int index) {
        super("ds-race-swatch");
        this.palette = palette;
        this.index = index;
        palette.subscribe(this::changed);
    }

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        Pen.Stroke line = LaneLook.stroke(palette.getValue(), index);
        pen.line(0, height / 2, width, height / 2, new Pen.Stroke(line.argb(), 3, line.dash()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2.2 * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return em();
    }
}
