package org.densescope.ui.editor;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.densescope.engine.Matrix;
import org.densescope.train.Dataset;
import org.densescope.train.InputRange;
import org.jspecify.annotations.Nullable;

/// Inputs that are pixels, as the picture that they are: the least value of the data black, the greatest white.
final class SamplePicture extends ImageView {
    private @Nullable Matrix measured;
    private InputRange range = new InputRange(0, 1);

    SamplePicture() {
        getStyleClass().add("ds-picture");
        setPreserveRatio(true);
        setSmooth(false);
        setManaged(false);
    }

    /// Shows a sample, or nothing where the inputs are no picture.
    void show(Dataset data, int sample) {
        Dataset.Grid tiles = data.grid();
        Dataset.Grid grid = tiles == null ? null : tiles.stacked();
        setManaged(grid != null);
        setVisible(grid != null);
        if (grid == null) {
            setImage(null);
            return;
        }
        measure(data.inputs());
        int magnified = Math.max(1, 144 / Math.max(grid.width(), grid.height()));
        int width = grid.width() * magnified;
        int height = grid.height() * magnified;
        WritableImage image = new WritableImage(width, height);
        int[] pixels = pixels(data.inputs().row(sample), grid, magnified, range.least(), range.most());
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        setImage(image);
    }

    @SuppressWarnings("ReferenceEquality") // the very data: comparing it would cost as much as measuring
    private void measure(Matrix inputs) {
        if (inputs != measured) {
            measured = inputs;
            range = InputRange.of(inputs);
        }
    }

    /// Grey pixels `0xAARRGGBB`, row after row; what is no finite number is red.
    static int[] pixels(double[] values, Dataset.Grid grid, int magnified, double least, double most) {
        int width = grid.width() * magnified;
        int[] pixels = new int[width * grid.height() * magnified];
        for (int i = 0; i < pixels.length; i++) {
            double value = values[grid.input(i / width / magnified * grid.width() + i % width / magnified)];
            pixels[i] = grey(value, least, most);
        }
        return pixels;
    }

    private static int grey(double value, double least, double most) {
        if (!Double.isFinite(value)) {
            return 0xFFC2185B;
        }
        double part = most > least ? (value - least) / (most - least) : 0;
        int level = (int) Math.round(255 * Math.clamp(part, 0, 1));
        return 0xFF000000 | level << 16 | level << 8 | level;
    }
}
