package org.densescope.train;

import org.densescope.engine.Dense;
import org.densescope.engine.PackedLayer;

/// The weights and biases of one layer in training with what the optimizer remembers of them, written in place.
final class Parameters {
    private static final double[] NONE = {};

    private final PackedLayer layer;
    private final PackedLayer gradients;
    private final PackedLayer[] memories;
    private final boolean biasTrained;
    private final PackedLayer[] kept;
    /// Where the cut and frozen weights lie: an update leaves them and their memories alone.
    private final int[] fixed;

    private final double[][] fixedValues;

    Parameters(Dense dense, PackedLayer layer, PackedLayer gradients, Optimizer optimizer) {
        this.layer = layer;
        this.gradients = gradients;
        biasTrained = dense.biasTrained();
        memories = new PackedLayer[optimizer.memories().size()];
        kept = new PackedLayer[memories.length + 1];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new PackedLayer(layer.inputs(), layer.units());
        }
        for (int i = 0; i < memories.length; i++) {
            memories[i] = new PackedLayer(layer.inputs(), layer.units());
        }
        int cut = dense.mask().cut().length;
        fixed = new int[cut + dense.mask().frozen().length];
        for (int i = 0; i < fixed.length; i++) {
            int plain = i < cut ? dense.mask().cut()[i] : dense.mask().frozen()[i - cut];
            fixed[i] = layer.position(plain);
        }
        fixedValues = new double[kept.length][fixed.length];
    }

    void load(Dense dense, Memories.Layer memory) {
        layer.load(dense.weights().data(), dense.bias());
        if (memories.length > 0) {
            memories[0].load(memory.weights1(), memory.bias1());
        }
        if (memories.length > 1) {
            memories[1].load(memory.weights2(), memory.bias2());
        }
    }

    /// Remembers all numbers as they are.
    void keep() {
        for (int i = 0; i < kept.length; i++) {
            kept[i].copy(numbers(i));
        }
    }

    /// Makes all numbers what they were at the last [#keep].
    void restore() {
        for (int i = 0; i < kept.length; i++) {
            numbers(i).copy(kept[i]);
        }
    }

    private PackedLayer numbers(int i) {
        return i == 0 ? layer : memories[i - 1];
    }

    /// One update.
    ///
    /// @return whether each new number is finite
    boolean update(InPlace rule) {
        for (int i = 0; i < fixed.length; i++) {
            for (int kind = 0; kind < fixedValues.length; kind++) {
                fixedValues[kind][i] = numbers(kind).weights()[fixed[i]];
            }
            gradients.weights()[fixed[i]] = 0;
        }
        boolean finite = rule.update(layer.weights(), gradients.weights(), memory(0, false), memory(1, false));
        for (int i = 0; i < fixed.length; i++) {
            for (int kind = 0; kind < fixedValues.length; kind++) {
                numbers(kind).weights()[fixed[i]] = fixedValues[kind][i];
            }
        }
        if (biasTrained) {
            finite &= rule.update(layer.bias(), gradients.bias(), memory(0, true), memory(1, true));
        }
        return finite;
    }

    private double[] memory(int i, boolean bias) {
        return i >= memories.length ? NONE : bias ? memories[i].bias() : memories[i].weights();
    }

    Memories.Layer memories() {
        boolean one = memories.length > 0;
        boolean two = memories.length > 1;
        return new Memories.Layer(
                one ? memories[0].plainWeights() : NONE,
                two ? memories[1].plainWeights() : NONE,
                one ? memories[0].plainBias() : NONE,
                two ? memories[1].plainBias() : NONE);
    }
}
