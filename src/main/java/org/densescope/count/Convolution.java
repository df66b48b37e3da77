package org.densescope.count;

import org.densescope.engine.ShapeException;

/// What a convolution counts, from its shape alone.
///
/// @param height of the map that goes in
/// @param width of the map that goes in
/// @param channels that go in
/// @param kernels channels that come out
/// @param side of the square window
/// @param stride how far the window moves
/// @param same whether the map is padded so that only the stride makes it smaller
public record Convolution(int height, int width, int channels, int kernels, int side, int stride, boolean same) {
    public Convolution {
        if (height < 1 || width < 1 || channels < 1 || kernels < 1 || side < 1 || stride < 1) {
            throw new ShapeException(
                    "say.convolution.sizes-kernels-stride-convolution",
                    "sizes, kernels and stride of a convolution are at least 1");
        }
        if (!same && (side > height || side > width)) {
            throw new ShapeException(
                    "say.convolution.window-does-not-fit",
                    "a window of {0} × {1} does not fit a map of {2} × {3}",
                    side,
                    side,
                    height,
                    width);
        }
    }

    public int outHeight() {
        return out(height);
    }

    public int outWidth() {
        return out(width);
    }

    private int out(int n) {
        return same ? (n + stride - 1) / stride : (n - side) / stride + 1;
    }

    public long weights() {
        return (long) side * side * channels * kernels;
    }

    public long parameters() {
        return weights() + kernels;
    }

    /// One a weight at each position.
    public long multiplyAdds() {
        return weights() * outHeight() * outWidth();
    }

    /// Weights of a dense layer from the same map flattened to the same outputs.
    public long denseWeights() {
        return (long) height * width * channels * outHeight() * outWidth() * kernels;
    }
}
