package org.densescope.ui.gallery;

import java.util.List;
import java.util.Locale;
import org.densescope.example.Presets;

/// What an example is good for.
enum ExampleGroup {
    WORKED("derivation-3x3", "mazur", "xor", "derivation-batch"),
    TOY("xor-lab", "circles", "moons", "spiral"),
    REAL("iris", "penguins", "digits", "fashion"),
    LABS(),
    SIZES("simplenn", "lenet-head", "fc-800-500");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> named;

    ExampleGroup(String... ids) {
        named = List.of(ids);
    }

    /// Its examples, in the order in which they are to be seen.
    List<String> ids() {
        return this == LABS
                ? Presets.ids().stream().filter(id -> id.startsWith("lab-")).toList()
                : named;
    }

    /// The message key of its name.
    String key() {
        return "gallery." + name().toLowerCase(Locale.ROOT);
    }
}
