package org.densescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.densescope.text.Messages;

/// “Undo: change weight”, or just “Undo” where there is nothing.
final class UndoText {
    private UndoText() {}

    /// @param id the command's name; `id + ".named"` takes what it would undo
    /// @param what a message key, or empty
    static StringBinding of(String id, ObservableValue<String> what, Messages messages) {
        return Bindings.createStringBinding(
                () -> what.getValue().isEmpty()
                        ? messages.text(id)
                        : messages.text(id + ".named", messages.text(what.getValue())),
                what,
                messages.languageProperty());
    }
}
