package org.densescope.ui.canvas;

import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;

/// The pen of the screen. Edges are passed on: their raster lies below the canvas.
public final class FxPen implements Pen {
    /// From the middle of a capital down to its baseline, in font sizes.
    private static final double BASELINE = 0.36;

    private final GraphicsContext g;
    private final Fonts fonts;
    private final double width;
    private final double height;
    private final Consumer<EdgeScene> edges;

    /// @param edges takes what is to be drawn of all edges
    public FxPen(GraphicsContext g, Fonts fonts, double width, double height, Consumer<EdgeScene> edges) {
        this.g = g;
        this.fonts = fonts;
        this.width = width;
        this.height = height;
        this.edges = edges;
    }

    @Override
    public void part(String name) {}

    /// The background is the region's own: the canvas above the edges stays clear.
    @Override
    public void clear(int argb) {
        g.clearRect(0, 0, width, height);
    }

    @Override
    public void edges(EdgeScene scene) {
        edges.accept(scene);
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
        if (arc == 0 && stroke.dash() == Dash.SOLID) {
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
        if (!visible(stroke.argb()) || stroke.width() <= 0) {
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
    public void picture(int[] argb, int side, double x, double y, double radius) {
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        g.save();
        g.beginPath();
        g.arc(x, y, radius, radius, 0, 360);
        g.clip();
        g.drawImage(image, x - radius, y - radius, 2 * radius, 2 * radius);
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
        if (!visible(stroke.argb()) || stroke.width() <= 0) {
            return false;
        }
        g.setStroke(color(stroke.argb()));
        g.setLineWidth(stroke.width());
        switch (stroke.dash()) {
            case SOLID -> {
                g.setLineCap(StrokeLineCap.BUTT);
                g.setLineDashes();
            }
            case DASHED -> {
                g.setLineCap(StrokeLineCap.BUTT);
                g.setLineDashes(7 + stroke.width(), 4 + stroke.width() / 2);
            }
            case DOTTED -> {
                g.setLineCap(StrokeLineCap.ROUND);
                g.setLineDashes(0.1, 3 + stroke.width());
            }
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
