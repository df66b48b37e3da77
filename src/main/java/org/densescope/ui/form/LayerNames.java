package org.densescope.ui.form;

import org.densescope.engine.NetworkSpec;
import org.densescope.text.Messages;

/// What layers are called: input, hidden 1, hidden 2, …, output.
public final class LayerNames {
    private LayerNames() {}

    /// @param layer 0 for the input to `depth` for the output
    public static String of(Messages messages, int layer, int depth) {
        if (layer == 0) {
            return messages.text("editor.layer.input");
        }
        return layer == depth ? messages.text("editor.layer.output") : messages.text("editor.layer.hidden", layer);
    }

    public static String of(Messages messages, int layer, NetworkSpec spec) {
        return of(messages, layer, spec.depth());
    }
}
