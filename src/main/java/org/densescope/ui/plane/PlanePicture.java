package org.densescope.ui.plane;

import java.util.List;
import org.densescope.draw.network.UnitMaps;
import org.densescope.draw.plane.Bend;
import org.densescope.draw.plane.Contour;
import org.densescope.draw.plane.Extent;
import org.densescope.train.Evaluation;
import org.jspecify.annotations.Nullable;

/// What was computed of a wish. Immutable.
///
/// @param map opaque pixels of the map with its points
/// @param columns cells that were asked for, across
/// @param folds where units are zero
/// @param curve of a line: `x₁, y` of what the network says
/// @param training how it does on what it learns from; null where nothing is answered yet
/// @param others how it does on the rest; null where there is none, or nothing is answered yet
/// @param bent the plane as two units see it, where it is wanted
/// @param unitMaps a small map of each unit, where they are wanted
/// @param reach of a map of numbers, the size that has the full colour
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
record PlanePicture(
        PlaneWish wish,
        int[] map,
        int columns,
        List<Folds> folds,
        double[] curve,
        @Nullable Evaluation training,
        @Nullable Evaluation others,
        double reach,
        @Nullable Bent bent,
        @Nullable UnitMaps unitMaps) {
    /// The folds of a layer.
    record Folds(int layer, List<Contour> lines) {}

    /// @param dots opaque pixels with the points alone
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    record Bent(Bend bend, Extent extent, int[] dots) {}
}
