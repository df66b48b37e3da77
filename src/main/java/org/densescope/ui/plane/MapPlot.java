package org.densescope.ui.plane;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.plane.Contour;
import org.densescope.draw.plane.Dots;
import org.densescope.project.Preferences;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// The map: what the network makes of each point of the plane, under the samples.
final class MapPlot extends Plot {
    static final int NONE = -1;
    private static final Pen.Dash SECOND = Pen.Dash.of(6, 4);
    private static final Pen.Dash DEEPER = Pen.Dash.of(1.5, 3.5);
    private static final Pen.Dash AROUND = Pen.Dash.of(4, 3);

    private final ObservableValue<Preferences> preferences;
    private final Supplier<Palette> palette;
    private final Runnable resized;
    private @Nullable PlanePicture picture;
    private int sample = NONE;
    private int hovered = NONE;
    private int litLayer;
    private int litUnit = NONE;
    private double brushX = Double.NaN;
    private double brushY;
    private double brush;

    MapPlot(ObservableValue<Preferences> preferences, Supplier<Palette> palette, Runnable resized) {
        super("ds-plane-map");
        this.preferences = preferences;
        this.palette = palette;
        this.resized = resized;
        setFocusTraversable(true);
        getStyleClass().add("ds-focusable");
    }

    @Override
    Digits digits() {
        return preferences.getValue().digits();
    }

    @Override
    Palette palette() {
        return palette.get();
    }

    @Override
    String name(int axis) {
        PlanePicture now = picture;
        return now == null ? "" : now.wish().plane().name(axis);
    }

    @Override
    void resized() {
        resized.run();
    }

    void show(PlanePicture next) {
        picture = next;
        setSquare(!next.wish().plane().line());
        show(next.map(), next.wish().size(), next.wish().extent());
    }

    void clear() {
        picture = null;
        hidePicture();
    }

    @Nullable
    PlanePicture picture() {
        return picture;
    }

    /// The sample that is shown on the tape.
    void setSample(int row) {
        sample = row;
        repaint();
    }

    void setHovered(int row) {
        if (hovered != row) {
            hovered = row;
            repaint();
        }
    }

    int hovered() {
        return hovered;
    }

    /// The unit whose fold stands out.
    void setLit(int layer, int unit) {
        litLayer = layer;
        litUnit = unit;
        repaint();
    }

    /// A circle around the pointer; none with a radius of 0.
    void setBrush(double x, double y, double radius) {
        brushX = x;
        brushY = y;
        brush = radius;
        repaint();
    }

    /// The point under the pointer, or [#NONE].
    int pointAt(double screenX, double screenY) {
        PlanePicture now = picture;
        if (now == null) {
            return NONE;
        }
        PlaneData plane = now.wish().plane();
        int rows = plane.data().rows();
        double best = Dots.radius(rows, side()) + 3;
        int found = NONE;
        for (int row = 0; row < rows; row++) {
            double d = Math.hypot(screenX(plane.x1(row)) - screenX, screenY(plane.x2(row)) - screenY);
            if (d < best) {
                best = d;
                found = row;
            }
        }
        return found;
    }

    @Override
    void draw(Pen pen) {
        PlanePicture now = picture;
        if (now == null) {
            return;
        }
        trace(pen, now.curve(), Pen.Stroke.of(palette().negative(), 2.5));
        for (PlanePicture.Folds folds : now.folds()) {
            for (Contour fold : folds.lines()) {
                fold(pen, folds.layer(), fold);
            }
        }
        PlaneData plane = now.wish().plane();
        ring(pen, plane, hovered, 1.5, 3);
        ring(pen, plane, sample, 2, 4.5);
        if (brush > 0 && !Double.isNaN(brushX)) {
            pen.circle(brushX, brushY, brush, 0, new Pen.Stroke(palette().text(), 1, AROUND));
        }
    }

    /// Layer 1 solid, layer 2 dashed, deeper ones dotted.
    private void fold(Pen pen, int layer, Contour fold) {
        boolean lit = layer == litLayer && fold.unit() == litUnit;
        Pen.Stroke stroke = new Pen.Stroke(
                lit ? palette().text() : palette().muted(),
                lit ? 3 : 1.3,
                layer == 1 ? Pen.Dash.SOLID : layer == 2 ? SECOND : DEEPER);
        for (double[] path : fold.paths()) {
            trace(pen, path, stroke);
        }
    }

    private void ring(Pen pen, PlaneData plane, int row, double width, double gap) {
        if (row < 0 || row >= plane.data().rows()) {
            return;
        }
        double r = Dots.radius(plane.data().rows(), side()) + gap;
        double x = screenX(plane.x1(row));
        double y = screenY(plane.x2(row));
        pen.circle(x, y, r, 0, Pen.Stroke.of(palette().background(), width + 2.5));
        pen.circle(x, y, r, 0, Pen.Stroke.of(palette().text(), width));
    }
}
