package org.densescope.ui.matrices;

import org.densescope.engine.Quantity;

/// What the numbers of a layer are called together.
@FunctionalInterface
interface Symbols {
    /// @param bias whether the biases are meant where there is one for each weight and bias
    String of(Quantity quantity, int layer, boolean bias);

    default String of(Band band) {
        return of(band.quantity(), band.layer(), band.form() == Band.Form.BIASES);
    }
}
