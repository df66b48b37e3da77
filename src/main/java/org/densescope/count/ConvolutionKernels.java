package org.densescope.count;

import java.util.Arrays;
import org.densescope.engine.Matrix;
import org.densescope.engine.ShapeException;

/// The kernels of a convolution with their biases: each looks at a window of all channels and makes one channel.
///
/// The same numbers are the weights of a dense layer: a kernel, read on, is a row of the matrix that stands behind
/// flattening a window. So [#dense] and [#ofDense] move them from one picture to the other without touching any.
///
/// @param height of the window
/// @param width of the window
/// @param channels that go in
/// @param weights `[kernels][height · width · channels]`
/// @param bias `[kernels]`
public record ConvolutionKernels(int height, int width, int channels, Matrix weights, double[] bias) {
    public ConvolutionKernels {
        if ((long) height * width * channels != weights.columns()) {
            throw new ShapeException(
                    "say.convolution-kernels.kernel-has-weights-not",
                    "a kernel of {0} × {1} × {2} has {3} weights, not {4}",
                    height,
                    width,
                    channels,
                    (long) height * width * channels,
                    weights.columns());
        }
        if (bias.length != weights.rows()) {
            throw new ShapeException(
                    "say.convolution-kernels.kernels-need-as-many",
                    "{0} kernels need as many biases, not {1}",
                    weights.rows(),
                    bias.length);
        }
    }

    /// The weights of a dense layer behind a flattened volume, as kernels that cover it whole: a global convolution.
    public static ConvolutionKernels ofDense(Matrix weights, double[] bias, int height, int width, int channels) {
        return new ConvolutionKernels(height, width, channels, weights, bias);
    }

    /// The weights of a dense layer as 1 × 1 kernels, which do at each position what the layer does once.
    public static ConvolutionKernels pointwise(Matrix weights, double[] bias) {
        return new ConvolutionKernels(1, 1, weights.columns(), weights, bias);
    }

    /// The weights of the dense layer that does the same to a flattened window.
    public Matrix dense() {
        return weights;
    }

    /// How many channels come out.
    public int count() {
        return weights.rows();
    }

    public double at(int kernel, int row, int column, int channel) {
        return weights.at(kernel, (row * width + column) * channels + channel);
    }

    /// Slides the window over a volume without padding, a step at a time; each sum in the order of the flattened window
    /// with fused multiply-add, the bias last, as the engine's dense layer takes it.
    public Volume over(Volume in) {
        if (in.channels() != channels || in.height() < height || in.width() < width) {
            throw new ShapeException(
                    "say.convolution-kernels.window-does-not-fit",
                    "a window of {0} × {1} × {2} does not fit a volume of {3} × {4} × {5}",
                    height,
                    width,
                    channels,
                    in.height(),
                    in.width(),
                    in.channels());
        }
        int rows = in.height() - height + 1;
        int columns = in.width() - width + 1;
        double[] out = new double[rows * columns * count()];
        int at = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                for (int k = 0; k < count(); k++) {
                    out[at++] = window(in, r, c, k) + bias[k];
                }
            }
        }
        return new Volume(rows, columns, count(), out);
    }

    private double window(Volume in, int r, int c, int kernel) {
        double sum = 0;
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                for (int d = 0; d < channels; d++) {
                    sum = Math.fma(at(kernel, i, j, d), in.at(r + i, c + j, d), sum);
                }
            }
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConvolutionKernels k
                && height == k.height
                && width == k.width
                && channels == k.channels
                && weights.equals(k.weights)
                && Arrays.equals(bias, k.bias);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * height + width) + weights.hashCode();
    }
}
