package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;

/// What a structure allows but nobody means: keys of messages.
final class Warnings {
    private Warnings() {}

    /// @param layer `1..L`
    static List<String> of(NetworkSpec spec, int layer) {
        List<String> found = new ArrayList<>();
        Activation activation = spec.layers().get(layer - 1).activation();
        boolean last = layer == spec.depth();
        if (!activation.trainable()) {
            found.add(activation == Activation.SIGN ? "editor.warning.sign" : "editor.warning.step");
        }
        if (last && activation == Activation.SOFTMAX && spec.loss() == Loss.LOGITS_CROSS_ENTROPY) {
            found.add("editor.warning.softmax-twice");
        }
        if (activation == Activation.SOFTMAX && spec.layers().get(layer - 1).units() == 1) {
            found.add("editor.warning.softmax-one");
        }
        if (last && activation == Activation.RELU && spec.loss() == Loss.LOGITS_CROSS_ENTROPY) {
            found.add("editor.warning.relu-logits");
        }
        return found;
    }
}
