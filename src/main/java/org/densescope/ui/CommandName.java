package org.densescope.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.densescope.text.Messages;

/// How a command is called: “Undo: change weight”, or just “Undo” where there is nothing to say.
public final class CommandName {
    private CommandName() {}

    /// In the chosen language, and with what it would be done to.
    public static ObservableValue<String> of(Command command, Messages messages) {
        String id = command.id();
        ObservableValue<String> what = command.what();
        return what == null
                ? messages.binding(id)
                : Bindings.createStringBinding(
                        () -> what.getValue().isEmpty()
                                ? messages.text(id)
                                : messages.text(id + ".named", messages.text(what.getValue())),
                        what,
                        messages.languageProperty());
    }
}
