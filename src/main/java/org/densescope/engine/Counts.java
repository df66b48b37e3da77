package org.densescope.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many numbers a network has and how much work it is, counted from its structure alone.
///
/// @param layers a line a dense layer
public record Counts(List<Layer> layers) {
    /// @param inputs units before the layer
    /// @param units units of the layer
    /// @param cut weights that take no part
    /// @param frozen weights and biases that no update changes
    public record Layer(int inputs, int units, long cut, long frozen) {
        public long weights() {
            return (long) inputs * units - cut;
        }

        public long biases() {
            return units;
        }

        public long parameters() {
            return weights() + biases();
        }

        public long trained() {
            return parameters() - frozen;
        }

        /// Multiply-adds of one sample forward: one a weight.
        public long multiplyAddsForward() {
            return weights();
        }

        /// Multiply-adds of one sample backward: one a weight for the weight's gradient, one for the input's.
        public long multiplyAddsBackward() {
            return 2 * weights();
        }

        /// `4 × 2 + 4 = 12`, or `4 × 2 − 1 + 4 = 11` with a weight cut.
        public String arithmetic() {
            return sum() + " = " + parameters();
        }

        /// The arithmetic without its result: `4 × 2 + 4`.
        public String sum() {
            return units + " × " + inputs + (cut > 0 ? " − " + cut : "") + " + " + units;
        }
    }

    public Counts {
        layers = List.copyOf(layers);
    }

    public static Counts of(NetworkSpec spec) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= spec.depth(); l++) {
            int units = spec.units(l);
            layers.add(new Layer(
                    spec.units(l - 1), units, 0, spec.layers().get(l - 1).biasTrained() ? 0 : units));
        }
        return new Counts(layers);
    }

    public static Counts of(Network network) {
        List<Layer> layers = new ArrayList<>();
        for (Dense dense : network.layers()) {
            EdgeMask mask = dense.mask();
            long frozen =
                    Arrays.stream(mask.frozen()).filter(p -> !mask.isCut(p)).count();
            layers.add(new Layer(
                    dense.inputs(),
                    dense.units(),
                    mask.cut().length,
                    frozen + (dense.biasTrained() ? 0 : dense.units())));
        }
        return new Counts(layers);
    }

    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }

    public long weights() {
        return layers.stream().mapToLong(Layer::weights).sum();
    }

    public long biases() {
        return layers.stream().mapToLong(Layer::biases).sum();
    }

    public long trained() {
        return layers.stream().mapToLong(Layer::trained).sum();
    }

    public long multiplyAddsForward() {
        return layers.stream().mapToLong(Layer::multiplyAddsForward).sum();
    }

    public long multiplyAddsBackward() {
        return layers.stream().mapToLong(Layer::multiplyAddsBackward).sum();
    }

    /// The part of all parameters that layer `l` of `1..L` holds, 0 to 1.
    public double share(int l) {
        return (double) layers.get(l - 1).parameters() / parameters();
    }

    /// Bytes of all parameters at 4 (float32) or 8 (float64) bytes each.
    public long bytes(int each) {
        return parameters() * each;
    }
}
