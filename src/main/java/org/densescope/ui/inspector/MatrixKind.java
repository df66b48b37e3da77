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

    static List<MatrixKind> of(Trace trace, Naming naming) {
        Optimizer optimizer = trace.update().optimizer();
        List<MatrixKind> kinds = new ArrayList<>();
        kinds.add(new MatrixKind(
                Quantity.WEIGHT, naming.matrix(Quantity.WEIGHT, 1, false, optimizer), "inspector.matrix.weights"));
        if (trace.share()) {
            kinds.add(new MatrixKind(
                    Quantity.GRADIENT_SHARE,
                    naming.matrix(Quantity.GRADIENT_SHARE, 1, false, optimizer),
                    "inspector.matrix.share"));
        }
        kinds.add(new MatrixKind(
                Quantity.WEIGHT_GRADIENT,
                naming.matrix(Quantity.WEIGHT_GRADIENT, 1, false, optimizer),
                "inspector.matrix.gradients"));
        kinds.add(new MatrixKind(
                Quantity.NEW_WEIGHT, naming.matrix(Quantity.NEW_WEIGHT, 1, false, optimizer), "inspector.matrix.new"));
        List<Optimizer.Memory> memories = optimizer.memories();
        for (int i = 0; i < memories.size(); i++) {
            kinds.add(new MatrixKind(
                    i == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2,
                    Facts.symbol(memories.get(i)) + "′",
                    Facts.key(memories.get(i))));
        }
        return kinds;
    }
}
