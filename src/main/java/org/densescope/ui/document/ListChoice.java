package org.densescope.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;

/// A dialog with a list, of which one entry is chosen and something done with it.
final class ListChoice<T> {
    /// @param answer what is to be done, by its number from 0
    record Chosen<T>(T item, int answer) {}

    private final Questions questions;
    private final Messages messages;
    private final String title;
    private final String nothing;
    private Function<T, String> names = String::valueOf;
    private List<String> answers = List.of();

    /// @param title a message key
    /// @param nothing a message key, said where the list is empty
    ListChoice(Questions questions, String title, String nothing) {
        this.questions = questions;
        this.messages = questions.messages();
        this.title = title;
        this.nothing = nothing;
    }

    void naming(Function<T, String> next) {
        names = next;
    }

    /// @param keys of what can be done; the first one is that of the Enter key
    void answering(String... keys) {
        answers = List.of(keys);
    }

    Optional<Chosen<T>> ask(List<T> items) {
        Dialog<Integer> dialog = new Dialog<>();
        dialog.setTitle(messages.text(title));
        dialog.setHeaderText(null);
        dialog.setResizable(true);
        ListView<T> list = new ListView<>();
        list.getItems().setAll(items);
        list.getSelectionModel().selectFirst();
        list.setPlaceholder(new Label(messages.text(nothing)));
        list.setPrefSize(620, 280);
        list.setAccessibleText(messages.text(title));
        list.setCellFactory(_ -> new Cell());
        List<ButtonType> buttons = new ArrayList<>();
        for (String answer : answers) {
            buttons.add(
                    new ButtonType(messages.text(answer), buttons.isEmpty() ? ButtonData.OK_DONE : ButtonData.OTHER));
        }
        dialog.getDialogPane().setContent(list);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(messages.text("app.close"), ButtonData.CANCEL_CLOSE));
        for (ButtonType button : buttons) {
            Node node = dialog.getDialogPane().lookupButton(button);
            node.disableProperty()
                    .bind(list.getSelectionModel().selectedItemProperty().isNull());
        }
        if (!buttons.isEmpty()) {
            Button first = (Button) dialog.getDialogPane().lookupButton(buttons.getFirst());
            list.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    first.fire();
                }
            });
            list.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    first.fire();
                }
            });
        }
        dialog.setResultConverter(
                button -> button == null || !buttons.contains(button) ? null : buttons.indexOf(button));
        dialog.setOnShown(_ -> list.requestFocus());
        questions.dress(dialog);
        Optional<Integer> answer = dialog.showAndWait();
        T item = list.getSelectionModel().getSelectedItem();
        return item == null ? Optional.empty() : answer.map(number -> new Chosen<>(item, number));
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : names.apply(item));
        }
    }
}
