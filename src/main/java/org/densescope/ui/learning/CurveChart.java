package org.densescope.ui.learning;

import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import org.densescope.draw.chart.Chart;
import org.densescope.draw.chart.ChartPainter;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.ui.canvas.PenRegion;
import org.jspecify.annotations.Nullable;

/// One chart over the steps of training: the values under the pointer are written, a click leads there.
public final class CurveChart extends PenRegion {
    private final ObservableValue<Palette> palette;
    private @Nullable Chart chart;
    private DoubleFunction<String> across = String::valueOf;
    private DoubleFunction<String> up = String::valueOf;

    /// @param chosen takes the step that was clicked
    public CurveChart(ObservableValue<Palette> palette, LongConsumer chosen, Consumer<Double> pointed) {
        super("ds-learning-chart");
        this.palette = palette;
        setOnMouseMoved(event -> pointed.accept(value(event.getX())));
        setOnMouseExited(_ -> pointed.accept(Double.NaN));
        setOnMouseClicked(event -> {
            double step = value(event.getX());
            if (event.getButton() == MouseButton.PRIMARY && !Double.isNaN(step)) {
                chosen.accept((long) Math.floor(step));
            }
        });
    }

    private double value(double x) {
        Chart now = chart;
        return now == null
                ? Double.NaN
                : ChartPainter.area(getWidth(), getHeight(), em()).value(now, x);
    }

    /// @param steps how steps are written
    /// @param values how values are written
    public void show(Chart next, DoubleFunction<String> steps, DoubleFunction<String> values) {
        chart = next;
        across = steps;
        up = values;
        changed();
    }

    /// What is drawn, or null before anything is.
    @Nullable
    Chart chart() {
        return chart;
    }

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        Chart now = chart;
        if (now != null) {
            new ChartPainter(pen, palette.getValue(), em, across, up).paint(now, width, height);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 9 * em();
    }
}
