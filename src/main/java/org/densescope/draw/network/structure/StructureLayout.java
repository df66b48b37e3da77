package org.densescope.draw.network.structure;

import org.densescope.draw.network.Viewport;
/// Where the layers of a structure lie: bars from left to right, as high as the root of their number of units.
///
/// @param left x of the input layer's bar
/// @param pitch from one bar to the next
/// @param header height above the bars
/// @param free height of the highest bar
/// @param bar half the width of a bar
/// @param heights of all bars

record StructureLayout(double left, double pitch, double header, double free, double bar, double[] heights) {
    static StructureLayout of(Structure structure, Viewport view) {
        double em = structure.fontScale();
        int last = structure.depth();
        double header = Math.min(74 * em, view.height() * 0.2);
        double footer = Math.min((72 + 20 * structure.facts().size()) * em, view.height() * 0.5);
        double free = Math.max(40, view.height() - header - footer);
        double side = Math.min(90 * em, view.width() * 0.08);
        double pitch = (view.width() - 2 * side) / last;
        int most = 1;
        for (int l = 0; l <= last; l++) {
            most = Math.max(most, structure.units(l));
        }
        double[] heights = new double[last + 1];
        for (int l = 0; l <= last; l++) {
            heights[l] = Math.max(14, free * Math.sqrt((double) structure.units(l) / most));
        }
        return new StructureLayout(side, pitch, header, free, Math.clamp(pitch * 0.06, 2, 11 * em), heights);
    }

    double x(int layer) {
        return left + pitch * layer;
    }

    double height(int layer) {
        return heights[layer];
    }

    double top(int layer) {
        return header + (free - heights[layer]) / 2;
    }

    /// y of a unit's middle.
    double y(Structure structure, int layer, int unit) {
        return top(layer) + heights[layer] * (unit + 0.5) / structure.units(layer);
    }

    double bottom() {
        return header + free;
    }
}
