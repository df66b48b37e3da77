package org.densescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.KeyNames;
import org.kordamp.ikonli.javafx.FontIcon;

/// A command as a button with its picture; its name and key stand in the tooltip.
final class CommandButton extends Button {
    CommandButton(Command command, Messages messages) {
        setGraphic(new FontIcon(command.icon()));
        getStyleClass().addAll("flat", "button-icon");
        accessibleTextProperty().bind(messages.binding(command.id()));
        disableProperty().bind(Bindings.not(command.enabled()));
        setOnAction(event -> command.run());
        Tooltip tip = new Tooltip();
        String key = command.keys().isEmpty()
                ? ""
                : "  (" + KeyNames.of(command.keys().getFirst()) + ")";
        tip.textProperty().bind(messages.binding(command.id()).concat(key));
        setTooltip(tip);
    }
}
