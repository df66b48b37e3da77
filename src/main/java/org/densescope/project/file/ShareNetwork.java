package org.densescope.project.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.format.JsonNode;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// The weights of a network from a share code: from the seed, from the text, or from the numbers behind it.
final class ShareNetwork {
    /// So many weights may be drawn from a seed at most: more would take long and much memory for one line of text.
    static final long MOST = 5_000_000;

    private ShareNetwork() {}

    static Network read(
            NetworkSpec spec, long seed, @Nullable JsonNode text, double[] numbers, @Nullable JsonNode masks)
            throws Unreadable {
        List<JsonNode> written = text == null ? List.of() : text.list(spec.depth());
        List<JsonNode> masked = masks == null ? List.of() : masks.list(spec.depth());
        List<Dense> layers = new ArrayList<>();
        int at = 0;
        for (int l = 1; l <= spec.depth(); l++) {
            int units = spec.units(l);
            int inputs = spec.units(l - 1);
            int count = units * (inputs + 1);
            Dense dense = spec.initialise(seed, l);
            if (!written.isEmpty() || numbers.length > 0) {
                double[] all = written.isEmpty()
                        ? Arrays.copyOfRange(
                                numbers, Math.min(at, numbers.length), Math.min(at + count, numbers.length))
                        : written.get(l - 1).numbers();
                if (all.length != count) {
                    throw new Unreadable(
                            "say.share.weights", "layer {0} has {1} numbers instead of {2}", l, all.length, count);
                }
                LayerSpec layer = spec.layers().get(l - 1);
                dense = new Dense(
                        new Matrix(units, inputs, Arrays.copyOf(all, units * inputs)),
                        Arrays.copyOfRange(all, units * inputs, count),
                        layer.activation(),
                        layer.biasTrained(),
                        EdgeMask.NONE);
            }
            at += count;
            layers.add(masked.isEmpty() ? dense : dense.withMask(ShareText.mask(masked.get(l - 1), units * inputs)));
        }
        if (numbers.length > 0 && at != numbers.length) {
            throw new Unreadable(
                    "say.share.weights", "layer {0} has {1} numbers instead of {2}", spec.depth(), numbers.length, at);
        }
        return new Network(layers, spec.loss(), spec.reduction());
    }
}
