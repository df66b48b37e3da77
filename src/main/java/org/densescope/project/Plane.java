package org.densescope.project;

/// How the plane of the inputs is shown, and what a hand does on it; a part of an [Arrangement].
///
/// @param ofUnit whether the map is that of the unit which is selected, instead of what the outputs decide
/// @param flat whether each class has one colour, however sure the network is
/// @param beside what stands beside the map
/// @param folds the layer whose folds are drawn: [#NO_FOLDS], [#ALL_FOLDS], or 1 to `L`
/// @param hand what a press on the map does
/// @param axes which units bend the plane, where that stands beside the map
/// @param slice which part of the loss surface is shown, where it stands beside the map
public record Plane(boolean ofUnit, boolean flat, Beside beside, int folds, Hand hand, Axes axes, Slice slice) {
    /// Folds of no layer.
    public static final int NO_FOLDS = 0;

    /// Folds of all hidden layers.
    public static final int ALL_FOLDS = -1;

    public static final Plane FIRST =
            new Plane(true, false, Beside.NOTHING, NO_FOLDS, Hand.POINT, new Axes(1, 0, 1), new Slice(true, 1, 1));

    public enum Beside {
        NOTHING,
        /// The plane as two units see it.
        BEND,
        /// A part of the loss surface.
        SURFACE
    }

    public enum Hand {
        /// Chooses, moves and adds points.
        POINT,
        /// Adds points wherever it goes.
        BRUSH,
        /// Takes them away.
        ERASER
    }

    /// @param layer 1 to `L`; where there is no such layer or unit, the last one counts
    /// @param first the unit across, from 0
    /// @param second the unit upwards, from 0
    public record Axes(int layer, int first, int second) {}

    /// @param along whether it goes along the way of training; otherwise in directions by chance
    /// @param seed of the directions by chance
    /// @param reach how far to each side, above 0
    public record Slice(boolean along, long seed, double reach) {}

    public Plane withOfUnit(boolean next) {
        return new Plane(next, flat, beside, folds, hand, axes, slice);
    }

    public Plane withFlat(boolean next) {
        return new Plane(ofUnit, next, beside, folds, hand, axes, slice);
    }

    public Plane withBeside(Beside next) {
        return new Plane(ofUnit, flat, next, folds, hand, axes, slice);
    }

    public Plane withFolds(int next) {
        return new Plane(ofUnit, flat, beside, next, hand, axes, slice);
    }

    public Plane withHand(Hand next) {
        return new Plane(ofUnit, flat, beside, folds, next, axes, slice);
    }

    public Plane withAxes(Axes next) {
        return new Plane(ofUnit, flat, beside, folds, hand, next, slice);
    }

    public Plane withSlice(Slice next) {
        return new Plane(ofUnit, flat, beside, folds, hand, axes, next);
    }
}
