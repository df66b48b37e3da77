package org.densescope.ui.canvas;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import org.densescope.draw.pen.Outline;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;

/// The pen of the screen.
public final class FxPen implements Pen {
    private static final PixelFormat<IntBuffer> PRE = PixelFormat.getIntArgbPreInstance();

    /// Pixels a pixel of an image from which on it is seen as a square.
    private static final double SQUARES = 2;

    private final GraphicsContext g;
    private Fonts fonts;
    private final double width;
    private final double height;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private int clipped;

    FxPen(GraphicsContext g, Fonts fonts, double width, double height) {
        this.g = g;
        this.fonts = fonts;
        this.width = width;
        this.height = height;
    }

    @Override
    public void part(String name) {}

    /// The background is the region's own: the canvas above the edges stays clear.
    @Override
    public void clear(int argb) {
        g.clearRect(0, 0, width, height);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        if (begin(stroke)) {
            g.strokeLine(x1, y1, x2, y2);
        }
    }

    @Override
    public void circle(double x, double y, double radius, int fill, Stroke stroke) {
        if (visible(fill)) {
            g.setFill(color(fill));
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        if (begin(stroke)) {
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void box(double x, double y, double w, double h, double arc, int fill, Stroke stroke) {
        if (visible(fill)) {
            g.setFill(color(fill));
            if (arc > 0) {
                g.fillRoundRect(x, y, w, h, 2 * arc, 2 * arc);
            } else {
                g.fillRect(x, y, w, h);
            }
        }
        if (arc == 0 && stroke.dash().solid()) {
            frame(x, y, w, h, stroke);
        } else if (begin(stroke)) {
            if (arc > 0) {
                g.strokeRoundRect(x, y, w, h, 2 * arc, 2 * arc);
            } else {
                g.strokeRect(x, y, w, h);
            }
        }
    }

    /// Four filled strips: without a graphics card a stroke is traced line by line, a filled box is not.
    private void frame(double x, double y, double w, double h, Stroke stroke) {
        if (!stroke.visible()) {
            return;
        }
        double t = Math.min(stroke.width(), Math.min(w, h));
        double half = t / 2;
        g.setFill(color(stroke.argb()));
        g.fillRect(x - half, y - half, w + t, t);
        g.fillRect(x - half, y + h - half, w + t, t);
        g.fillRect(x - half, y + half, t, h - t);
        g.fillRect(x + w - half, y + half, t, h - t);
    }

    @Override
    public void path(double[] points, int fill, Stroke stroke) {
        g.beginPath();
        g.moveTo(points[0], points[1]);
        for (int i = 2; i + 1 < points.length; i += 2) {
            g.lineTo(points[i], points[i + 1]);
        }
        if (visible(fill)) {
            g.closePath();
            g.setFill(color(fill));
            g.fill();
        }
        if (begin(stroke)) {
            g.stroke();
        }
    }

    @Override
    public void image(int[] argb, int columns, int rows, double x, double y, double w, double h) {
        Affine at = g.getTransform();
        double left = at.getTx() + x;
        double top = at.getTy() + y;
        if (plain() && at.getMxx() == 1 && w == columns && h == rows && whole(left) && whole(top)) {
            g.getPixelWriter().setPixels((int) left, (int) top, columns, rows, PRE, argb, 0, columns);
            return;
        }
        WritableImage image = new WritableImage(new PixelBuffer<>(columns, rows, IntBuffer.wrap(argb), PRE));
        g.setImageSmoothing(w < SQUARES * columns);
        g.drawImage(image, x, y, w, h);
    }

    /// Whether pixels may be put where they belong without asking for a clip or an opacity.
    private boolean plain() {
        return clipped == 0 && g.getGlobalAlpha() == 1;
    }

    private static boolean whole(double value) {
        return value == Math.rint(value);
    }

    @Override
    public void glyphs(String text, List<Outline> outlines, double x, double y, double scale) {
        g.save();
        g.translate(x, y);
        g.scale(scale, scale);
        for (Outline outline : outlines) {
            g.beginPath();
            g.appendSVGPath(outline.path());
            g.setFill(color(outline.argb()));
            g.fill();
        }
        g.restore();
    }

    @Override
    public void move(double x, double y) {
        begin(() -> {});
        g.translate(x, y);
    }

    @Override
    public void clip(double x, double y, double w, double h, double arc) {
        begin(() -> clipped--);
        clipped++;
        g.beginPath();
        if (arc > 0) {
            g.moveTo(x + arc, y);
            g.arcTo(x + w, y, x + w, y + h, arc);
            g.arcTo(x + w, y + h, x, y + h, arc);
            g.arcTo(x, y + h, x, y, arc);
            g.arcTo(x, y, x + w, y, arc);
            g.closePath();
        } else {
            g.rect(x, y, w, h);
        }
        g.clip();
    }

    @Override
    public void fade(double opacity) {
        begin(() -> {});
        g.setGlobalAlpha(g.getGlobalAlpha() * opacity);
    }

    @Override
    public void letters(Letters letters) {
        Fonts before = fonts;
        begin(() -> fonts = before);
        fonts = before.of(letters);
    }

    private void begin(Runnable end) {
        g.save();
        undo.push(end);
    }

    @Override
    public void restore() {
        undo.pop().run();
        g.restore();
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        if (text.isEmpty() || !visible(argb)) {
            return;
        }
        double back = switch (anchor) {
            case START -> 0;
            case MIDDLE -> textWidth(text, type) / 2;
            case END -> textWidth(text, type);
        };
        g.setFont(fonts.font(type));
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(color(argb));
        // Whole pixels keep the letters of a still picture crisp.
        g.fillText(text, Math.rint(x - back), Math.rint(y + BASELINE * type.size()));
    }

    @Override
    public double textWidth(String text, Type type) {
        return fonts.width(text, type);
    }

    private boolean begin(Stroke stroke) {
        if (!stroke.visible()) {
            return false;
        }
        g.setStroke(color(stroke.argb()));
        g.setLineWidth(stroke.width());
        Dash dash = stroke.dash();
        g.setLineCap(dash.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        if (dash.solid()) {
            g.setLineDashes();
        } else {
            g.setLineDashes(dash.on(stroke.width()), dash.off(stroke.width()));
        }
        return true;
    }

    private static boolean visible(int argb) {
        return argb >>> 24 != 0;
    }

    public static Color color(int argb) {
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }
}
