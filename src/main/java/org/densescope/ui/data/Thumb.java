package org.densescope.ui.data;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.densescope.train.Dataset;

/// A small picture of a sample with a line below it.
final class Thumb extends VBox {
    private static final int SIDE = 56;

    /// @param least the value of black
    /// @param most the value of white
    Thumb(Dataset.Grid grid, double[] values, double least, double most, String below) {
        getStyleClass().add("ds-thumb");
        Label label = new Label(below);
        label.getStyleClass().add("ds-small");
        getChildren().addAll(new ImageView(image(grid, values, least, most, SIDE)), label);
    }

    /// The pixels as large as whole numbers allow.
    static WritableImage image(Dataset.Grid grid, double[] values, double least, double most, int side) {
        int magnified = Math.max(1, side / Math.max(grid.width(), grid.height()));
        int width = grid.width() * magnified;
        int height = grid.height() * magnified;
        int[] pixels = new int[width * height];
        double range = most > least ? most - least : 1;
        for (int i = 0; i < pixels.length; i++) {
            int column = i % width / magnified;
            int row = i / width / magnified;
            double part = (values[grid.input(row * grid.width() + column)] - least) / range;
            int grey = (int) Math.round(255 * Math.clamp(part, 0, 1));
            pixels[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
