package org.densescope.ui.canvas;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import org.densescope.draw.pen.Pen;
import org.densescope.ui.Painting;

/// A canvas that a pen draws on, and never anything else.
///
/// A canvas follows the scale of its window by itself, but not that of a snapshot: for a sharp one it is told the
/// scale.
public final class PenCanvas extends Canvas implements Drawn {
    /// States that a drawing may have saved, and left behind where it failed.
    private static final int MOST_SAVED = 64;

    private final Scale sharpen = new Scale(1, 1);
    private final Supplier<Fonts> fonts;
    private final Consumer<Pen> drawing;
    private double pixelScale = 1;
    private double width;
    private double height;

    /// @param drawing draws all of it, on nothing; is called whenever somebody wants to see it
    public PenCanvas(Supplier<Fonts> fonts, Consumer<Pen> drawing) {
        super(0, 0);
        this.fonts = fonts;
        this.drawing = drawing;
        setMouseTransparent(true);
        setManaged(false);
        getTransforms().add(sharpen);
    }

    /// The size that is drawn on, in logical pixels.
    public void cover(double wide, double high) {
        width = wide;
        height = high;
        setWidth(Math.ceil(wide * pixelScale));
        setHeight(Math.ceil(high * pixelScale));
    }

    /// The width that was asked for, in logical pixels.
    public double wide() {
        return width;
    }

    /// The height that was asked for, in logical pixels.
    public double high() {
        return height;
    }

    /// Device pixels a logical pixel where no window says it: for pictures of a scene that is not shown.
    ///
    /// @param scale 1 where a window does
    public void setPixelScale(double scale) {
        if (scale != pixelScale) {
            pixelScale = scale;
            sharpen.setX(1 / scale);
            sharpen.setY(1 / scale);
            cover(width, height);
            paint();
        }
    }

    /// Tells it to all canvases of a scene that is not shown.
    public static void sharpen(Node root, double scale) {
        if (root instanceof PenCanvas canvas) {
            canvas.setPixelScale(scale);
        } else if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> sharpen(child, scale));
        }
    }

    /// Draws all of it anew. What goes wrong meanwhile is told, and nothing is seen.
    public void paint() {
        Painting.guard(this::paintAll, this::wipe);
    }

    private void paintAll() {
        if (getWidth() < 1 || getHeight() < 1) {
            return; // pixels that are put on nothing break off the frame of the whole window
        }
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (pixelScale == 1) {
            drawing.accept(new FxPen(g, fonts.get(), width, height));
        } else {
            g.save();
            g.scale(pixelScale, pixelScale);
            drawing.accept(new FxPen(g, fonts.get(), width, height));
            g.restore();
        }
    }

    /// Nothing is to be seen from now on.
    public void wipe() {
        GraphicsContext g = getGraphicsContext2D();
        for (int i = 0; i < MOST_SAVED; i++) {
            g.restore(); // beyond the first it does nothing
        }
        g.clearRect(0, 0, getWidth(), getHeight());
    }

    @Override
    public void drawBy(Pen pen) {
        pen.letters(fonts.get().letters());
        drawing.accept(pen);
        pen.restore();
    }
}
