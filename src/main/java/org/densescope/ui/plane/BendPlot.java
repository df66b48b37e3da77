package org.densescope.ui.plane;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.plane.Bend;
import org.densescope.draw.plane.Dots;
import org.densescope.project.Preferences;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// The plane as two units see it: the grid of the inputs and the samples at these units' values.
final class BendPlot extends Plot {
    private static final Pen.Dash ACROSS = Pen.Dash.of(5, 3);

    private final ObservableValue<Preferences> preferences;
    private final Supplier<Palette> palette;
    private final Runnable resized;
    private List<String> names = List.of("", "");
    private PlanePicture.@Nullable Bent bent;
    private int sample = MapPlot.NONE;

    BendPlot(ObservableValue<Preferences> preferences, Supplier<Palette> palette, Runnable resized) {
        super("ds-plane-bend");
        this.preferences = preferences;
        this.palette = palette;
        this.resized = resized;
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
        return names.get(axis);
    }

    @Override
    void resized() {
        resized.run();
    }

    /// @param axes the names of the two units' values
    void show(PlanePicture.Bent next, PlaneWish.Size size, List<String> axes, int shown) {
        bent = next;
        names = axes;
        sample = shown;
        show(next.dots(), size, next.extent());
    }

    void setSample(int row) {
        sample = row;
        repaint();
    }

    @Override
    void draw(Pen pen) {
        PlanePicture.Bent now = bent;
        if (now == null) {
            return;
        }
        Bend bend = now.bend();
        int ink = Shade.faded(palette().muted(), 0.75);
        for (int line = 0; line < bend.lines().size(); line++) {
            boolean upright = line < bend.upright();
            trace(pen, bend.lines().get(line), new Pen.Stroke(ink, 1.1, upright ? Pen.Dash.SOLID : ACROSS));
        }
        if (sample >= 0 && 2 * sample + 1 < bend.points().length) {
            double r = Dots.radius(bend.points().length / 2, side()) + 4.5;
            double x = screenX(bend.points()[2 * sample]);
            double y = screenY(bend.points()[2 * sample + 1]);
            pen.circle(x, y, r, 0, Pen.Stroke.of(palette().text(), 2));
        }
    }
}
