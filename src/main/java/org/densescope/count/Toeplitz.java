package org.densescope.count;

import java.util.Arrays;
import org.densescope.engine.Matrix;
import org.densescope.engine.Place;
import org.densescope.engine.ShapeException;

/// A convolution over one dimension written as a dense layer: a matrix that is masked (0 outside of a band) and tied
/// (each diagonal of the band is one and the same weight).
///
/// As in all frameworks the kernel is not turned round: output `o` is `Σ_k kernel[k] · x[o · stride + k − padding]`.
///
/// @param kernel the weights that there really are
/// @param inputs how many inputs the layer has
/// @param stride how far the kernel moves from one output to the next
/// @param padding zeros at each end
public record Toeplitz(double[] kernel, int inputs, int stride, int padding) {
    /// Stands where the matrix is masked.
    public static final int NONE = Place.BIAS;

    public Toeplitz {
        if (kernel.length < 1 || stride < 1 || padding < 0 || kernel.length > inputs + 2 * padding) {
            throw new ShapeException(
                    "say.toeplitz.kernel-does-not-fit",
                    "a kernel of {0} does not fit {1} {1:input|inputs} with a padding of {2}",
                    kernel.length,
                    inputs,
                    padding);
        }
    }

    public int outputs() {
        return (inputs + 2 * padding - kernel.length) / stride + 1;
    }

    /// Which weight of the kernel stands in a cell, or [#NONE].
    public int tie(int output, int input) {
        int k = input - output * stride + padding;
        return k >= 0 && k < kernel.length ? k : NONE;
    }

    /// The matrix of the dense layer, `[outputs][inputs]`.
    public Matrix matrix() {
        double[] data = new double[outputs() * inputs];
        for (int o = 0; o < outputs(); o++) {
            for (int i = 0; i < inputs; i++) {
                int k = tie(o, i);
                data[o * inputs + i] = k == NONE ? 0 : kernel[k];
            }
        }
        return new Matrix(outputs(), inputs, data);
    }

    /// The convolution itself, without any matrix.
    public double[] over(double[] x) {
        double[] y = new double[outputs()];
        for (int o = 0; o < y.length; o++) {
            for (int k = 0; k < kernel.length; k++) {
                int i = o * stride + k - padding;
                if (i >= 0 && i < inputs) {
                    y[o] = Math.fma(kernel[k], x[i], y[o]);
                }
            }
        }
        return y;
    }

    /// Cells of the matrix that are not masked.
    public long unmasked() {
        long count = 0;
        for (int o = 0; o < outputs(); o++) {
            for (int i = 0; i < inputs; i++) {
                count += tie(o, i) == NONE ? 0 : 1;
            }
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Toeplitz t
                && Arrays.equals(kernel, t.kernel)
                && inputs == t.inputs
                && stride == t.stride
                && padding == t.padding;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(kernel) + inputs;
    }
}
