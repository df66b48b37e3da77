package org.densescope.engine;

import org.densescope.say.Sentence;

/// What a layer does to its weighted sums `z`.
///
/// All but [#SOFTMAX] act on each unit alone; softmax needs the whole row (see [org.densescope.engine.loops.Kernels]).

public enum Activation {
    IDENTITY,
    RELU,
    LEAKY_RELU,
    SIGMOID,
    TANH,
    /// 1 where `z ≥ 0`, else 0.
    STEP,
    /// The other convention: 1 where `z > 0`, else 0.
    STEP_ZERO,
    /// −1, 0 or 1.
    SIGN,
    /// `z` above 0, else `e^z − 1`.
    ELU,
    /// `ln(1 + e^z)`.
    SOFTPLUS,
    /// `z · σ(z)`, also called SiLU.
    SWISH,
    /// `z · Φ(z)` with the normal distribution function itself, not its approximation by tanh.
    GELU,
    SOFTMAX;

    /// The slope of leaky ReLU below zero.
    public static final double LEAK = 0.01;

    /// Acts on each unit without looking at its neighbours.
    public boolean elementwise() {
        return this != SOFTMAX;
    }

    /// Whether it can learn by gradients: the slope of what only jumps is 0 wherever it exists, so no gradient passes
    /// and nothing before it can learn.
    public boolean trainable() {
        return !jumps();
    }

    /// Whether it only jumps, at `z = 0`.
    public boolean jumps() {
        return this == STEP || this == STEP_ZERO || this == SIGN;
    }

    /// Whether the slope, or the value itself, jumps at `z = 0`: there a difference says nothing of the derivative.
    public boolean kinked() {
        return switch (this) {
            case RELU, LEAKY_RELU, STEP, STEP_ZERO, SIGN -> true;
            case IDENTITY, SIGMOID, TANH, ELU, SOFTPLUS, SWISH, GELU, SOFTMAX -> false;
        };
    }

    /// Whether a unit far from `z = 0` has a slope as good as 0, so that it hardly learns.
    public boolean saturates() {
        return switch (this) {
            case SIGMOID, TANH -> true;
            default -> false;
        };
    }

    /// Whether a unit can be 0, with a slope of 0, for every sample, so that it never learns again.
    public boolean canDie() {
        return switch (this) {
            case RELU -> true;
            default -> false;
        };
    }

    /// What stands for it in formulas: `σ`, `tanh`, `ReLU`.
    public String symbol() {
        return switch (this) {
            case IDENTITY -> "id";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "LReLU";
            case SIGMOID -> "σ";
            case TANH -> "tanh";
            case STEP, STEP_ZERO -> "step";
            case SIGN -> "sgn";
            case ELU -> "ELU";
            case SOFTPLUS -> "softplus";
            case SWISH -> "swish";
            case GELU -> "GELU";
            case SOFTMAX -> "softmax";
        };
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
            case STEP_ZERO -> Double.isNaN(z) ? z : z > 0 ? 1 : 0;
            case SIGN -> Math.signum(z) + 0.0;
            case ELU -> z > 0 ? z : Functions.expm1(z);
            case SOFTPLUS -> Functions.softplus(z);
            case SWISH -> z == Double.NEGATIVE_INFINITY ? 0 : z * Functions.sigmoid(z);
            case GELU -> z == Double.NEGATIVE_INFINITY ? 0 : z * Functions.normalShare(z);
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
            case STEP, STEP_ZERO, SIGN -> 0;
            case ELU -> z > 0 ? 1 : Functions.exp(z);
            case SOFTPLUS -> Functions.sigmoid(z);
            case SWISH -> Functions.sigmoid(z) + (Double.isInfinite(z) ? 0 : z * Functions.sigmoidSlope(z));
            case GELU -> Functions.normalShare(z) + (Double.isInfinite(z) ? 0 : z * Functions.normalDensity(z));
            case SOFTMAX -> throw new IllegalStateException("softmax has a matrix of slopes");
        };
    }

    /// What it is called in the window.
    public Sentence word() {
        return Sentence.of("editor.activation." + id(), id());
    }

    /// The name in files and on the command line, such as `leaky-relu`.
    public String id() {
        return Ids.of(this);
    }
}
