package org.densescope.ui.plane;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.session.Look;
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

    private final Look look;
    private final Supplier<Palette> palette;
    private final Runnable resized;
    private List<Way> ways = List.of();

    /// @param resized is told when pixels of another size are wanted
    public SlicePlot(Look look, Supplier<Palette> palette, Runnable resized) {
        super("ds-plane-slice");
        this.look = look;
        this.palette = palette;
        this.resized = resized;
        hidePicture();
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
    void draw(GraphicsContext g) {
        Color ground = colour(palette().background());
        for (Way way : ways) {
            trace(g, way, ground, 5, Pen.Dash.SOLID);
        }
        for (Way way : ways) {
            Color ink = colour(way.argb() == 0 ? palette().text() : way.argb());
            trace(g, way, ink, 2, way.dash());
        }
        for (Way way : ways) {
            Color ink = colour(way.argb() == 0 ? palette().text() : way.argb());
            double[] at = way.places();
            if (at.length >= 4) {
                mark(g, at[0], at[1], ground, ways.size() > 1 ? colour(palette().text()) : ink);
            }
            if (at.length >= 2) {
                mark(g, at[at.length - 2], at[at.length - 1], ink, ground);
            }
        }
    }

    private void trace(GraphicsContext g, Way way, Color colour, double width, Pen.Dash dash) {
        double[] path = way.places();
        if (path.length < 4) {
            return;
        }
        g.setStroke(colour);
        g.setLineWidth(width);
        switch (dash) {
            case SOLID -> g.setLineDashes();
            case DASHED -> g.setLineDashes(7, 4);
            case DOTTED -> g.setLineDashes(2, 3);
        }
        g.beginPath();
        g.moveTo(screenX(path[0]), screenY(path[1]));
        for (int i = 2; i + 1 < path.length; i += 2) {
            g.lineTo(Math.clamp(screenX(path[i]), -1e4, 1e4), Math.clamp(screenY(path[i + 1]), -1e4, 1e4));
        }
        g.stroke();
        g.setLineDashes();
    }

    private void mark(GraphicsContext g, double alpha, double beta, Color fill, Color rim) {
        double x = screenX(alpha);
        double y = screenY(beta);
        g.setFill(fill);
        g.fillOval(x - 5, y - 5, 10, 10);
        g.setStroke(rim);
        g.setLineWidth(1.5);
        g.strokeOval(x - 5, y - 5, 10, 10);
    }
}
