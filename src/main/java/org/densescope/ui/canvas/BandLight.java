package org.densescope.ui.canvas;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.StrokeLineCap;
import org.densescope.draw.network.edges.EdgeBundle;
import org.densescope.draw.pen.Palette;
import org.jspecify.annotations.Nullable;

/// The band under the pointer, in its full colour with a rim.
final class BandLight extends Group {
    private static final double RIM = 3;

    private final CubicCurve rim = curve();
    private final CubicCurve body = curve();

    BandLight() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(rim, body);
    }

    private static CubicCurve curve() {
        CubicCurve curve = new CubicCurve();
        curve.setFill(null);
        curve.setStrokeLineCap(StrokeLineCap.BUTT);
        return curve;
    }

    /// @param argb the colour of its sign
    void show(@Nullable EdgeBundle band, Palette palette, int argb) {
        setVisible(band != null);
        if (band != null) {
            place(rim, band, band.width() + 2 * RIM, palette.text());
            place(body, band, Math.max(2, band.width()), argb);
        }
    }

    /// A smooth step is a Bézier curve with its inner points at thirds.
    private static void place(CubicCurve curve, EdgeBundle band, double width, int argb) {
        double third = (band.endX() - band.startX()) / 3;
        curve.setStartX(band.startX());
        curve.setStartY(band.startY());
        curve.setControlX1(band.startX() + third);
        curve.setControlY1(band.startY());
        curve.setControlX2(band.endX() - third);
        curve.setControlY2(band.endY());
        curve.setEndX(band.endX());
        curve.setEndY(band.endY());
        curve.setStrokeWidth(width);
        curve.setStroke(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
    }
}
