package org.densescope.draw.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Units that are opened: of their layers they take the full height, all others of these layers are folded.
///
/// @param ranges at most one a layer
public record Brush(List<Range> ranges) {
    /// Nothing is folded.
    public static final Brush NONE = new Brush(List.of());

    /// Neighbouring units of a layer.
    ///
    /// @param layer 0 to `L`
    /// @param from the first one
    /// @param to one behind the last
    public record Range(int layer, int from, int to) {}

    public Brush {
        ranges = List.copyOf(ranges);
    }

    public @Nullable Range of(int layer) {
        for (Range range : ranges) {
            if (range.layer() == layer) {
                return range;
            }
        }
        return null;
    }

    /// With these units of their layer open, and no others of it.
    public Brush with(Range range) {
        List<Range> next = new ArrayList<>(without(range.layer()).ranges);
        next.add(range);
        return new Brush(next);
    }

    public Brush without(int layer) {
        return new Brush(ranges.stream().filter(range -> range.layer() != layer).toList());
    }

    /// Whether each range is a part of its layer, not empty and not the whole.
    boolean fits(int[] units) {
        return ranges.stream()
                .allMatch(r -> r.layer() >= 0
                        && r.layer() < units.length
                        && r.from() >= 0
                        && r.from() < r.to()
                        && r.to() <= units[r.layer()]
                        && r.to() - r.from() < units[r.layer()]);
    }
}
