package org.densescope.ui.matrices;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.densescope.text.Messages;

/// Whether the matrices have a row for each sample of the batch, or the numbers of the one that the picture shows.
final class BatchSwitch extends HBox {
    private final BooleanProperty whole = new SimpleBooleanProperty(true);

    BatchSwitch(Messages messages) {
        getStyleClass().addAll("ds-reduction", "ds-batch-switch");
        getChildren()
                .setAll(
                        button(true, "matrices.batch", "left-pill", messages),
                        button(false, "matrices.one-sample", "right-pill", messages));
        show(1);
    }

    private ToggleButton button(boolean all, String key, String style, Messages messages) {
        ToggleButton button = new PillButton(key, style, messages, () -> whole.set(all));
        whole.subscribe(now -> button.setSelected(now == all));
        return button;
    }

    /// Whether the whole batch is wanted.
    BooleanProperty whole() {
        return whole;
    }

    /// @param rows samples of the batch: of one there is nothing to choose
    void show(int rows) {
        setVisible(rows > 1);
        setManaged(rows > 1);
    }
}
