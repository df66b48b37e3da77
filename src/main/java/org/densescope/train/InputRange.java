package org.densescope.train;

import org.densescope.engine.Matrix;

/// The least and the greatest finite number of all samples' inputs; 0 and 1 where there is none.
public record InputRange(double least, double most) {
    /// Of inputs `[samples][columns]`: millions of numbers, perhaps on the window's thread, so no stream.
    public static InputRange of(Matrix inputs) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : inputs.data()) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return least > most ? new InputRange(0, 1) : new InputRange(least, most);
    }
}
