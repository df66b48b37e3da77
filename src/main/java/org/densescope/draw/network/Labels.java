package org.densescope.draw.network;

import java.util.List;

/// The names in the picture, translated already. A missing name is left out, never invented.
///
/// @param inputs names of the inputs, or empty
/// @param outputs names of the outputs, or empty
/// @param layers titles of the input layer and each dense layer
/// @param activations names of the dense layers' activations
/// @param loss name of the loss
/// @param words everything else
public record Labels(
        List<String> inputs,
        List<String> outputs,
        List<String> layers,
        List<String> activations,
        String loss,
        Words words) {
    public Labels {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        layers = List.copyOf(layers);
        activations = List.copyOf(activations);
    }

    /// The title of layer 0 to `L`, or nothing.
    public String layer(int layer) {
        return named(layers, layer);
    }

    /// The name of layer 0 to `L` in a program, where there is no room for its title.
    public String shortLayer(int layer) {
        return layer == 0 ? "x" : "fc" + layer;
    }

    /// The activation of dense layer 1 to `L`, or nothing.
    public String activation(int layer) {
        return named(activations, layer - 1);
    }

    public String input(int unit) {
        return named(inputs, unit);
    }

    public String output(int unit) {
        return named(outputs, unit);
    }

    private static String named(List<String> names, int index) {
        return index >= 0 && index < names.size() ? names.get(index) : "";
    }
}
