package org.densescope.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The structure of a network: sizes, activations, initialisers and loss; checked here once, for window, file and
/// command line.
///
/// @param inputs number of input units, 1 to [#MAX_UNITS]
/// @param layers the dense layers, from the first hidden one to the output
/// @param loss what is to be made small
/// @param reduction how the losses of a batch become one number
public record NetworkSpec(int inputs, List<LayerSpec> layers, Loss loss, Reduction reduction) {
    public static final int MAX_UNITS = 100_000;
    public static final int MAX_LAYERS = 4_000;

    /// @throws ShapeException in one sentence for a person, naming the layer
    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || layers.size() > MAX_LAYERS) {
            throw new ShapeException(
                    "say.network-spec.network-has-1-dense",
                    "a network has 1 to {0} dense layers, not {1}",
                    MAX_LAYERS,
                    layers.size());
        }
        requireUnits(0, inputs);
        int before = inputs;
        for (int l = 1; l <= layers.size(); l++) {
            int units = layers.get(l - 1).units();
            requireUnits(l, units);
            if ((long) units * before > Integer.MAX_VALUE - 8) {
                throw new ShapeException(
                        "say.network-spec.layer-would-have-weights",
                        "layer {0} would have {1} weights, more than this program can hold in one matrix",
                        l,
                        (long) units * before);
            }
            before = units;
        }
        Activation last = layers.getLast().activation();
        if (!loss.accepts(last)) {
            throw new ShapeException(
                    "say.network-spec.loss-needs-last-layer",
                    "the loss {0} needs a last layer with {1}, not {2}",
                    loss.word(),
                    (loss == Loss.CROSS_ENTROPY ? Activation.SOFTMAX : Activation.SIGMOID).word(),
                    last.word());
        }
    }

    private static void requireUnits(int layer, int units) {
        if (units < 1 || units > MAX_UNITS) {
            throw new ShapeException(
                    "say.network-spec.layer-must-have-1",
                    "layer {0} must have 1 to {1} {1:unit|units}, not {2}",
                    layer,
                    MAX_UNITS,
                    units);
        }
    }

    /// Number of dense layers, `L`.
    public int depth() {
        return layers.size();
    }

    /// Units of layer 0 (the input) to `L`.
    public int units(int layer) {
        return layer == 0 ? inputs : layers.get(layer - 1).units();
    }

    /// Units of all layers, the input first.
    public int[] sizes() {
        int[] sizes = new int[depth() + 1];
        Arrays.setAll(sizes, this::units);
        return sizes;
    }

    public int outputs() {
        return layers.getLast().units();
    }

    /// Whether units of a layer can be left out: an output must answer, and a softmax would no longer add up to 1.
    public boolean canDrop(int layer) {
        return layer > 0 && layer < depth() && layers.get(layer - 1).activation() != Activation.SOFTMAX;
    }

    /// The share of each layer's units that training leaves out.
    public Dropout dropout() {
        List<Dropout.Layer> rates = new ArrayList<>();
        for (int l = 0; l <= depth(); l++) {
            rates.add(new Dropout.Layer(units(l), canDrop(l) ? layers.get(l - 1).dropout() : 0));
        }
        Dropout dropout = new Dropout(rates);
        return dropout.any() ? dropout : Dropout.NONE;
    }

    /// All sizes, such as `2-4-2`.
    public String shape() {
        return inputs + layers.stream().map(layer -> "-" + layer.units()).collect(Collectors.joining());
    }

    /// A network with fresh weights; each layer draws from a stream of its own.
    public Network initialise(long seed) {
        List<Dense> dense = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            dense.add(initialise(seed, l));
        }
        return new Network(dense, loss, reduction);
    }

    /// Fresh weights of the dense layer `l` of `1..L` alone; the same as in the whole network.
    public Dense initialise(long seed, int l) {
        LayerSpec layer = layers.get(l - 1);
        Matrix weights = layer.initializer()
                .weights(layer.units(), units(l - 1), RandomStream.of(seed, RandomStream.Purpose.WEIGHTS, l));
        double[] bias = new double[layer.units()];
        Arrays.fill(bias, layer.initializer().bias());
        return new Dense(weights, bias, layer.activation(), layer.biasTrained(), EdgeMask.NONE);
    }
}
