package org.densescope.ui.plane;

import java.util.Arrays;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.draw.plane.Extent;
import org.densescope.draw.plane.Ticks;
import org.densescope.trace.Digits;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.canvas.ReaderFont;
import org.jspecify.annotations.Nullable;

/// A picture of pixels within two axes with numbers, and what lies over it.
abstract class Plot extends Region {
    private static final double LEAST = 40;

    /// Further out nothing is drawn: no screen is as large.
    private static final double FAR = 1e4;

    private final PenCanvas canvas;
    private final ReaderFont font = new ReaderFont(this::requestLayout);

    private int @Nullable [] pixels;
    private int columns;
    private int rows;
    private double x;
    private double y;
    private double width = LEAST;
    private double height = LEAST;
    private boolean square = true;
    private Extent extent = new Extent(-1, 1, -1, 1);

    Plot(String style) {
        getStyleClass().add(style);
        canvas = new PenCanvas(font::fonts, this::drawAll);
        getChildren().addAll(canvas, font);
        setMinSize(120, 120);
    }

    /// Draws over the picture; it is clipped, and the axes are there already.
    abstract void draw(Pen pen);

    /// What the numbers of the axes are written with, and the names at their ends.
    abstract Digits digits();

    abstract String name(int axis);

    abstract Palette palette();

    /// The size of the picture has changed.
    abstract void resized();

    final void setSquare(boolean wanted) {
        if (square != wanted) {
            square = wanted;
            requestLayout();
        }
    }

    final Extent extent() {
        return extent;
    }

    /// The size that a picture should have.
    final PlaneWish.Size size() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        return new PlaneWish.Size(
                (int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)), scale);
    }

    /// Shows pixels; an older size is stretched until the next ones come.
    ///
    /// @param argb opaque, row after row; nobody writes it again
    final void show(int[] argb, PlaneWish.Size of, Extent shown) {
        extent = shown;
        pixels = argb;
        columns = of.width();
        rows = of.height();
        canvas.paint();
    }

    final void hidePicture() {
        pixels = null;
        canvas.paint();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double left = Math.rint(3.1 * em);
        double below = Math.rint(1.9 * em);
        double above = Math.rint(1.3 * em);
        double right = Math.rint(2 * em);
        double w = Math.max(LEAST, Math.floor(getWidth() - left - right));
        double h = Math.max(LEAST, Math.floor(getHeight() - above - below));
        double side = Math.min(w, h);
        double oldWidth = width;
        double oldHeight = height;
        width = square ? side : w;
        height = square ? side : h;
        x = left + Math.floor((w - width) / 2);
        y = above + Math.floor((h - height) / 2);
        canvas.cover(getWidth(), getHeight());
        if (oldWidth != width || oldHeight != height) {
            resized();
        }
        canvas.paint();
    }

    /// The shorter side of the picture.
    final double side() {
        return Math.min(width, height);
    }

    final double em() {
        return font.em();
    }

    final double screenX(double x1) {
        return x + extent.across(x1) * width;
    }

    final double screenY(double x2) {
        return y + extent.down(x2) * height;
    }

    final double planeX(double screenX) {
        return extent.x1((screenX - x) / width);
    }

    final double planeY(double screenY) {
        return extent.x2((screenY - y) / height);
    }

    final boolean holds(double screenX, double screenY) {
        return screenX >= x && screenX <= x + width && screenY >= y && screenY <= y + height;
    }

    /// Draws anew what lies over the picture.
    final void repaint() {
        canvas.paint();
    }

    private void drawAll(Pen pen) {
        int[] picture = pixels;
        if (picture == null) {
            return;
        }
        pen.part("picture");
        pen.image(picture, columns, rows, x, y, width, height);
        pen.part("axes");
        axes(pen);
        pen.part("over");
        pen.clip(x, y, width, height, 0);
        draw(pen);
        pen.restore();
    }

    private void axes(Pen pen) {
        double em = em();
        Pen.Stroke line = Pen.Stroke.of(palette().line(), 1);
        Type numbers = Type.plain(0.82 * em);
        int muted = palette().muted();
        pen.box(x - 0.5, y - 0.5, width + 1, height + 1, 0, 0, line);
        Ticks across = Ticks.of(extent.left(), extent.right(), (int) Math.clamp(width / (3.4 * em), 2, 12));
        double below = y + height + 5 + 0.58 * em;
        for (long k = across.first(); k <= across.last(); k++) {
            double at = Math.rint(screenX(across.value(k))) - 0.5;
            pen.line(at, y + height, at, y + height + 4, line);
            pen.text(digits().text(across.value(k)), at, below, numbers, Pen.Anchor.MIDDLE, muted);
        }
        Ticks up = Ticks.of(extent.bottom(), extent.top(), (int) Math.clamp(height / (2.2 * em), 2, 12));
        for (long k = up.first(); k <= up.last(); k++) {
            double at = Math.rint(screenY(up.value(k))) - 0.5;
            pen.line(x - 4, at, x, at, line);
            pen.text(digits().text(up.value(k)), x - 6, at, numbers, Pen.Anchor.END, muted);
        }
        Type names = Type.plain(0.9 * em);
        int text = palette().text();
        double up0 = Pen.BASELINE * names.size();
        pen.text(name(0), x + width + 0.35 * em, y + height - up0, names, Pen.Anchor.START, text);
        pen.text(name(1), x - 0.3 * em, y - 0.6 * em - up0, names, Pen.Anchor.END, text);
    }

    /// A line through points `x₁, x₂` of the plane, interrupted where one of them is not finite.
    final void trace(Pen pen, double[] line, Pen.Stroke stroke) {
        double[] part = new double[line.length];
        int n = 0;
        for (int i = 0; i + 1 < line.length; i += 2) {
            if (Double.isFinite(line[i]) && Double.isFinite(line[i + 1])) {
                part[n++] = Math.clamp(screenX(line[i]), -FAR, FAR);
                part[n++] = Math.clamp(screenY(line[i + 1]), -FAR, FAR);
            } else {
                n = traced(pen, part, n, stroke);
            }
        }
        traced(pen, part, n, stroke);
    }

    private static int traced(Pen pen, double[] part, int n, Pen.Stroke stroke) {
        if (n > 2) {
            pen.path(Arrays.copyOf(part, n), 0, stroke);
        }
        return 0;
    }
}
