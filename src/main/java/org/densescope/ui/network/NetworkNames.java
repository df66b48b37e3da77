package org.densescope.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.draw.network.Labels;
import org.densescope.draw.network.Words;
import org.densescope.engine.Dense;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.text.Messages;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Dataset;
import org.densescope.ui.form.LayerNames;

/// The names in the picture, in the chosen language.
final class NetworkNames {
    private NetworkNames() {}

    static Labels of(Network network, Names names, Naming naming, Messages messages) {
        int depth = network.depth();
        List<List<String>> units = new ArrayList<>();
        List<String> layers = new ArrayList<>();
        List<String> activations = new ArrayList<>();
        for (int l = 0; l <= depth; l++) {
            int layer = l;
            layers.add(LayerNames.of(messages, l, depth));
            units.add(
                    names.inLayer(l)
                            ? IntStream.range(0, network.units(l))
                                    .mapToObj(u -> naming.unit(names, layer, u))
                                    .toList()
                            : List.of());
        }
        for (Dense dense : network.layers()) {
            activations.add(
                    messages.text("editor.activation." + dense.activation().id()));
        }
        return new Labels(
                units,
                layers,
                activations,
                messages.text("editor.loss." + network.loss().id()),
                Words.of(key -> naming.words(messages.text(key, "{0}", "{1}", "{2}", "{3}", "{4}", "{5}"))));
    }
}
