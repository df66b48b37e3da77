package org.densescope.ui.plane;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.ClassColours;
import org.densescope.draw.plane.DotsPainter;

/// The glyph of a class as a small picture on a ground, for buttons and legends.
final class GlyphImage {
    private GlyphImage() {}

    /// @param side pixels
    static WritableImage of(ClassColours.Glyph glyph, int argb, boolean hollow, Palette palette, int side) {
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, palette.background());
        DotsPainter.glyph(pixels, side, side, side / 2.0, side / 2.0, side * 0.36, glyph, argb, hollow, palette);
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }
}
