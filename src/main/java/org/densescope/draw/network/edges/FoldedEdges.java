package org.densescope.draw.network.edges;

import java.util.Arrays;
import org.densescope.draw.density.EdgeValues;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.EdgeSource;

/// Edges without those between open units, which are drawn by themselves.
///
/// @param all of the gap
/// @param left the layer that they come from
/// @param right the layer that they go to
record FoldedEdges(EdgeSource all, Column left, Column right) implements EdgeValues {
    @Override
    public int units() {
        return all.units();
    }

    @Override
    public int inputs() {
        return all.inputs();
    }

    @Override
    public void row(int unit, double[] into) {
        all.row(unit, into);
        if (right.isOpen(unit)) {
            Arrays.fill(into, left.firstOpen(), left.endOpen(), 0);
        }
    }
}
