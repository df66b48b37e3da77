package org.densescope.ui.paper;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Gives names to the parts of a window that others ask for: `network`, `timebar`, `inspector` …
public final class Named {
    private static final String KEY = "densescope.part";

    private Named() {}

    /// Names a node.
    public static <N extends Node> N as(String name, N node) {
        node.getProperties().put(KEY, name);
        return node;
    }

    /// The name of a node, or null.
    public static @Nullable String of(Node node) {
        return node.hasProperties() && node.getProperties().get(KEY) instanceof String name ? name : null;
    }
}
