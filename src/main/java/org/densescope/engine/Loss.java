package org.densescope.engine;

import org.densescope.say.Sentence;

/// What is to be made small: of each sample the sum of its outputs' terms, for some losses divided by their number; of
/// a
/// batch the sum or the mean of that.
public enum Loss {
    /// `−t · log p` of the probabilities of a softmax layer, computed from its logits `z`.
    CROSS_ENTROPY,
    /// The same with the softmax inside the loss: the last layer's outputs `a` are the logits.
    LOGITS_CROSS_ENTROPY,
    /// `−t · log a − (1 − t) · log(1 − a)` of a sigmoid layer, computed from its logits `z`; mean over outputs.
    BINARY_CROSS_ENTROPY,
    /// The same, summed over outputs.
    BINARY_CROSS_ENTROPY_SUM,
    /// `(a − t)²`, mean over outputs.
    MEAN_SQUARED_ERROR,
    /// `(a − t)²`, summed over outputs.
    SQUARED_ERROR,
    /// `½ (a − t)²`, summed over outputs.
    HALF_SQUARED_ERROR,
    /// `|a − t|`, mean over outputs; its slope at 0 is taken as 0.
    MEAN_ABSOLUTE_ERROR,
    /// `½ (a − t)²` up to a distance of 1 and `|a − t| − ½` beyond, mean over outputs.
    HUBER;

    /// Whether loss and last activation are differentiated as one operation, straight to `dL/dz`.
    public boolean fused() {
        return this == CROSS_ENTROPY || binary();
    }

    /// Whether each output is a yes or no of its own.
    public boolean binary() {
        return this == BINARY_CROSS_ENTROPY || this == BINARY_CROSS_ENTROPY_SUM;
    }

    /// Whether each output adds the square of its error, halved or not.
    public boolean squared() {
        return this == MEAN_SQUARED_ERROR || this == SQUARED_ERROR || this == HALF_SQUARED_ERROR;
    }

    /// Whether the targets of a row are the probabilities of classes.
    public boolean classes() {
        return this == CROSS_ENTROPY || this == LOGITS_CROSS_ENTROPY;
    }

    /// Whether this loss can stand behind a last layer with that activation.
    public boolean accepts(Activation last) {
        return switch (this) {
            case CROSS_ENTROPY -> last == Activation.SOFTMAX;
            case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM -> last == Activation.SIGMOID;
            default -> true;
        };
    }

    /// By what the sum of all terms is divided.
    public double divisor(Reduction reduction, int batch, int outputs) {
        double rows = reduction.divisor(batch);
        return switch (this) {
            case BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER -> rows * outputs;
            case CROSS_ENTROPY, LOGITS_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM, SQUARED_ERROR, HALF_SQUARED_ERROR ->
                rows;
        };
    }

    /// What it is called in the window.
    public Sentence word() {
        return Sentence.of("editor.loss." + id(), id());
    }

    public String id() {
        return Ids.of(this);
    }
}
