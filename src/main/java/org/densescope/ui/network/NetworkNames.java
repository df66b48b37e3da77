package org.densescope.ui.network;

import java.util.ArrayList;
import java.util.List;
import org.densescope.draw.network.Labels;
import org.densescope.draw.network.Words;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.ui.form.LayerNames;

/// The names in the picture, in the chosen language.
final class NetworkNames {
    private NetworkNames() {}

    /// @param data whose names are used as far as they fit the network
    static Labels of(Network network, Dataset data, Messages messages) {
        int depth = network.depth();
        List<String> layers = new ArrayList<>();
        List<String> activations = new ArrayList<>();
        for (int l = 0; l <= depth; l++) {
            layers.add(LayerNames.of(messages, l, depth));
        }
        for (Dense dense : network.layers()) {
            activations.add(
                    messages.text("editor.activation." + dense.activation().id()));
        }
        return new Labels(
                names(data.inputNames(), network.inputs(), messages),
                names(data.outputNames(), network.outputs(), messages),
                layers,
                activations,
                messages.text("editor.loss." + network.loss().id()),
                Words.of(key -> messages.text(key, "{0}", "{1}", "{2}", "{3}", "{4}", "{5}")));
    }

    private static List<String> names(List<String> names, int units, Messages messages) {
        return names.size() == units
                ? names.stream().map(name -> translated(name, messages)).toList()
                : List.of();
    }

    /// Names that come with the program have translations, such as `name.sepal-length`; others stay as they are.
    static String translated(String name, Messages messages) {
        String key = "name." + name.replace(' ', '-');
        return messages.has(key) ? messages.text(key) : name;
    }
}
