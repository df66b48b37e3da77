package org.densescope.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.NetworkSpec;
import org.densescope.text.Language;
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

    /// What each layer may be called when it is asked for: as it is shown, and as in the other languages.
    public static List<List<String>> spoken(Messages messages, int depth) {
        List<List<String>> layers = new ArrayList<>();
        for (int l = 0; l <= depth; l++) {
            List<String> names = new ArrayList<>(List.of(of(messages, l, depth)));
            for (Language language : Language.values()) {
                String key = l == 0 ? "input" : l == depth ? "output" : "hidden";
                names.add(messages.text(language, "editor.layer." + key, l));
            }
            if (l > 0) {
                names.addAll(List.of("layer " + l, "第 " + l + " 层", "第 " + l + " 層"));
            }
            layers.add(names);
        }
        return layers;
    }

    public static String of(Messages messages, int layer, NetworkSpec spec) {
        return of(messages, layer, spec.depth());
    }
}
