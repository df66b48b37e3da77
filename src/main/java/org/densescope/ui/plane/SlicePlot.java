package org.densescope.ui.plane;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.project.Preferences;
import org.densescope.trace.Digits;

/// The loss over two directions through the weights, with the ways that trainings took.
public final class SlicePlot extends Plot {
    /// The way of one training.
    ///
    /// @param places `α, β` of each stop, from its start; a single one is only marked
    /// @param argb colour, or 0 for that of text
    /// @param dash whether and how its line is interrupted
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    public record Way(double[] places, int argb, Pen.Dash dash) {}

    private final ObservableValue<Preferences> preferences;
    private final Supplier<Palette> palette;
    private final Runnable resized;
    private List<Way> ways = List.of();

    /// @param resized is told when pixels of another size are wanted
    public SlicePlot(ObservableValue<Preferences> preferences, Supplier<Palette> palette, Runnable resized) {
        super("ds-plane-slice");
        this.preferences = preferences;
        this.palette = palette;
        this.resized = resized;
        hidePicture();
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
        return axis == 0 ? "α" : "β";
    }

    @Override
    void resized() {
        resized.run();
    }

    /// Device pixels that a side of the picture should have.
    public int pixels() {
        return size().width();
    }

    /// @param surface a square picture
    /// @param next ways over it, the last one on top
    public void show(Surface surface, List<Way> next) {
        ways = List.copyOf(next);
        show(surface.pixels(), new PlaneWish.Size(surface.side(), surface.side(), 1), surface.extent());
    }

    /// Nothing to be seen.
    public void clear() {
        ways = List.of();
        hidePicture();
    }

    @Override
    void draw(Pen pen) {
        int ground = palette().background();
        for (Way way : ways) {
            trace(pen, way.places(), Pen.Stroke.of(ground, 5));
        }
        for (Way way : ways) {
            trace(pen, way.places(), new Pen.Stroke(ink(way), 2, way.dash()));
        }
        for (Way way : ways) {
            double[] at = way.places();
            if (at.length >= 4) {
                mark(pen, at[0], at[1], ground, ways.size() > 1 ? palette().text() : ink(way));
            }
            if (at.length >= 2) {
                mark(pen, at[at.length - 2], at[at.length - 1], ink(way), ground);
            }
        }
    }

    private int ink(Way way) {
        return way.argb() == 0 ? palette().text() : way.argb();
    }

    private void mark(Pen pen, double alpha, double beta, int fill, int rim) {
        pen.circle(screenX(alpha), screenY(beta), 5, fill, Pen.Stroke.of(rim, 1.5));
    }
}
