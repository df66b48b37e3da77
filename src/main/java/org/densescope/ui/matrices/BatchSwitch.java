package org.densescope.ui.matrices;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.densescope.session.Lens;
import org.densescope.text.Messages;

/// Whether the matrices have a row for each sample of the batch, or the numbers of the one that the picture shows.
final class BatchSwitch extends HBox {
    /// @param whole whether the whole batch is wanted
    BatchSwitch(Messages messages, Lens<Boolean> whole) {
        getStyleClass().addAll("ds-reduction", "ds-batch-switch");
        getChildren()
                .setAll(
                        button(true, "matrices.batch", "left-pill", messages, whole),
                        button(false, "matrices.one-sample", "right-pill", messages, whole));
        show(1);
    }

    private static ToggleButton button(boolean all, String key, String style, Messages messages, Lens<Boolean> whole) {
        ToggleButton button = new PillButton(key, style, messages, () -> whole.set(all));
        whole.subscribe(now -> button.setSelected(now == all));
        return button;
    }

    /// @param rows samples of the batch: of one there is nothing to choose
    void show(int rows) {
        setVisible(rows > 1);
        setManaged(rows > 1);
    }
}
