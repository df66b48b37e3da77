package org.densescope.ui.matrices;

import java.util.Locale;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.MatrixProduct;
import org.densescope.trace.RevealedMatrix;
import org.densescope.trace.formula.Naming;
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

    /// The numbers of all samples: a capital letter.
    String samples(Quantity quantity, int layer) {
        String name = of(quantity, layer, false);
        if (naming.style() == Naming.Style.PYTORCH) {
            return name;
        }
        boolean differential =
                naming.style() == Naming.Style.DIFFERENTIALS && name.startsWith("d") && name.length() > 1;
        int at = Math.max(name.lastIndexOf('∂') + 1, differential ? 1 : 0);
        return name.substring(0, at) + name.substring(at, at + 1).toUpperCase(Locale.ROOT) + name.substring(at + 1);
    }

    /// One of the matrices of a product.
    String of(RevealedMatrix matrix) {
        String name = switch (matrix.kind()) {
            case SAMPLES -> samples(matrix.quantity(), matrix.layer());
            case WEIGHTS -> of(matrix.quantity(), matrix.layer(), false);
            case BIASES -> of(matrix.quantity(), matrix.layer(), true);
            case ONES -> "1";
        };
        if (!matrix.transposed()) {
            return name;
        }
        return naming.style() == Naming.Style.PYTORCH
                ? name + ".T"
                : name.length() > 1 ? "(" + name + ")ᵀ" : name + "ᵀ";
    }

    /// Such as `Z = X Wᵀ + b`.
    String of(MatrixProduct product) {
        RevealedMatrix added = product.added();
        String times = naming.style() == Naming.Style.PYTORCH ? " @ " : " ";
        return of(product.result()) + " = " + of(product.left()) + times + of(product.right())
                + (added == null ? "" : " + " + of(added));
    }

    String of(Band band) {
        return of(band.quantity(), band.layer(), band.form() == Band.Form.BIASES);
    }

    String plain(Place place) {
        return naming.plain(place, optimizer);
    }
}
