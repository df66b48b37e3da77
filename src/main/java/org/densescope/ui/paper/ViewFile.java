package org.densescope.ui.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.densescope.draw.pen.Png;
import org.densescope.draw.pen.SvgPen;
import org.densescope.format.Disk;
import org.densescope.ui.canvas.NetworkCanvas;
import org.densescope.ui.canvas.PenCanvas;

/// A part of the window as a file: true lines and real text as SVG, or the pixels as PNG.
final class ViewFile {
    /// Pixels of the PNG a logical pixel: sharp in print, too.
    private static final double SCALE = 2;

    private ViewFile() {}

    /// @param title what the picture shows
    /// @param out a name that ends in `.png` gives pixels, every other one SVG
    /// @throws IOException when it cannot be written, or there is nothing to draw
    static void write(Node view, String title, Path out) throws IOException {
        if (view.getScene() == null || view.getLayoutBounds().isEmpty()) {
            throw new IOException("there is no picture");
        }
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            write(out, png(view));
        } else {
            write(out, svg(view, title).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(Path out, byte[] bytes) throws IOException {
        Disk.machine().replace(out, stream -> stream.write(bytes), bytes.length);
    }

    private static String svg(Node view, String title) {
        networks(view, NetworkCanvas::renderNow);
        SvgPen pen = new SvgPen(
                view.getLayoutBounds().getWidth(), view.getLayoutBounds().getHeight(), title);
        pen.clear(Colours.argb(view.getScene().getFill(), 1));
        ScenePainter.paint(view, "view", pen);
        return pen.document();
    }

    private static byte[] png(Node view) {
        PenCanvas.sharpen(view, SCALE);
        networks(view, canvas -> {
            canvas.setPixelScale(SCALE);
            canvas.renderNow();
        });
        int width = (int) Math.ceil(view.getLayoutBounds().getWidth() * SCALE);
        int height = (int) Math.ceil(view.getLayoutBounds().getHeight() * SCALE);
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(view.getScene().getFill());
        how.setTransform(Transform.scale(SCALE, SCALE));
        WritableImage image = view.snapshot(how, new WritableImage(width, height));
        PenCanvas.sharpen(view, 1);
        networks(view, canvas -> canvas.setPixelScale(0));
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return Png.of(pixels, width, height);
    }

    private static void networks(Node node, Consumer<NetworkCanvas> action) {
        if (node instanceof NetworkCanvas canvas) {
            action.accept(canvas);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> networks(child, action));
        }
    }
}
