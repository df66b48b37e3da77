package org.densescope.ui.matrices;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Network;
import org.densescope.engine.Quantity;
import org.densescope.project.Arrangement.MatrixPart;
import org.densescope.trace.Trace;
import org.densescope.ui.matrices.Band.Form;

/// A matrix with what it is multiplied with and what comes of it, lying so that each row and each column is a sum:
/// above each column of `W` stands what it is multiplied with, beside each row what the row adds up to.
///
/// @param part which part of a training step makes its matrix
/// @param centre the matrix
/// @param above along the columns
/// @param before along the rows, at the left
/// @param after along the rows, at the right
/// @param below along the columns
record Sheet(MatrixPart part, Band centre, List<Band> above, List<Band> before, List<Band> after, List<Band> below) {
    /// The same with a row an input and a column a unit: what lay along the rows lies along the columns.
    Sheet turned() {
        return new Sheet(part, turned(centre), turned(before), turned(above), turned(below), turned(after));
    }

    private static Band turned(Band band) {
        return new Band(band.form(), band.quantity(), band.layer(), !band.turned());
    }

    private static List<Band> turned(List<Band> bands) {
        return bands.stream().map(Sheet::turned).toList();
    }

    boolean isTurned() {
        return centre.turned();
    }

    /// The layer whose weights it holds, `1..L`.
    int layer() {
        return centre.layer();
    }

    /// All bands, the matrix first.
    List<Band> bands() {
        List<Band> all = new ArrayList<>();
        all.add(centre);
        all.addAll(above);
        all.addAll(before);
        all.addAll(after);
        all.addAll(below);
        return all;
    }

    /// The sheets of a layer, in the order in which a training step fills them.
    ///
    /// @param layer `1..L`
    static List<Sheet> of(Trace trace, int layer) {
        Network network = trace.network();
        List<Sheet> sheets = new ArrayList<>();
        Band input = new Band(Form.INPUTS, Quantity.ACTIVATION, layer - 1, false);
        Band delta = new Band(Form.UNITS, Quantity.DELTA, layer, false);
        List<Band> results = new ArrayList<>();
        results.add(biases(Quantity.WEIGHT, layer));
        results.add(new Band(Form.UNITS, Quantity.WEIGHTED_SUM, layer, false));
        if (network.layer(layer).activation() == Activation.SOFTMAX) {
            results.add(new Band(Form.UNITS, Quantity.EXPONENTIAL, layer, false));
        }
        results.add(new Band(Form.UNITS, Quantity.ACTIVATION, layer, false));
        results.add(delta);
        sheets.add(new Sheet(
                MatrixPart.FORWARD,
                weights(Quantity.WEIGHT, layer),
                List.of(input),
                List.of(),
                results,
                List.of(new Band(Form.INPUTS, Quantity.ACTIVATION_GRADIENT, layer - 1, false))));
        sheets.add(new Sheet(
                MatrixPart.BACKWARD,
                weights(trace.gradient(), layer),
                List.of(input),
                List.of(delta),
                List.of(biases(trace.gradient(), layer)),
                List.of()));
        for (Quantity quantity : updated(trace)) {
            sheets.add(new Sheet(
                    MatrixPart.UPDATE,
                    weights(quantity, layer),
                    List.of(),
                    List.of(),
                    List.of(biases(quantity, layer)),
                    List.of()));
        }
        return sheets;
    }

    /// What the update writes, after the gradients of all samples where the tape went through one of them; nothing
    /// where no update comes of it.
    private static List<Quantity> updated(Trace trace) {
        List<Quantity> written = new ArrayList<>();
        if (trace.looks()) {
            return written;
        }
        if (trace.share()) {
            written.add(Quantity.WEIGHT_GRADIENT);
        }
        int memories = trace.update().optimizer().memories().size();
        if (memories > 0) {
            written.add(Quantity.MEMORY_1);
        }
        if (memories > 1) {
            written.add(Quantity.MEMORY_2);
        }
        written.add(Quantity.NEW_WEIGHT);
        return written;
    }

    private static Band weights(Quantity quantity, int layer) {
        return new Band(Form.WEIGHTS, quantity, layer, false);
    }

    private static Band biases(Quantity quantity, int layer) {
        return new Band(Form.BIASES, quantity, layer, false);
    }
}
