package org.densescope.draw.network.structure;

import java.util.List;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Counts;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// A network of which only the sizes are known: it is counted and drawn, but no weight of it is held.
///
/// @param counts of its layers
/// @param names of the input layer and each dense layer
/// @param facts about the whole network, below the picture
/// @param note why there are no numbers
/// @param answer what there is to say about the place in focus; empty for nothing
/// @param focus a unit or a weight that stands out, or null
public record Structure(
        Counts counts,
        List<String> names,
        List<Fact> facts,
        String note,
        String answer,
        @Nullable Place focus,
        Palette palette,
        double fontScale,
        Digits digits) {
    /// One line about the whole network.
    public record Fact(String name, String value) {}

    public Structure {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
    }

    /// Number of dense layers.
    public int depth() {
        return counts.layers().size();
    }

    /// Units of layer 0 to [#depth].
    public int units(int layer) {
        return layer == 0
                ? counts.layers().getFirst().inputs()
                : counts.layers().get(layer - 1).units();
    }

    double em(double pixels) {
        return pixels * fontScale;
    }

    /// The unit under a point of the screen, or null.
    ///
    /// @param x logical screen pixels
    /// @param y logical screen pixels
    public @Nullable Place at(Viewport view, double x, double y) {
        StructureLayout layout = StructureLayout.of(this, view);
        for (int l = 0; l <= depth(); l++) {
            double top = layout.top(l);
            double height = layout.height(l);
            if (Math.abs(x - layout.x(l)) <= layout.bar() && y >= top && y < top + height) {
                int unit = (int) Math.clamp((y - top) / height * units(l), 0, units(l) - 1);
                return Place.unit(Quantity.ACTIVATION, l, unit);
            }
        }
        return null;
    }
}
