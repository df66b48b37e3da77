package org.densescope.ui.timebar;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.KeyNames;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button with a picture only: its name and its key are in the tooltip, its name is what a screen reader says.
final class CommandButton extends Button {
    CommandButton(Command command, Messages messages) {
        this(command, messages, command.id());
    }

    private CommandButton(Command command, Messages messages, String name) {
        FontIcon icon = new FontIcon(command.icon());
        setGraphic(icon);
        getStyleClass().addAll("button-icon", "flat", "ds-time-button");
        setFocusTraversable(true);
        setOnAction(_ -> command.run());
        disableProperty().bind(Bindings.not(command.enabled()));
        named(messages.binding(name), command);
    }

    /// Another name and picture, for a command that is now this and now that.
    void become(ObservableValue<String> name, Ikon icon, Command command) {
        ((FontIcon) getGraphic()).setIconCode(icon);
        named(name, command);
    }

    private void named(ObservableValue<String> name, Command command) {
        accessibleTextProperty().bind(name);
        StringBinding tip = Bindings.createStringBinding(() -> name.getValue() + keys(command), name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(tip);
        setTooltip(tooltip);
    }

    private static String keys(Command command) {
        return command.keys().isEmpty() ? "" : "  " + KeyNames.of(command.keys().getFirst());
    }
}
