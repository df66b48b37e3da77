package org.densescope.ui.shell;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.densescope.text.Messages;
import org.densescope.ui.Skin;
import org.densescope.ui.Version;
import org.densescope.ui.gallery.ExampleGallery;
import org.densescope.ui.work.BackgroundTasks;

/// The few dialogs of the window, dressed as it is.
final class Dialogs {
    private final Scene owner;
    private final Skin skin;
    private final Messages messages;

    Dialogs(Scene owner, Skin skin, Messages messages) {
        this.owner = owner;
        this.skin = skin;
        this.messages = messages;
    }

    /// What went wrong, to be read and copied.
    void failure(Throwable failure, String report) {
        Dialog<ButtonType> dialog = dialog("app.failure.title");
        Label text = new Label(messages.text("app.failure.text"));
        text.setWrapText(true);
        TextArea area = new TextArea(report);
        area.setEditable(false);
        area.getStyleClass().add("ds-report");
        area.setAccessibleText(messages.text("app.failure.report"));
        area.setPrefRowCount(14);
        area.setPrefColumnCount(70);
        ButtonType copy = new ButtonType(messages.text("app.copy"), ButtonBar.ButtonData.LEFT);
        dialog.getDialogPane().setContent(new VBox(10, text, area));
        dialog.getDialogPane().getButtonTypes().addAll(copy, close());
        Node button = dialog.getDialogPane().lookupButton(copy);
        button.addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report);
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        });
        dialog.showAndWait();
    }

    void shortcuts(Node sheet) {
        sheet("app.shortcuts", sheet);
    }

    void glossary(Node sheet) {
        sheet("app.glossary", sheet);
    }

    /// Something long to read beside the window.
    private void sheet(String title, Node sheet) {
        Dialog<ButtonType> dialog = dialog(title);
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setPrefViewportHeight(Math.min(560, owner.getHeight() * 0.75));
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().getButtonTypes().add(close());
        dialog.show();
    }

    /// A panel with buttons of its own, before the window until it is closed.
    Stage panel(String title, Parent panel, double width, double height) {
        Stage stage = new Stage();
        if (owner.getWindow() != null && owner.getWindow().isShowing()) {
            stage.initOwner(owner.getWindow());
        }
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(messages.text(title));
        Scene scene = new Scene(panel, width, height);
        scene.getStylesheets().setAll(skin.sheets());
        stage.setScene(scene);
        return stage;
    }

    void about() {
        Alert dialog = new Alert(Alert.AlertType.INFORMATION);
        prepare(dialog, "app.about");
        dialog.setHeaderText("Densescope " + Version.TEXT);
        dialog.setContentText(messages.text("app.about.text"));
        dialog.getDialogPane().setMinWidth(480);
        dialog.getButtonTypes().setAll(close());
        dialog.show();
    }

    /// Lets a person choose an example.
    ///
    /// @param current the one that is open, or another name
    /// @param desk makes the pictures
    void examples(String current, Consumer<String> open, BackgroundTasks desk) {
        Stage[] stage = new Stage[1];
        ExampleGallery gallery = new ExampleGallery(
                current, open, () -> Objects.requireNonNull(stage[0]).close(), desk, skin.palette(), messages);
        double em = skin.em();
        stage[0] = panel(
                "app.examples",
                gallery,
                Math.min(96 * em, Math.max(640, owner.getWidth() - 48)),
                Math.min(56 * em, Math.max(440, owner.getHeight() - 72)));
        stage[0].setOnShown(_ -> gallery.begin());
        stage[0].show();
    }

    private Dialog<ButtonType> dialog(String title) {
        Dialog<ButtonType> dialog = new Dialog<>();
        prepare(dialog, title);
        return dialog;
    }

    private void prepare(Dialog<?> dialog, String title) {
        if (owner.getWindow() != null && owner.getWindow().isShowing()) {
            dialog.initOwner(owner.getWindow());
        }
        dialog.setTitle(messages.text(title));
        dialog.setHeaderText(null);
        dialog.setResizable(true);
        dialog.getDialogPane().getStylesheets().setAll(skin.sheets());
    }

    private ButtonType close() {
        return new ButtonType(messages.text("app.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }
}
