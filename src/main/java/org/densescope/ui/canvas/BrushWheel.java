package org.densescope.ui.canvas;

import javafx.scene.input.ScrollEvent;
import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.jspecify.annotations.Nullable;

/// Shift and the wheel over a crowded layer: fewer units over the full height, or more, around the one under the
/// pointer; Alt and the wheel goes on to other ones.
final class BrushWheel {
    /// Part of the units that is left after one notch.
    private static final double NARROWER = 0.7;

    /// From this distance of neighbours on, in ems, the wheel has nothing to open.
    private static final double ROOMY = 40;

    private static final int LEAST = 2;

    /// The unit around which the wheel is turned for as long as the pointer rests.
    private record Anchor(int layer, int unit, double x, double y) {
        boolean isAt(int now, ScrollEvent event) {
            return now == layer && event.getX() == x && event.getY() == y;
        }
    }

    private final NetworkCanvas canvas;
    private @Nullable Anchor anchor;

    BrushWheel(NetworkCanvas canvas) {
        this.canvas = canvas;
    }

    /// Whether a turn of the wheel was one for the brush.
    ///
    /// @param delta above 0 for fewer units, or earlier ones
    boolean turned(ScrollEvent event, double delta) {
        Frame frame = canvas.frame();
        if (frame == null || event.isShortcutDown() || event.isShiftDown() == event.isAltDown()) {
            return false;
        }
        int layer = BrushGesture.layerAt(frame, event.getX());
        if (layer < 0) {
            return false;
        }
        Brush.Range now = canvas.brush().of(layer);
        Column column = frame.layout().column(layer);
        if (now == null && (event.isAltDown() || frame.step(layer) >= frame.em(ROOMY))) {
            return false;
        }
        Brush.Range next = event.isAltDown() && now != null
                ? moved(now, column.units(), delta > 0 ? -1 : 1)
                : resized(frame, layer, now, event, delta > 0);
        canvas.setBrush(
                next == null ? canvas.brush().without(layer) : canvas.brush().with(next));
        return true;
    }

    private static Brush.Range moved(Brush.Range now, int units, int direction) {
        int count = now.to() - now.from();
        int from = Math.clamp(now.from() + direction * Math.max(1, count / 4), 0, units - count);
        return new Brush.Range(now.layer(), from, from + count);
    }

    /// The unit under the pointer keeps its height; null for all units.
    private Brush.@Nullable Range resized(
            Frame frame, int layer, Brush.@Nullable Range now, ScrollEvent event, boolean fewer) {
        Column column = frame.layout().column(layer);
        int units = column.units();
        int first = now == null ? 0 : now.from();
        int count = now == null ? units : now.to() - now.from();
        // Cells of a picture lie row by row; as a line they start with a few rows.
        int whole = now == null && column.isPicture() ? Math.min(units, 3 * column.row()) : count;
        int next = fewer ? Math.max(LEAST, (int) (whole * NARROWER)) : (int) Math.ceil(count / NARROWER);
        if (next >= units) {
            return null;
        }
        int unit = anchored(frame, layer, event);
        double height = Math.clamp((unit - first + 0.5) / count, 0, 1);
        int from = Math.clamp(Math.round(unit + 0.5 - height * next), 0, units - next);
        return new Brush.Range(layer, from, from + next);
    }

    private int anchored(Frame frame, int layer, ScrollEvent event) {
        Anchor known = anchor;
        if (known == null || !known.isAt(layer, event)) {
            double x = frame.camera().worldX(event.getX());
            double y = frame.camera().worldY(event.getY());
            known = new Anchor(layer, frame.layout().column(layer).nearest(x, y), event.getX(), event.getY());
            anchor = known;
        }
        return known.unit();
    }
}
