package org.densescope.ui.document;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Project;
import org.densescope.session.document.Recoverable;
import org.densescope.text.Messages;

/// Offers work that a program could not save before it was ended: which network, where it was saved, when it was
/// written down, and how much is not in its file.
final class RecoveryDialog {
    /// What can be done with one.
    enum Deed {
        RECOVER,
        SAVE_COPY,
        LATER,
        DELETE
    }

    private final Questions questions;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final VBox rows = new VBox(12);

    RecoveryDialog(Questions questions, ObservableValue<Palette> palette) {
        this.questions = questions;
        this.messages = questions.messages();
        this.palette = palette;
    }

    /// Returns when it is closed.
    ///
    /// @param deed does what was chosen for one; that one is not offered any more then
    void ask(List<Recoverable> all, BiConsumer<Recoverable, Deed> deed) {
        dialog.setTitle(messages.text("document.recovery"));
        dialog.setHeaderText(null);
        dialog.setResizable(true);
        Label text = new Label(messages.text("document.recovery.text"));
        text.setWrapText(true);
        for (Recoverable one : all) {
            rows.getChildren().add(row(one, deed));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setPrefViewportHeight(Math.min(420, 130.0 * all.size()));
        VBox content = new VBox(12, text, scroll);
        content.setPrefWidth(680);
        content.setPadding(new Insets(14));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(messages.text("document.later.all"), ButtonData.CANCEL_CLOSE));
        questions.dress(dialog);
        dialog.showAndWait();
    }

    private HBox row(Recoverable one, BiConsumer<Recoverable, Deed> deed) {
        Project project = one.document().project();
        Label name = new Label(
                one.note().file() == null
                        ? messages.text("document.recovery.never", project.name())
                        : one.note().file().toString());
        name.getStyleClass().add("ds-example-title");
        name.setWrapText(true);
        Label facts = new Label(messages.text(
                "document.recovery.facts",
                VersionRow.when(one.written(), messages),
                String.valueOf(one.note().edits()),
                project.spec().shape(),
                String.valueOf(project.data().rows()),
                String.valueOf(one.document().reached().step())));
        facts.setWrapText(true);
        VBox texts = new VBox(4, name, facts);
        if (one.endedByIt()) {
            Label warning = new Label(messages.text("document.recovery.ended"));
            warning.setWrapText(true);
            texts.getChildren().add(warning);
        }
        HBox row = new HBox(12, NetworkSketch.of(one.document().standing().network(), palette.getValue()), texts);
        FlowPane buttons = new FlowPane(
                8,
                6,
                button(one.endedByIt() ? "document.try-again" : "document.recover", row, one, Deed.RECOVER, deed),
                button("document.save-copy", row, one, Deed.SAVE_COPY, deed),
                button("document.later", row, one, Deed.LATER, deed),
                button("document.delete", row, one, Deed.DELETE, deed));
        texts.getChildren().add(buttons);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return row;
    }

    private Button button(String key, HBox row, Recoverable one, Deed what, BiConsumer<Recoverable, Deed> deed) {
        Button button = new Button(messages.text(key));
        button.setAccessibleText(messages.text(key));
        button.setOnAction(_ -> {
            if (what == Deed.RECOVER) {
                dialog.close();
            }
            deed.accept(one, what);
            rows.getChildren().remove(row);
            if (rows.getChildren().isEmpty()) {
                dialog.close();
            }
        });
        return button;
    }
}
