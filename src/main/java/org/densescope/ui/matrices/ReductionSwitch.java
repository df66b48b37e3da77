package org.densescope.ui.matrices;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;

/// How the losses of a batch become one, with the formula; of a single sample there is nothing to choose.
final class ReductionSwitch extends HBox {
    private final Map<Reduction, ToggleButton> buttons;
    private final Label formula = new Label();

    ReductionSwitch(Workspace workspace, Messages messages) {
        buttons = Map.of(
                Reduction.MEAN, button(Reduction.MEAN, "matrices.mean", "left-pill", workspace, messages),
                Reduction.SUM, button(Reduction.SUM, "matrices.sum", "right-pill", workspace, messages));
        formula.getStyleClass().addAll("ds-number", "ds-muted", "ds-reduction-formula");
        getStyleClass().add("ds-reduction");
        getChildren().setAll(formula, buttons.get(Reduction.MEAN), buttons.get(Reduction.SUM));
    }

    private static ToggleButton button(
            Reduction reduction, String key, String side, Workspace workspace, Messages messages) {
        return new PillButton(
                key, side, messages, () -> workspace.edit("edit.reduction", p -> p.withReduction(reduction)));
    }

    /// @param rows samples that the update sees
    void show(Reduction reduction, int rows, Naming naming) {
        buttons.forEach((each, button) -> button.setSelected(each == reduction));
        Optimizer any = Optimizer.standard("sgd", 1);
        String whole = naming.letter(Quantity.LOSS, 1, false, any);
        String each = naming.letter(Quantity.SAMPLE_LOSS, 1, false, any);
        formula.setText(whole + " = " + (reduction == Reduction.MEAN ? "1/" + rows + " · " : "") + "Σ " + each);
        setVisible(rows > 1);
        setManaged(rows > 1);
    }
}
