package org.densescope.engine;

/// What a layer does to its weighted sums `z`.
///
/// All but [#SOFTMAX] act on each unit alone; softmax needs the whole row (see [org.densescope.engine.loops.Kernels]).

public enum Activation {
    IDENTITY,
    RELU,
    LEAKY_RELU,
    SIGMOID,
    TANH,
    STEP,
    SOFTMAX;

    /// The slope of leaky ReLU below zero.
    public static final double LEAK = 0.01;

    /// Acts on each unit without looking at its neighbours.
    public boolean elementwise() {
        return this != SOFTMAX;
    }

    /// The step function's slope is 0 wherever it exists, so no gradient passes and nothing before it can learn.
    public boolean trainable() {
        return this != STEP;
    }

    /// `f(z)` of one unit. NaN stays NaN.
    ///
    /// @throws IllegalStateException for [#SOFTMAX], which has no value of one unit alone
    public double value(double z) {
        return switch (this) {
            case IDENTITY -> z;
            case RELU -> Math.max(z, 0.0);
            case LEAKY_RELU -> z > 0 ? z : LEAK * z;
            case SIGMOID -> Functions.sigmoid(z);
            case TANH -> Functions.tanh(z);
            case STEP -> Double.isNaN(z) ? z : z >= 0 ? 1 : 0;
            case SOFTMAX -> throw new IllegalStateException("softmax needs the whole row");
        };
    }

    /// `f'(z)` of one unit. ReLU's slope at 0 is 0, as in the common frameworks.
    ///
    /// @throws IllegalStateException for [#SOFTMAX], whose derivative is a matrix
    public double slope(double z) {
        return switch (this) {
            case IDENTITY -> 1;
            case RELU -> z > 0 ? 1 : Double.isNaN(z) ? z : 0;
            case LEAKY_RELU -> z > 0 ? 1 : Double.isNaN(z) ? z : LEAK;
            case SIGMOID -> Functions.sigmoidSlope(z);
            case TANH -> Functions.tanhSlope(z);
            case STEP -> 0;
            case SOFTMAX -> throw new IllegalStateException("softmax has a matrix of slopes");
        };
    }

    /// The name in files and on the command line, such as `leaky-relu`.
    public String id() {
        return Ids.of(this);
    }
}
