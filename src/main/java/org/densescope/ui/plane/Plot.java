package org.densescope.ui.plane;

import java.nio.IntBuffer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.Extent;
import org.densescope.draw.plane.Ticks;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// A picture of pixels within two axes with numbers, and a canvas above it.
abstract class Plot extends Region {
    private static final double LEAST = 40;

    private final ImageView image = new ImageView();
    private final Canvas over = new Canvas();

    /// Never seen: it takes the font that the style sheets give to text.
    private final Label measure = new Label();

    private @Nullable PixelBuffer<IntBuffer> buffer;
    private double x;
    private double y;
    private double width = LEAST;
    private double height = LEAST;
    private boolean square = true;
    private Extent extent = new Extent(-1, 1, -1, 1);

    Plot(String style) {
        getStyleClass().add(style);
        image.setManaged(false);
        image.setMouseTransparent(true);
        image.setSmooth(true);
        over.setManaged(false);
        over.setMouseTransparent(true);
        measure.setVisible(false);
        measure.fontProperty().addListener((_, _, _) -> requestLayout());
        getChildren().addAll(image, over, measure);
        setMinSize(120, 120);
    }

    /// Draws over the picture; the axes are there already.
    abstract void draw(GraphicsContext g);

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
    final void show(int[] pixels, PlaneWish.Size of, Extent shown) {
        extent = shown;
        if (buffer == null || buffer.getWidth() != of.width() || buffer.getHeight() != of.height()) {
            buffer = new PixelBuffer<>(
                    of.width(),
                    of.height(),
                    IntBuffer.allocate(of.width() * of.height()),
                    PixelFormat.getIntArgbPreInstance());
            image.setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(b -> {
            System.arraycopy(pixels, 0, b.getBuffer().array(), 0, of.width() * of.height());
            return null;
        });
        image.setVisible(true);
        repaint();
    }

    final void hidePicture() {
        image.setVisible(false);
        repaint();
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
        image.relocate(x, y);
        image.setFitWidth(width);
        image.setFitHeight(height);
        over.setWidth(Math.max(1, getWidth()));
        over.setHeight(Math.max(1, getHeight()));
        if (oldWidth != width || oldHeight != height) {
            resized();
        }
        repaint();
    }

    /// The shorter side of the picture.
    final double side() {
        return Math.min(width, height);
    }

    final double em() {
        return measure.getFont().getSize();
    }

    final Font font(double ems) {
        return Font.font(measure.getFont().getFamily(), ems * em());
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

    /// Draws axes and what lies over the picture anew.
    final void repaint() {
        GraphicsContext g = over.getGraphicsContext2D();
        g.clearRect(0, 0, over.getWidth(), over.getHeight());
        if (!image.isVisible()) {
            return;
        }
        axes(g);
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        draw(g);
        g.restore();
    }

    private void axes(GraphicsContext g) {
        Color text = colour(palette().muted());
        g.setStroke(colour(palette().line()));
        g.setLineWidth(1);
        g.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
        g.setFill(text);
        g.setFont(font(0.82));
        double em = em();
        Ticks across = Ticks.of(extent.left(), extent.right(), (int) Math.clamp(width / (3.4 * em), 2, 12));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (long k = across.first(); k <= across.last(); k++) {
            double at = Math.rint(screenX(across.value(k))) - 0.5;
            g.strokeLine(at, y + height, at, y + height + 4);
            g.fillText(digits().text(across.value(k)), at, y + height + 5);
        }
        Ticks up = Ticks.of(extent.bottom(), extent.top(), (int) Math.clamp(height / (2.2 * em), 2, 12));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (long k = up.first(); k <= up.last(); k++) {
            double at = Math.rint(screenY(up.value(k))) - 0.5;
            g.strokeLine(x - 4, at, x, at);
            g.fillText(digits().text(up.value(k)), x - 6, at);
        }
        g.setFill(colour(palette().text()));
        g.setFont(font(0.9));
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(name(0), x + width + 0.35 * em, y + height);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(name(1), x - 0.3 * em, y - 0.6 * em);
    }

    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
