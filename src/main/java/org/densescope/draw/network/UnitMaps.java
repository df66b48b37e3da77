package org.densescope.draw.network;

import java.util.List;
import org.densescope.engine.Network;

/// What each unit says over the whole plane of the inputs, as a small picture: every point has the colour that the unit
/// would have there.
///
/// @param side pixels of a picture, each way
/// @param layers `[layer - 1][unit]`, opaque pixels of the layers `1..L`
public record UnitMaps(int side, List<List<int[]>> layers) {
    public UnitMaps {
        layers = List.copyOf(layers);
    }

    /// Whether they are of a network of that structure.
    public boolean fits(Network network) {
        boolean same = layers.size() == network.depth();
        for (int l = 1; same && l <= network.depth(); l++) {
            same = layers.get(l - 1).size() == network.units(l);
        }
        return same;
    }

    /// Whether there is one of this unit; none of an input.
    public boolean has(int layer, int unit) {
        return layer >= 1
                && layer <= layers.size()
                && unit < layers.get(layer - 1).size();
    }

    public int[] of(int layer, int unit) {
        return layers.get(layer - 1).get(unit);
    }
}
