package org.densescope.ui.matrices;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.MatrixProduct;
import org.densescope.trace.RevealedMatrix;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;

/// What the numbers of a layer are called together.
///
/// @param naming the reader's choice
/// @param trace whose numbers they are
record Symbols(Naming naming, Trace trace) {
    /// @param bias whether the biases are meant where there is one for each weight and bias
    String of(Quantity quantity, int layer, boolean bias) {
        return naming.whole(quantity, layer, bias, false, trace);
    }

    /// One of the matrices of a product.
    String of(RevealedMatrix matrix) {
        String name = switch (matrix.kind()) {
            case SAMPLES -> naming.whole(matrix.quantity(), matrix.layer(), false, true, trace);
            case WEIGHTS -> of(matrix.quantity(), matrix.layer(), false);
            case BIASES -> of(matrix.quantity(), matrix.layer(), true);
            case ONES -> "1";
        };
        boolean turned =
                matrix.kind() == RevealedMatrix.Kind.WEIGHTS && naming.style().fromTo();
        if (matrix.transposed() == turned) {
            return name;
        }
        return program() ? name + ".T" : name.length() > 1 ? "(" + name + ")ᵀ" : name + "ᵀ";
    }

    private boolean program() {
        return naming.style() == Naming.Style.PYTORCH;
    }

    /// Such as `Z¹ = X (W¹)ᵀ + b¹`.
    String of(MatrixProduct product) {
        RevealedMatrix added = product.added();
        String times = program() ? " @ " : " ";
        return of(product.result()) + " = " + of(product.left()) + times + of(product.right())
                + (added == null ? "" : " + " + of(added));
    }

    String of(Band band) {
        return of(band.quantity(), band.layer(), band.form() == Band.Form.BIASES);
    }

    String plain(Place place) {
        return naming.plain(place, trace);
    }

    /// The weights that lead to a unit of the first layer.
    String fanIn(int unit) {
        return naming.fanIn(1, unit, trace);
    }
}
