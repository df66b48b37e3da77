package org.densescope.draw.network;

import java.util.List;

/// The names in the picture, translated already. A missing name is left out, never invented.
///
/// @param units names of the units of each layer, the input first; a layer without names may be empty or missing
/// @param layers titles of the input layer and each dense layer
/// @param activations names of the dense layers' activations
/// @param loss name of the loss
/// @param words everything else
public record Labels(
        List<List<String>> units, List<String> layers, List<String> activations, String loss, Words words) {
    public Labels {
        units = units.stream().map(List::copyOf).toList();
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

    /// The name of a unit of layer 0 to `L`, or nothing.
    public String unit(int layer, int unit) {
        return named(ofLayer(layer), unit);
    }

    /// All names of a layer, or none.
    public List<String> ofLayer(int layer) {
        return layer < units.size() ? units.get(layer) : List.of();
    }

    private static String named(List<String> names, int index) {
        return index >= 0 && index < names.size() ? names.get(index) : "";
    }
}
