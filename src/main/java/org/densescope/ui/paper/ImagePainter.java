package org.densescope.ui.paper;

import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import org.densescope.draw.pen.Pen;

/// Draws the pixels of an image.
final class ImagePainter {
    private ImagePainter() {}

    static void paint(ImageView view, Spot at, Pen pen) {
        Image image = view.getImage();
        PixelReader reader = image == null ? null : image.getPixelReader();
        if (image == null || reader == null) {
            return;
        }
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] argb = new int[columns * rows];
        reader.getPixels(0, 0, columns, rows, PixelFormat.getIntArgbPreInstance(), argb, 0, columns);
        Bounds box = view.getLayoutBounds();
        pen.image(argb, columns, rows, at.x(box.getMinX()), at.y(box.getMinY()), at.wide(box), at.high(box));
    }
}
