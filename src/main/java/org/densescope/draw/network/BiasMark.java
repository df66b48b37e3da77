package org.densescope.draw.network;

import java.util.List;
import org.densescope.draw.pen.Advances;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// Where and how the bias of a unit is drawn; the same for painting and for pointing at it.
///
/// @param shape by the room there is
/// @param x left edge on the screen
/// @param y top edge
/// @param width logical pixels
/// @param height logical pixels
public record BiasMark(Shape shape, double x, double y, double width, double height) {
    /// How a bias is drawn.
    public enum Shape {
        /// A box with its number above the unit.
        CHIP,
        /// A small square at the unit's upper left.
        SQUARE,
        /// A bar before a unit that is only a dot.
        TICK
    }

    public static final double CHIP_TEXT = 13;
    private static final double CHIP_HEIGHT = 23;
    private static final double STEM = 12;
    private static final double LEAST_SQUARE = 4;

    /// @param layer 1 to `L`
    public static BiasMark of(Frame frame, int layer, int unit) {
        double x = frame.x(layer, unit);
        double y = frame.y(layer, unit);
        double r = frame.radius(layer);
        if (frame.roomy(layer)) {
            double width = chipWidth(frame, frame.names(place(layer, unit).as(Quantity.NEW_WEIGHT)));
            double height = frame.em(CHIP_HEIGHT);
            return new BiasMark(Shape.CHIP, x - width / 2, y - r - frame.em(STEM) - height, width, height);
        }
        if (r >= LEAST_SQUARE) {
            double side = Math.clamp(r * 0.75, LEAST_SQUARE, 9);
            double corner = r * 0.82;
            return new BiasMark(Shape.SQUARE, x - corner - side / 2, y - corner - side / 2, side, side);
        }
        double thick = Math.max(1, Math.min(3, frame.step(layer) * 0.5));
        double length = 5;
        return new BiasMark(Shape.TICK, x - r - 2 - length, y - thick / 2, length, thick);
    }

    /// As wide as the widest number, so that chips are alike and do not move.
    public static double leastWidth(Frame frame) {
        return Advances.width("b 0" + frame.widestNumber(), Type.plain(frame.em(CHIP_TEXT))) + frame.em(18);
    }

    /// As wide as the widest number with its name, as far as the next layer leaves room for it.
    ///
    /// @param names the best first
    public static double chipWidth(Frame frame, List<String> names) {
        Type type = Type.plain(frame.em(CHIP_TEXT));
        double least = leastWidth(frame);
        double most = Math.max(least, frame.layout().pitch() * frame.camera().zoom() - frame.em(48));
        return names.stream()
                .mapToDouble(name -> Advances.width(name + " " + frame.widestNumber(), type) + frame.em(18))
                .filter(width -> width <= most)
                .findFirst()
                .stream()
                .map(width -> Math.max(least, width))
                .findFirst()
                .orElse(least);
    }

    public boolean contains(double px, double py, double near) {
        return px >= x - near && px <= x + width + near && py >= y - near && py <= y + height + near;
    }

    public static Place place(int layer, int unit) {
        return Place.weight(Quantity.WEIGHT, layer, unit, Place.BIAS);
    }
}
