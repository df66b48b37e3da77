package org.densescope.draw.density;

/// The weight that passes each pixel of a gap, apart by sign. Written again for each picture, not allocated again.
///
/// Column by column: `positive()[x][y]`, with x from the gap's first column on. In units of [#unit].
public final class Planes {
    private float[][] positive = {};
    private float[][] negative = {};
    private int width;
    private int height;
    private double unit = 1;

    void resize(int newWidth, int newHeight) {
        if (newHeight > height || newWidth > positive.length) {
            int w = Math.max(newWidth, positive.length);
            int h = Math.max(newHeight, height);
            positive = new float[w][h];
            negative = new float[w][h];
        }
        width = newWidth;
        height = newHeight;
    }

    void unit(double value) {
        unit = value;
    }

    public int width() {
        return width;
    }

    /// Rows that are in use; the arrays may be longer.
    public int height() {
        return height;
    }

    /// Σ of the positive values that pass each pixel.
    public float[][] positive() {
        return positive;
    }

    /// Σ of the absolute values of the negative ones.
    public float[][] negative() {
        return negative;
    }

    /// What 1 in the planes stands for, a power of two: values of any size fit into float32.
    public double unit() {
        return unit;
    }
}
