package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;

/// One of the matrices of a layer.
///
/// @param quantity which numbers
/// @param symbol its short name
/// @param nameKey the message key of its name in words
record MatrixKind(Quantity quantity, String symbol, String nameKey) {
    static List<MatrixKind> of(Optimizer optimizer, Naming naming) {
        List<MatrixKind> kinds = new ArrayList<>();
        kinds.add(new MatrixKind(
                Quantity.WEIGHT, naming.matrix(Quantity.WEIGHT, 1, false, optimizer), "inspector.matrix.weights"));
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
