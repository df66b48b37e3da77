package org.densescope.engine;

/// How the losses of a batch become one number.
public enum Reduction {
    /// Divided by the number of rows, by the batch's own number where the last one is smaller.
    MEAN,
    /// Added up.
    SUM;

    public double divisor(int batch) {
        return this == MEAN ? batch : 1;
    }
}
