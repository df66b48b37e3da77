package org.densescope.ui.plane;

import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.Contour;
import org.densescope.draw.plane.Dots;
import org.densescope.session.Look;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// The map: what the network makes of each point of the plane, under the samples.
final class MapPlot extends Plot {
    static final int NONE = -1;

    private final Look look;
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

    MapPlot(Look look, Supplier<Palette> palette, Runnable resized) {
        super("ds-plane-map");
        this.look = look;
        this.palette = palette;
        this.resized = resized;
        setFocusTraversable(true);
        getStyleClass().add("ds-focusable");
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
    void draw(GraphicsContext g) {
        PlanePicture now = picture;
        if (now == null) {
            return;
        }
        curve(g, now);
        for (PlanePicture.Folds folds : now.folds()) {
            for (Contour fold : folds.lines()) {
                fold(g, folds.layer(), fold);
            }
        }
        PlaneData plane = now.wish().plane();
        ring(g, plane, hovered, 1.5, 3);
        ring(g, plane, sample, 2, 4.5);
        if (brush > 0 && !Double.isNaN(brushX)) {
            g.setStroke(colour(palette().text()));
            g.setLineWidth(1);
            g.setLineDashes(4, 3);
            g.strokeOval(brushX - brush, brushY - brush, 2 * brush, 2 * brush);
            g.setLineDashes();
        }
    }

    private void curve(GraphicsContext g, PlanePicture now) {
        double[] line = now.curve();
        if (line.length == 0) {
            return;
        }
        g.setStroke(colour(palette().negative()));
        g.setLineWidth(2.5);
        g.beginPath();
        boolean down = false;
        for (int i = 0; i + 1 < line.length; i += 2) {
            boolean finite = Double.isFinite(line[i + 1]);
            double y = finite ? Math.clamp(screenY(line[i + 1]), -1e4, 1e4) : 0;
            if (finite && down) {
                g.lineTo(screenX(line[i]), y);
            } else if (finite) {
                g.moveTo(screenX(line[i]), y);
            }
            down = finite;
        }
        g.stroke();
    }

    /// Layer 1 solid, layer 2 dashed, deeper ones dotted.
    private void fold(GraphicsContext g, int layer, Contour fold) {
        boolean lit = layer == litLayer && fold.unit() == litUnit;
        Color ink = colour(lit ? palette().text() : palette().muted());
        g.setStroke(ink);
        g.setLineWidth(lit ? 3 : 1.3);
        if (layer == 1) {
            g.setLineDashes();
        } else if (layer == 2) {
            g.setLineDashes(6, 4);
        } else {
            g.setLineDashes(1.5, 3.5);
        }
        for (double[] path : fold.paths()) {
            g.beginPath();
            g.moveTo(screenX(path[0]), screenY(path[1]));
            for (int i = 2; i + 1 < path.length; i += 2) {
                g.lineTo(screenX(path[i]), screenY(path[i + 1]));
            }
            g.stroke();
        }
        g.setLineDashes();
    }

    private void ring(GraphicsContext g, PlaneData plane, int row, double width, double gap) {
        if (row < 0 || row >= plane.data().rows()) {
            return;
        }
        double r = Dots.radius(plane.data().rows(), side()) + gap;
        double x = screenX(plane.x1(row));
        double y = screenY(plane.x2(row));
        g.setStroke(colour(palette().background()));
        g.setLineWidth(width + 2.5);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        g.setStroke(colour(palette().text()));
        g.setLineWidth(width);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }
}
