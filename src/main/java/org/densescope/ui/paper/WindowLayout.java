package org.densescope.ui.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is seen of a window: its parts, the picture of the network, and all that can be read. Logical pixels from the
/// window's left upper corner.
///
/// @param panes the parts that have names, in the order in which they are drawn
/// @param network where circles and edges lie, or null where no network is seen
/// @param withLabels the same, with names, numbers and tags; null where no network is seen
public record WindowLayout(
        double width,
        double height,
        Map<String, Box> panes,
        @Nullable Box network,
        @Nullable Box withLabels,
        List<PlacedText> texts) {
    public WindowLayout {
        panes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(panes));
        texts = List.copyOf(texts);
    }
}
