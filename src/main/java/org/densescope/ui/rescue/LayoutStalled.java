package org.densescope.ui.rescue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Parent;

/// Parts of a window have asked for layout and do not get it, though nothing was thrown that anybody heard of.
final class LayoutStalled extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MOST_NAMED = 5;

    LayoutStalled(List<Parent> waiting) {
        super(waiting.size() + " parts wait for layout: "
                + waiting.stream()
                        .limit(MOST_NAMED)
                        .map(part -> part.getClass().getSimpleName() + part.getStyleClass())
                        .collect(Collectors.joining(", ")));
    }
}
