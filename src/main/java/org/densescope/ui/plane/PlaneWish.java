package org.densescope.ui.plane;

import java.util.List;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.Bend;
import org.densescope.draw.plane.Extent;
import org.densescope.engine.Network;
import org.jspecify.annotations.Nullable;

/// Everything that the pictures of the plane depend on. Immutable.
///
/// @param network as it is now
/// @param plane the points
/// @param training rows of the data that are learnt from
/// @param others the other rows
/// @param layer of the unit whose map is shown, or 0 for what the outputs decide
/// @param unit of that layer
/// @param folds layers whose folds are drawn
/// @param flat one ink for each side instead of paler and fuller
/// @param extent the part of the plane
/// @param size of the map
/// @param bend the plane bent, or null
/// @param bendSize of its picture
/// @param unitMaps whether a small map of each unit is wanted
/// @param answered whether the outputs are computed: without them the points stand alone, nobody knows which are wrong
/// @param mapped whether what the map shows is computed
/// @param summed of how many units of each layer in `folds` the sum is computed
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
record PlaneWish(
        Network network,
        PlaneData plane,
        int[] training,
        int[] others,
        int layer,
        int unit,
        List<Integer> folds,
        boolean flat,
        Extent extent,
        Size size,
        Bend.@Nullable Wish bend,
        Size bendSize,
        boolean unitMaps,
        boolean answered,
        boolean mapped,
        int[] summed,
        Palette palette) {
    /// Device pixels.
    record Size(int width, int height, double scale) {
        static final Size NONE = new Size(1, 1, 1);
    }
}
