package org.densescope.trace;

/// What kind of operation a moment is, in the order of one training step.
public enum Phase {
    /// `a⁰ = x`; a moment an input.
    INPUT(Chapter.OUTPUTS),
    /// `z = Σ w·a + b`; a moment a term, the bias last.
    WEIGHTED_SUM(Chapter.OUTPUTS),
    /// `e = exp(z − max z)`, softmax layers only; a moment a unit.
    EXPONENTIAL(Chapter.OUTPUTS),
    /// `Σ e`, softmax layers only; one unit, a moment a term.
    EXPONENTIAL_SUM(Chapter.OUTPUTS),
    /// `a = f(z)`, or `a = e / Σ e`; a moment a unit.
    ACTIVATION(Chapter.OUTPUTS),
    /// One unit; a moment an output, and one for the division that makes a mean. Of a batch, each sample's own loss.
    LOSS(Chapter.LOSS),
    /// The samples' losses become one number, batches of two and more only; one unit, a moment a sample, and one for
    /// the division that makes a mean.
    BATCH_LOSS(Chapter.LOSS),
    /// The gradients of the step before are forgotten; one moment.
    ZERO_GRAD(Chapter.ZERO_GRAD),
    /// `dL/da` of the last layer, where loss and activation are two operations; a moment an output.
    OUTPUT_GRADIENT(Chapter.BACKWARD),
    /// `δ = dL/dz` of the last layer; a moment an output.
    OUTPUT_DELTA(Chapter.BACKWARD),
    /// `dL/dw = Σ δ·a`, the bias last; of each weight a moment a sample.
    WEIGHT_GRADIENT(Chapter.BACKWARD),
    /// `dL/da` of the layer before, `Σ w·δ`; a moment a term. Its moments carry the layer whose gradient they make.
    INPUT_GRADIENT(Chapter.BACKWARD),
    /// `δ = f'(z) · dL/da` of a hidden layer; a moment a unit.
    DELTA(Chapter.BACKWARD),
    /// The new weight; a moment a weight, the bias last.
    UPDATE(Chapter.STEP);

    private final Chapter chapter;

    Phase(Chapter chapter) {
        this.chapter = chapter;
    }

    public Chapter chapter() {
        return chapter;
    }

    /// Whether this phase is done once for each sample of a batch.
    public boolean perSample() {
        return switch (this) {
            case BATCH_LOSS, ZERO_GRAD, WEIGHT_GRADIENT, UPDATE -> false;
            default -> true;
        };
    }

    /// Whether this phase adds up over the samples of a batch: then the sample is what changes fastest.
    public boolean overSamples() {
        return this == WEIGHT_GRADIENT;
    }

    /// Whether what this phase does travels from the output towards the input.
    public boolean backward() {
        return chapter == Chapter.BACKWARD;
    }
}
