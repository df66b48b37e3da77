package org.densescope.ui.routes;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// A number that may not be known yet: rounded to look at, exact under the pointer, a dash while it is unborn.
final class NumberLabel extends Label {
    private static final PseudoClass UNBORN = PseudoClass.getPseudoClass("unborn");

    private final Messages messages;
    private final Tooltip tip = new Tooltip();

    NumberLabel(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("ds-number", "ds-route-number");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(tip);
    }

    /// @param what stands before the exact number under the pointer; may be empty
    void show(OptionalDouble value, Digits digits, String what) {
        setText(value.isPresent() ? digits.text(value.getAsDouble()) : Digits.UNBORN);
        pseudoClassStateChanged(UNBORN, value.isEmpty());
        String exact = value.isPresent()
                ? Digits.exact(value.getAsDouble()).replace('-', '−')
                : messages.text("routes.unborn");
        tip.setText(what.isEmpty() ? exact : what + " = " + exact);
        setAccessibleText(what.isEmpty() ? getText() : what + " = " + getText());
    }

    /// The sign as a colour, like gradients in the picture.
    void sign(OptionalDouble value) {
        getStyleClass().removeAll("ds-gradient-positive", "ds-gradient-negative");
        if (value.isPresent() && value.getAsDouble() != 0) {
            getStyleClass().add(value.getAsDouble() > 0 ? "ds-gradient-positive" : "ds-gradient-negative");
        }
    }
}
