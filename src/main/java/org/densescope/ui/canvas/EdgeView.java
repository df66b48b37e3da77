package org.densescope.ui.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Affine;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.paint.EdgesPainter;
import org.densescope.draw.pen.Pen;
import org.jspecify.annotations.Nullable;

/// Presents the newest raster of the edges, device pixel for device pixel.
///
/// Until the raster of a new camera is there, the one before is moved to where it belongs.
final class EdgeView extends ImageView implements Drawn {
    private final Affine move = new Affine();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private RasterWorker.@Nullable Raster shown;

    EdgeView() {
        setManaged(false);
        setMouseTransparent(true);
        setSmooth(true);
        getTransforms().add(move);
    }

    RasterWorker.@Nullable Raster shown() {
        return shown;
    }

    /// Shows another raster; the pixels of the one before may be used again.
    void show(RasterWorker.Raster raster) {
        Viewport view = raster.scene().viewport();
        int width = view.deviceWidth();
        int height = view.deviceHeight();
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        int[] pixels = raster.pixels();
        buffer.updateBuffer(b -> {
            System.arraycopy(pixels, 0, b.getBuffer().array(), 0, width * height);
            return null;
        });
        setFitWidth(width / view.scale());
        setFitHeight(height / view.scale());
        shown = raster;
    }

    void clear() {
        shown = null;
        buffer = null;
        setImage(null);
    }

    @Override
    public void drawBy(Pen pen) {
        RasterWorker.Raster now = shown;
        if (now != null) {
            EdgesPainter.paint(now.scene(), pen);
        }
    }

    /// Moves the raster from the camera that it was made for to another.
    void look(Camera camera) {
        if (shown == null) {
            return;
        }
        Camera made = shown.scene().camera();
        double zoom = camera.zoom() / made.zoom();
        move.setMxx(zoom);
        move.setMyy(zoom);
        move.setTx(camera.x() - made.x() * zoom);
        move.setTy(camera.y() - made.y() * zoom);
    }
}
