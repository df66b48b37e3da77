package org.densescope.ui.matrices;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.densescope.text.Messages;

/// One side of a switch with two.
final class PillButton extends ToggleButton {
    /// @param key of its text; `key.tip` is that of its tooltip
    /// @param side `left-pill` or `right-pill`
    /// @param chosen what pressing it does; it stays pressed
    PillButton(String key, String side, Messages messages, Runnable chosen) {
        textProperty().bind(messages.binding(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key + ".tip"));
        setTooltip(tip);
        getStyleClass().add(side);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> {
            setSelected(true);
            chosen.run();
        });
    }
}
