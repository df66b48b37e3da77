package org.densescope.example;

import java.util.List;
import java.util.Map;
import org.densescope.engine.Names;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// Reads what a preset calls the parts of its network: `names` with `hidden` (a list of names a hidden layer),
/// `weights`
/// (as `weights` of the preset: a layer, a row a unit, a name an input) and `biases` (a layer, a name a unit). Each may
/// be
/// missing.
final class PresetNames {
    private PresetNames() {}

    static Names of(Map<String, Object> file) {
        if (!file.containsKey("names")) {
            return Names.NONE;
        }
        Map<String, Object> given = JsonTree.map(file.get("names"));
        Names names = Names.NONE;
        List<Object> hidden = part(given, "hidden");
        for (int l = 1; l <= hidden.size(); l++) {
            List<String> units = JsonTree.strings(hidden.get(l - 1));
            for (int u = 0; u < units.size(); u++) {
                names = names.with(Place.unit(Quantity.ACTIVATION, l, u), units.get(u));
            }
        }
        List<Object> weights = part(given, "weights");
        for (int l = 1; l <= weights.size(); l++) {
            List<Object> rows = JsonTree.list(weights.get(l - 1));
            for (int u = 0; u < rows.size(); u++) {
                List<String> row = JsonTree.strings(rows.get(u));
                for (int i = 0; i < row.size(); i++) {
                    names = names.with(Place.weight(Quantity.WEIGHT, l, u, i), row.get(i));
                }
            }
        }
        List<Object> biases = part(given, "biases");
        for (int l = 1; l <= biases.size(); l++) {
            List<String> units = JsonTree.strings(biases.get(l - 1));
            for (int u = 0; u < units.size(); u++) {
                names = names.with(Place.weight(Quantity.WEIGHT, l, u, Place.BIAS), units.get(u));
            }
        }
        return names;
    }

    private static List<Object> part(Map<String, Object> given, String key) {
        return given.containsKey(key) ? JsonTree.list(given.get(key)) : List.of();
    }
}
