package org.densescope.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.densescope.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A command as a button with its picture, and a word where there is a short one: its name and key stand in the
/// tooltip, its name is what a screen reader says.
public final class CommandButton extends Button {
    private final Command command;

    public CommandButton(Command command, Messages messages) {
        this(command, messages, true);
    }

    /// @param word whether its word stands beside the picture, where it has one
    public CommandButton(Command command, Messages messages, boolean word) {
        this.command = command;
        setGraphic(new FontIcon(command.icon()));
        getStyleClass().add("flat");
        if (word && messages.has(command.id() + ".short")) {
            textProperty().bind(messages.binding(command.id() + ".short"));
        } else {
            getStyleClass().add("button-icon");
        }
        setOnAction(_ -> command.run());
        disableProperty().bind(Bindings.not(command.enabled()));
        named(CommandName.of(command, messages));
    }

    /// Another name and picture, for a command that is now this and now that.
    public void become(ObservableValue<String> name, Ikon icon) {
        ((FontIcon) getGraphic()).setIconCode(icon);
        named(name);
    }

    private void named(ObservableValue<String> name) {
        accessibleTextProperty().bind(name);
        String key = command.keys().isEmpty()
                ? ""
                : "  (" + KeyNames.of(command.keys().getFirst()) + ")";
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(name.map(text -> text + key));
        setTooltip(tip);
    }
}
