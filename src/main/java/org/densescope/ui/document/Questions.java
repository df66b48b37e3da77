package org.densescope.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.densescope.say.Sentence;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;

/// Asks, and says what cannot be done. The first answer is that of the Enter key, the last one that of Escape.
final class Questions {
    private final Supplier<@Nullable Window> owner;
    private final Supplier<List<String>> sheets;
    private final Messages messages;

    /// @param owner the window that waits meanwhile, or null where none is shown
    /// @param sheets what dialogs are dressed in
    Questions(Supplier<@Nullable Window> owner, Supplier<List<String>> sheets, Messages messages) {
        this.owner = owner;
        this.sheets = sheets;
        this.messages = messages;
    }

    /// @param text what is asked, in the language of the window
    /// @param answers message keys
    /// @return the number of the answer, from 0
    int ask(String text, String... answers) {
        Alert alert = new Alert(Alert.AlertType.NONE);
        List<ButtonType> buttons = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            ButtonData role =
                    i == answers.length - 1 ? ButtonData.CANCEL_CLOSE : i == 0 ? ButtonData.OK_DONE : ButtonData.OTHER;
            buttons.add(new ButtonType(messages.text(answers[i]), role));
        }
        alert.getButtonTypes().setAll(buttons);
        alert.setContentText(text);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setMinWidth(460);
        dress(alert);
        Optional<ButtonType> answer = alert.showAndWait();
        return answer.map(buttons::indexOf).filter(i -> i >= 0).orElse(answers.length - 1);
    }

    /// Says why something cannot be done, until the person has read it.
    void tell(Sentence sentence) {
        ask(sentence(messages.say(sentence)), "app.close");
    }

    /// With a full stop.
    static String sentence(String text) {
        boolean ends = text.isEmpty() || ".。!?！？".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return ends ? text : text + (chinese ? "。" : ".");
    }

    /// Asks for a name.
    Optional<String> name(String title, String text, String proposed) {
        TextInputDialog dialog = new TextInputDialog(proposed);
        dialog.setTitle(messages.text(title));
        dialog.setHeaderText(null);
        dialog.setContentText(messages.text(text));
        dress(dialog);
        return dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty());
    }

    void dress(Dialog<?> dialog) {
        Window window = owner.get();
        if (window != null && window.isShowing()) {
            dialog.initOwner(window);
        }
        dialog.getDialogPane().getStylesheets().setAll(sheets.get());
        dialog.setTitle(dialog.getTitle() == null || dialog.getTitle().isEmpty() ? "Densescope" : dialog.getTitle());
    }

    Messages messages() {
        return messages;
    }
}
