package org.densescope.engine;

/// A kind of number that a pass writes; with a [Place] it names one number of the whole program.
public enum Quantity {
    /// `a`; of layer 0 the input `x`.
    ACTIVATION,
    /// `z = Σ w·a + b`, the pre-activation.
    WEIGHTED_SUM,
    /// `e = exp(z − max z)` of a softmax layer.
    EXPONENTIAL,
    /// `Σ e` of a softmax layer; one a layer, unit 0.
    EXPONENTIAL_SUM,
    /// `t`, what the output should be.
    TARGET,
    /// What one output adds to the loss, before the division.
    LOSS_TERM,
    /// What one sample of a batch loses by itself; unit 0. Of a batch of one that is [#LOSS] itself.
    SAMPLE_LOSS,
    /// `L`, of the whole batch; unit 0.
    LOSS,
    /// `dL/da`; of layer 0 `dL/dx`.
    ACTIVATION_GRADIENT,
    /// `δ = dL/dz`.
    DELTA,
    /// `w` before the update, or `b`.
    WEIGHT,
    /// `dL/dw`, or `dL/db`, from all samples that the update sees.
    WEIGHT_GRADIENT,
    /// What one of several samples adds to [#WEIGHT_GRADIENT], where the tape goes through this one alone.
    GRADIENT_SHARE,
    /// `w` after the update, or `b`.
    NEW_WEIGHT,
    /// The optimizer's first memory of this weight, after the update.
    MEMORY_1,
    /// The optimizer's second memory of this weight, after the update.
    MEMORY_2;

    /// Whether there is one for each weight and bias, rather than for each unit.
    public boolean perWeight() {
        return switch (this) {
            case WEIGHT, WEIGHT_GRADIENT, GRADIENT_SHARE, NEW_WEIGHT, MEMORY_1, MEMORY_2 -> true;
            default -> false;
        };
    }

    /// Whether each sample of a batch has its own, rather than one for the whole batch.
    public boolean perSample() {
        return this != LOSS && !perWeight();
    }
}
