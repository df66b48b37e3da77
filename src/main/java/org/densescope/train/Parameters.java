package org.densescope.train;

import java.util.Arrays;
import org.densescope.engine.Dense;
import org.densescope.engine.loops.PackedLayer;

/// The weights and biases of one layer in training with what the optimizer remembers of them, written in place.
final class Parameters {
    private static final double[] NONE = {};

    private final PackedLayer layer;
    private final PackedLayer[] memories;
    private final boolean biasTrained;
    private final PackedLayer[] kept;
    /// Where the cut and frozen weights lie, ascending: an update leaves them and their memories alone.
    private final int[] fixed;

    private final double[][] fixedValues;

    Parameters(Dense dense, PackedLayer layer, Optimizer optimizer) {
        this.layer = layer;
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
        Arrays.sort(fixed);
        fixedValues = new double[kept.length][fixed.length];
    }

    void load(Dense dense, OptimizerState.Layer memory) {
        layer.load(dense.weights().data(), dense.bias());
        if (memories.length > 0) {
            memories[0].load(memory.weights1(), memory.bias1());
        }
        if (memories.length > 1) {
            memories[1].load(memory.weights2(), memory.bias2());
        }
    }

    /// Takes what [#write] wrote.
    ///
    /// @return the place after the last number
    int read(double[] from, int at) {
        int next = layer.read(from, at);
        for (PackedLayer memory : memories) {
            next = memory.read(from, next);
        }
        return next;
    }

    /// Writes the weights, the biases, and what the optimizer remembers of them.
    ///
    /// @return the place after the last number
    int write(double[] to, int at) {
        int next = layer.write(to, at);
        for (PackedLayer memory : memories) {
            next = memory.write(to, next);
        }
        return next;
    }

    /// How many numbers [#write] writes.
    int size() {
        return (1 + memories.length) * (layer.units() * layer.inputs() + layer.units());
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

    /// One update of some weights.
    ///
    /// @return whether each new number is finite
    boolean update(InPlace rule, int at, double[] g, int n) {
        if (fixed.length == 0) {
            return rule.update(layer.weights(), at, g, n, memory(0, false), memory(1, false));
        }
        int first = Arrays.binarySearch(fixed, at);
        int from = first < 0 ? -first - 1 : first;
        int to = from;
        while (to < fixed.length && fixed[to] < at + n) {
            for (int kind = 0; kind < kept.length; kind++) {
                fixedValues[kind][to] = numbers(kind).weights()[fixed[to]];
            }
            g[fixed[to] - at] = 0;
            to++;
        }
        boolean finite = rule.update(layer.weights(), at, g, n, memory(0, false), memory(1, false));
        for (int i = from; i < to; i++) {
            for (int kind = 0; kind < kept.length; kind++) {
                numbers(kind).weights()[fixed[i]] = fixedValues[kind][i];
            }
        }
        return finite;
    }

    /// One update of the biases.
    ///
    /// @return whether each new number is finite
    boolean updateBiases(InPlace rule, double[] g, int n) {
        return !biasTrained || rule.update(layer.bias(), 0, g, n, memory(0, true), memory(1, true));
    }

    boolean anyFixed() {
        return fixed.length > 0;
    }

    private double[] memory(int i, boolean bias) {
        return i >= memories.length ? NONE : bias ? memories[i].bias() : memories[i].weights();
    }

    OptimizerState.Layer memories() {
        boolean one = memories.length > 0;
        boolean two = memories.length > 1;
        return new OptimizerState.Layer(
                one ? memories[0].plainWeights() : NONE,
                two ? memories[1].plainWeights() : NONE,
                one ? memories[0].plainBias() : NONE,
                two ? memories[1].plainBias() : NONE);
    }
}
