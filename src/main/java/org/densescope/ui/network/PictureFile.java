package org.densescope.ui.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.paint.NetworkPicture;
import org.densescope.draw.pen.Png;
import org.densescope.ui.canvas.NetworkCanvas;

/// The picture of the network as a file: true lines and real text as SVG, or the pixels as PNG.
final class PictureFile {
    /// Pixels of the PNG a logical pixel: sharp in print, too.
    private static final double SCALE = 2;

    private PictureFile() {}

    /// @param title what the picture shows
    /// @param out a name that ends in `.png` gives pixels, every other one SVG
    /// @throws IOException when it cannot be written, or there is nothing to draw
    static void write(NetworkCanvas canvas, String title, Path out) throws IOException {
        Frame frame = canvas.frame();
        if (frame == null) {
            throw new IOException("there is no picture");
        }
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            Files.write(out, png(canvas));
        } else {
            Files.writeString(out, NetworkPicture.svg(frame.withMotion(null), title));
        }
    }

    private static byte[] png(NetworkCanvas canvas) {
        canvas.setPixelScale(SCALE);
        canvas.renderNow();
        int width = (int) Math.ceil(canvas.getWidth() * SCALE);
        int height = (int) Math.ceil(canvas.getHeight() * SCALE);
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(canvas.ground());
        how.setTransform(Transform.scale(SCALE, SCALE));
        WritableImage image = canvas.snapshot(how, new WritableImage(width, height));
        canvas.setPixelScale(0);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return Png.of(pixels, width, height);
    }
}
