package org.densescope.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Network;

/// What an optimizer remembers of every weight and bias. Immutable.
///
/// @param layers a line a dense layer, in order
public record OptimizerState(List<Layer> layers) {
    /// Arrays shaped like the layer's weights and biases; empty where the optimizer keeps none.
    public record Layer(double[] weights1, double[] weights2, double[] bias1, double[] bias2) {
        /// Equal bits in each array.
        @Override
        public boolean equals(Object other) {
            return other instanceof Layer l
                    && Arrays.equals(weights1, l.weights1)
                    && Arrays.equals(weights2, l.weights2)
                    && Arrays.equals(bias1, l.bias1)
                    && Arrays.equals(bias2, l.bias2);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(weights1) + Arrays.hashCode(weights2)) + Arrays.hashCode(bias1);
        }
    }

    public OptimizerState {
        layers = List.copyOf(layers);
    }

    /// All zero, before the first update.
    public static OptimizerState start(Optimizer optimizer, Network network) {
        int kinds = optimizer.memories().size();
        List<Layer> layers = new ArrayList<>();
        for (var dense : network.layers()) {
            int w = dense.weights().data().length;
            int b = dense.units();
            layers.add(new Layer(
                    new double[kinds > 0 ? w : 0],
                    new double[kinds > 1 ? w : 0],
                    new double[kinds > 0 ? b : 0],
                    new double[kinds > 1 ? b : 0]));
        }
        return new OptimizerState(layers);
    }

    /// Whether an optimizer keeps as many memories as there are.
    public boolean fits(Optimizer optimizer) {
        int kinds = optimizer.memories().size();
        return layers.stream()
                .allMatch(layer -> layer.bias1().length > 0 == kinds > 0 && layer.bias2().length > 0 == kinds > 1);
    }

    /// The memories of layer `l` of `1..L`.
    public Layer layer(int l) {
        return layers.get(l - 1);
    }
}
