package org.densescope.ui.matrices;

import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import org.densescope.text.Messages;
import org.densescope.trace.Trace;

/// Whether the matrices have a row for each sample of the batch, or the numbers of the one that the picture shows.
final class BatchSwitch extends HBox {
    private final PillButton all;
    private final PillButton one;

    /// @param chosen takes whether the whole batch is wanted
    BatchSwitch(Messages messages, Consumer<Boolean> chosen) {
        all = new PillButton("matrices.batch", "left-pill", messages, () -> chosen.accept(true));
        one = new PillButton("matrices.one-sample", "right-pill", messages, () -> chosen.accept(false));
        getStyleClass().addAll("ds-reduction", "ds-batch-switch");
        getChildren().setAll(all, one);
    }

    /// @param trace where its update sees a single sample there is nothing to choose
    /// @param whole whether the whole batch is shown wherever the tape goes through it
    void show(Trace trace, boolean whole) {
        all.setSelected(whole && trace.rows() > 1);
        one.setSelected(!all.isSelected());
        setVisible(trace.updated() > 1);
        setManaged(trace.updated() > 1);
    }
}
