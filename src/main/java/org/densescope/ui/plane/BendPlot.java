package org.densescope.ui.plane;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.Bend;
import org.densescope.draw.plane.Dots;
import org.densescope.session.Look;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// The plane as two units see it: the grid of the inputs and the samples at these units' values.
final class BendPlot extends Plot {
    private final Look look;
    private final Supplier<Palette> palette;
    private final Runnable resized;
    private List<String> names = List.of("", "");
    private PlanePicture.@Nullable Bent bent;
    private int sample = MapPlot.NONE;

    BendPlot(Look look, Supplier<Palette> palette, Runnable resized) {
        super("ds-plane-bend");
        this.look = look;
        this.palette = palette;
        this.resized = resized;
    }

    @Override
    Digits digits() {
        return look.digits().get();
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
    void draw(GraphicsContext g) {
        PlanePicture.Bent now = bent;
        if (now == null) {
            return;
        }
        Bend bend = now.bend();
        for (int line = 0; line < bend.lines().size(); line++) {
            boolean upright = line < bend.upright();
            g.setStroke(colour(palette().muted()));
            g.setLineWidth(1.1);
            g.setGlobalAlpha(0.75);
            g.setLineDashes(upright ? new double[0] : new double[] {5, 3});
            path(g, bend.lines().get(line));
        }
        g.setLineDashes();
        g.setGlobalAlpha(1);
        if (sample >= 0 && 2 * sample + 1 < bend.points().length) {
            double r = Dots.radius(bend.points().length / 2, side()) + 4.5;
            double x = screenX(bend.points()[2 * sample]);
            double y = screenY(bend.points()[2 * sample + 1]);
            g.setStroke(colour(palette().text()));
            g.setLineWidth(2);
            g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        }
    }

    private void path(GraphicsContext g, double[] line) {
        g.beginPath();
        boolean down = false;
        for (int i = 0; i + 1 < line.length; i += 2) {
            boolean finite = Double.isFinite(line[i]) && Double.isFinite(line[i + 1]);
            if (finite) {
                double x = Math.clamp(screenX(line[i]), -1e4, 1e4);
                double y = Math.clamp(screenY(line[i + 1]), -1e4, 1e4);
                if (down) {
                    g.lineTo(x, y);
                } else {
                    g.moveTo(x, y);
                }
            }
            down = finite;
        }
        g.stroke();
    }
}
