package org.densescope.ui.paper;

import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import org.jspecify.annotations.Nullable;

/// Paints as `0xAARRGGBB`.
final class Colours {
    private Colours() {}

    /// A gradient is as its first colour; what is no colour at all is nothing.
    static int argb(@Nullable Paint paint, double opacity) {
        Color colour = switch (paint) {
            case Color plain -> plain;
            case LinearGradient gradient -> first(gradient.getStops());
            case RadialGradient gradient -> first(gradient.getStops());
            case null, default -> Color.TRANSPARENT;
        };
        return byteOf(colour.getOpacity() * opacity) << 24
                | byteOf(colour.getRed()) << 16
                | byteOf(colour.getGreen()) << 8
                | byteOf(colour.getBlue());
    }

    private static Color first(java.util.List<Stop> stops) {
        return stops.isEmpty() ? Color.TRANSPARENT : stops.getFirst().getColor();
    }

    private static int byteOf(double part) {
        return (int) Math.round(255 * Math.clamp(part, 0, 1));
    }
}
