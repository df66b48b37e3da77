package org.densescope.ui.form;

import javafx.scene.control.Label;
import org.densescope.say.Telling;
import org.densescope.text.Messages;

/// A line that says why an edit was refused, and is not there otherwise.
public final class Attempt extends Label {
    private final Messages messages;

    public Attempt(Messages messages) {
        this.messages = messages;
        getStyleClass().add("ds-field-error");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        clear();
    }

    /// Does it, or says why not.
    ///
    /// @return whether it was done
    public boolean run(Runnable edit) {
        try {
            clear();
            edit.run();
            return true;
        } catch (IllegalArgumentException refused) {
            say("field.refused.model", Telling.of(refused));
        } catch (OutOfMemoryError tooLarge) {
            say("field.refused.memory");
        }
        return false;
    }

    private void say(String key, Object... arguments) {
        textProperty().bind(messages.binding(key, arguments));
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        textProperty().unbind();
        setText("");
        setVisible(false);
        setManaged(false);
    }
}
