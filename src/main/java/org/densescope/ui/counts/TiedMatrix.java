package org.densescope.ui.counts;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.densescope.count.Toeplitz;
import org.densescope.engine.Matrix;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// A convolution over one dimension as a dense layer's matrix: masked outside of a band, and tied along its diagonals.
final class TiedMatrix extends Part {
    static final Toeplitz EXAMPLE = new Toeplitz(new double[] {1, -2, 3}, 7, 1, 0);

    private final IntegerProperty lit = new SimpleIntegerProperty(WeightCell.NONE);
    private final FlowPane pictures = new FlowPane();
    private final Label counts = said("");

    TiedMatrix(Messages messages) {
        super(messages, "counts.tied");
        pictures.getStyleClass().add("ds-count-pictures");
        getChildren().addAll(pictures, counts);
    }

    void show(Digits digits) {
        GridPane kernel = new GridPane();
        kernel.getStyleClass().add("ds-count-cells");
        for (int k = 0; k < EXAMPLE.kernel().length; k++) {
            kernel.add(cell(EXAMPLE.kernel()[k], k, digits), k, 0);
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("ds-count-cells");
        Matrix matrix = EXAMPLE.matrix();
        for (int o = 0; o < matrix.rows(); o++) {
            for (int i = 0; i < matrix.columns(); i++) {
                grid.add(cell(matrix.at(o, i), EXAMPLE.tie(o, i), digits), i, o);
            }
        }
        pictures.getChildren()
                .setAll(
                        new VBox(said(messages.text("counts.tied.kernel")), kernel),
                        new VBox(said(messages.text("counts.tied.matrix")), grid));
        counts.setText(messages.text(
                "counts.tied.counts",
                matrix.rows() + " × " + matrix.columns() + " = " + (long) matrix.rows() * matrix.columns(),
                String.valueOf(EXAMPLE.unmasked()),
                String.valueOf(EXAMPLE.kernel().length)));
    }

    private WeightCell cell(double value, int tie, Digits digits) {
        return new WeightCell(tie == Toeplitz.NONE ? "0" : digits.text(value), tie, value, lit, lit::set);
    }

    IntegerProperty lit() {
        return lit;
    }
}
