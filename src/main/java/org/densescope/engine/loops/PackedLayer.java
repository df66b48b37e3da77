package org.densescope.engine.loops;

import java.util.Arrays;

/// One dense layer as the loops of training like it: weights turned over and padded, to be written in place.
///
/// `weights` holds `[inputs][units]` in panels (see [Loops]), the outputs of one input side by side, and zeros behind
/// the last. One thread at a time.
public final class PackedLayer {
    private final int inputs;
    private final int units;
    private final int stride;
    private final double[] weights;
    private final double[] bias;

    public PackedLayer(int inputs, int units) {
        this.inputs = inputs;
        this.units = units;
        stride = Loops.stride(units);
        weights = new double[Math.multiplyExact(inputs, Loops.padded(units))];
        bias = new double[Loops.padded(units)];
    }

    /// Takes the values of `[units][inputs]` and `[units]`; empty arrays mean zeros.
    public void load(double[] plainWeights, double[] plainBias) {
        if (plainWeights.length == 0) {
            Arrays.fill(weights, 0);
            Arrays.fill(bias, 0);
            return;
        }
        loadWeights(plainWeights, 0);
        System.arraycopy(plainBias, 0, bias, 0, units);
    }

    /// Takes what [#write] wrote.
    ///
    /// @return the place after the last number
    public int read(double[] from, int at) {
        loadWeights(from, at);
        int biases = at + units * inputs;
        System.arraycopy(from, biases, bias, 0, units);
        return biases + units;
    }

    /// Writes the weights as `[units][inputs]` and then the biases.
    ///
    /// @return the place after the last number
    public int write(double[] to, int at) {
        writeWeights(to, at);
        int biases = at + units * inputs;
        System.arraycopy(bias, 0, to, biases, units);
        return biases + units;
    }

    private void loadWeights(double[] from, int at) {
        for (int o = 0; o < units; o++) {
            for (int i = 0; i < inputs; i++) {
                weights[position(i, o)] = from[at + o * inputs + i];
            }
        }
    }

    private void writeWeights(double[] to, int at) {
        for (int i = 0; i < inputs; i++) {
            for (int o = 0; o < units; o++) {
                to[at + o * inputs + i] = weights[position(i, o)];
            }
        }
    }

    /// The weights as `[units][inputs]`, a copy.
    public double[] plainWeights() {
        double[] plain = new double[units * inputs];
        writeWeights(plain, 0);
        return plain;
    }

    /// The biases, a copy.
    public double[] plainBias() {
        return Arrays.copyOf(bias, units);
    }

    /// Copies the values of another of the same shape.
    public void copy(PackedLayer other) {
        System.arraycopy(other.weights, 0, weights, 0, weights.length);
        System.arraycopy(other.bias, 0, bias, 0, bias.length);
    }

    /// Where a weight of `[units][inputs]` lies here.
    public int position(int plainPosition) {
        return position(plainPosition % inputs, plainPosition / inputs);
    }

    /// Where the weight from an input to a unit lies.
    public int position(int input, int unit) {
        return position(input, unit, inputs, units);
    }

    private static int position(int row, int column, int rows, int columns) {
        int panel = column / Loops.PANEL * Loops.PANEL;
        int width = Math.min(Loops.PANEL, Loops.padded(columns) - panel);
        return panel * rows + row * width + column - panel;
    }

    /// Writes the weights turned over, `[units][inputs]` in panels.
    public void turn(double[] to) {
        int paddedFrom = Loops.padded(units);
        int paddedTo = Loops.padded(inputs);
        for (int from = 0; from < units; from += Loops.PANEL) {
            int fromWidth = Math.min(Loops.PANEL, paddedFrom - from);
            for (int i = 0; i < inputs; i += Loops.PAD) {
                int toPanel = i / Loops.PANEL * Loops.PANEL;
                int toWidth = Math.min(Loops.PANEL, paddedTo - toPanel);
                int high = Math.min(Loops.PAD, inputs - i);
                for (int o = from; o < Math.min(from + fromWidth, units); o++) {
                    int source = from * inputs + i * fromWidth + o - from;
                    int target = toPanel * units + o * toWidth + i - toPanel;
                    for (int k = 0; k < high; k++) {
                        to[target + k] = weights[source + k * fromWidth];
                    }
                }
            }
        }
    }

    public int inputs() {
        return inputs;
    }

    public int units() {
        return units;
    }

    /// How far apart the rows of the layer's outputs lie.
    public int stride() {
        return stride;
    }

    /// `[inputs][units]` in panels, the array itself.
    public double[] weights() {
        return weights;
    }

    /// `[units]` padded, the array itself.
    public double[] bias() {
        return bias;
    }
}
