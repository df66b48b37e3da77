package org.densescope.ui.matrices;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Naming;
import org.densescope.train.Optimizer;

/// What the numbers of a layer are called together.
///
/// @param naming the reader's choice
/// @param optimizer whose memories are meant
record Symbols(Naming naming, Optimizer optimizer) {
    /// @param bias whether the biases are meant where there is one for each weight and bias
    String of(Quantity quantity, int layer, boolean bias) {
        return naming.matrix(quantity, layer, bias, optimizer);
    }

    String of(Band band) {
        return of(band.quantity(), band.layer(), band.form() == Band.Form.BIASES);
    }

    String plain(Place place) {
        return naming.plain(place, optimizer);
    }
}
