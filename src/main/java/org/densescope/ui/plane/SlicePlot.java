package org.densescope.ui.plane;

import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.densescope.draw.Palette;
import org.densescope.draw.plane.Extent;
import org.densescope.session.Look;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// The loss over two directions through the weights, with the way that training took.
final class SlicePlot extends Plot {
    private final Look look;
    private final Supplier<Palette> palette;
    private final Runnable resized;
    private @Nullable Slice slice;

    SlicePlot(Look look, Supplier<Palette> palette, Runnable resized) {
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

    void show(Slice next) {
        slice = next;
        double reach = next.grid().reach() * (1 + 1.0 / (next.grid().side() - 1));
        show(next.pixels(), next.wish().size(), new Extent(-reach, reach, -reach, reach));
    }

    @Override
    void draw(GraphicsContext g) {
        Slice now = slice;
        if (now == null) {
            return;
        }
        Color text = colour(palette().text());
        Color ground = colour(palette().background());
        double[] path = now.path();
        if (path.length >= 4) {
            trace(g, path, ground, 5);
            trace(g, path, text, 2);
            mark(g, path[0], path[1], ground, text);
        }
        mark(g, 0, 0, text, ground);
    }

    private void trace(GraphicsContext g, double[] path, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.beginPath();
        g.moveTo(screenX(path[0]), screenY(path[1]));
        for (int i = 2; i + 1 < path.length; i += 2) {
            g.lineTo(Math.clamp(screenX(path[i]), -1e4, 1e4), Math.clamp(screenY(path[i + 1]), -1e4, 1e4));
        }
        g.stroke();
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
