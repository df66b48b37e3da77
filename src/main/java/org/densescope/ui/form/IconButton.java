package org.densescope.ui.form;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.densescope.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows an icon and says its name to whoever hovers or listens.
public final class IconButton extends Button {
    public IconButton(Messages messages, Ikon icon, String key, Runnable action) {
        setGraphic(new FontIcon(icon));
        getStyleClass().addAll("flat", "button-icon", "ds-icon-button");
        accessibleTextProperty().bind(messages.binding(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key));
        setTooltip(tip);
        setOnAction(_ -> action.run());
    }
}
