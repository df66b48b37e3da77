package org.densescope.ui.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.densescope.count.Comparison;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// Dense layers beside what could stand in their place: the same counts, fewer, or none.
final class Comparisons extends Part {
    private final VBox all = new VBox();

    Comparisons(Messages messages) {
        super(messages, "counts.compare");
        all.getStyleClass().add("ds-count-comparisons");
        getChildren().add(all);
    }

    void show(Digits digits) {
        List<Node> nodes = new ArrayList<>();
        for (Comparison comparison : Comparison.examples()) {
            Label title = new Label(messages.text("counts.compare." + comparison.id()));
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            GridPane sides = new GridPane();
            sides.getStyleClass().add("ds-count-sides");
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            sides.getColumnConstraints().setAll(half, half);
            sides.add(side(comparison.left(), digits), 0, 0);
            sides.add(side(comparison.right(), digits), 1, 0);
            nodes.add(new VBox(title, sides, said(verdict(comparison, digits))));
        }
        all.getChildren().setAll(nodes);
    }

    private Node side(Comparison.Side side, Digits digits) {
        Label kind = said(messages.text("counts.kind." + side.kind().name().toLowerCase(Locale.ROOT)));
        String sum = side.weights() == 0 && side.biases() == 0
                ? "0"
                : side.arithmetic()
                        + (side.biases() > 0 ? " + " + side.biases() : "")
                        + " = "
                        + digits.count(side.parameters());
        Label number = number(sum);
        number.setMinWidth(0);
        number.setWrapText(true);
        number.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(kind, number);
        box.getStyleClass().add("ds-count-side");
        return box;
    }

    private String verdict(Comparison comparison, Digits digits) {
        if (comparison.together()) {
            long dense = comparison.left().parameters();
            return messages.text(
                    "counts.verdict.share",
                    digits.count(dense),
                    digits.count(dense + comparison.right().parameters()),
                    new Digits(3, digits.comma()).text(100 * comparison.share()));
        }
        if (Double.isInfinite(comparison.ratio())) {
            return messages.text("counts.verdict.none");
        }
        return comparison.ratio() == 1
                ? messages.text("counts.verdict.same")
                : messages.text("counts.verdict.ratio", new Digits(3, digits.comma()).text(comparison.ratio()));
    }
}
