package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Quantity;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;

/// One of the matrices of a layer.
///
/// @param quantity which numbers
/// @param symbol its short name
/// @param nameKey the message key of its name in words
record MatrixKind(Quantity quantity, String symbol, String nameKey) {
    /// Whether its numbers are derivatives, which have colours of their own.
    boolean gradient() {
        return quantity == Quantity.WEIGHT_GRADIENT || quantity == Quantity.GRADIENT_SHARE;
    }

    /// @param layer `1..L`
    static List<MatrixKind> of(Trace trace, int layer, Naming naming) {
        List<MatrixKind> kinds = new ArrayList<>();
        kinds.add(of(Quantity.WEIGHT, "inspector.matrix.weights", trace, layer, naming));
        if (trace.share()) {
            kinds.add(of(Quantity.GRADIENT_SHARE, "inspector.matrix.share", trace, layer, naming));
        }
        kinds.add(of(Quantity.WEIGHT_GRADIENT, "inspector.matrix.gradients", trace, layer, naming));
        kinds.add(of(Quantity.NEW_WEIGHT, "inspector.matrix.new", trace, layer, naming));
        List<Optimizer.Memory> memories = trace.update().optimizer().memories();
        for (int i = 0; i < memories.size(); i++) {
            Quantity memory = i == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2;
            kinds.add(of(memory, Facts.key(memories.get(i)), trace, layer, naming));
        }
        return kinds;
    }

    private static MatrixKind of(Quantity quantity, String key, Trace trace, int layer, Naming naming) {
        return new MatrixKind(quantity, naming.whole(quantity, layer, false, false, trace), key);
    }
}
