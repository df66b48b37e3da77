package org.densescope.engine;

import java.util.Arrays;

/// One dense layer as the loops of training like it: weights turned over and padded, to be written in place.
///
/// `weights` holds `[inputs][stride]`, the outputs of one input side by side, and zeros behind the last. One thread at
/// a time.
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
        weights = new double[Math.multiplyExact(inputs, stride)];
        bias = new double[stride];
    }

    /// Takes the values of `[units][inputs]` and `[units]`; empty arrays mean zeros.
    public void load(double[] plainWeights, double[] plainBias) {
        if (plainWeights.length == 0) {
            Arrays.fill(weights, 0);
            Arrays.fill(bias, 0);
            return;
        }
        turn(plainWeights, units, inputs, inputs, weights, stride);
        System.arraycopy(plainBias, 0, bias, 0, units);
    }

    /// The weights as `[units][inputs]`, a copy.
    public double[] plainWeights() {
        double[] plain = new double[units * inputs];
        turn(weights, inputs, units, stride, plain, inputs);
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
        return plainPosition % inputs * stride + plainPosition / inputs;
    }

    /// `to[c][r] = from[r][c]`, in squares that the cache holds.
    static void turn(double[] from, int rows, int columns, int fromStride, double[] to, int toStride) {
        for (int r0 = 0; r0 < rows; r0 += 8) {
            int r1 = Math.min(r0 + 8, rows);
            for (int c = 0; c < columns; c++) {
                int at = c * toStride;
                for (int r = r0; r < r1; r++) {
                    to[at + r] = from[r * fromStride + c];
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

    /// How far apart the rows of `weights` lie.
    public int stride() {
        return stride;
    }

    /// `[inputs][stride]`, the array itself.
    public double[] weights() {
        return weights;
    }

    /// `[stride]`, the array itself.
    public double[] bias() {
        return bias;
    }
}
