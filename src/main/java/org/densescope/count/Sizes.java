package org.densescope.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.densescope.engine.Counts;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.ShapeException;
import org.densescope.say.Refused;

/// The sizes of a network's layers and nothing else, so that a network can be counted that no memory would hold.
///
/// @param units of the input and of each dense layer, each 1 to [NetworkSpec#MAX_UNITS]
public record Sizes(List<Integer> units) {
    public Sizes {
        units = List.copyOf(units);
        int layers = units.size() - 1;
        if (layers < 1 || layers > NetworkSpec.MAX_LAYERS) {
            throw new ShapeException(
                    "say.sizes.network-has-1-dense",
                    "a network has 1 to {0} dense layers behind its input, not {1}",
                    NetworkSpec.MAX_LAYERS,
                    Math.max(0, layers));
        }
        for (int l = 0; l < units.size(); l++) {
            int n = units.get(l);
            if (n < 1 || n > NetworkSpec.MAX_UNITS) {
                throw new ShapeException(
                        "say.sizes.layer-must-have-1",
                        "layer {0} must have 1 to {1} {1:unit|units}, not {2}",
                        l,
                        NetworkSpec.MAX_UNITS,
                        n);
            }
        }
    }

    /// Reads `25088-4096-4096-1000`.
    ///
    /// @throws IllegalArgumentException in one sentence
    public static Sizes parse(String text) {
        List<Integer> units = new ArrayList<>();
        for (String part : text.strip().split("-", -1)) {
            if (!part.matches("[0-9]{1,9}")) {
                throw new Refused(
                        "say.sizes.not-network-write-its",
                        "“{0}” is not a network: write its sizes from input to output, such as 4-8-3",
                        text);
            }
            units.add(Integer.valueOf(part));
        }
        return new Sizes(units);
    }

    public static Sizes of(Integer... units) {
        return new Sizes(Arrays.asList(units));
    }

    public Counts counts() {
        List<Counts.Layer> layers = new ArrayList<>();
        for (int l = 1; l < units.size(); l++) {
            layers.add(new Counts.Layer(units.get(l - 1), units.get(l), 0, 0));
        }
        return new Counts(layers);
    }

    @Override
    public String toString() {
        return units.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
