package org.densescope.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.densescope.example.Presets;
import org.densescope.text.Messages;
import org.densescope.ui.Skin;
import org.densescope.ui.Version;

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
    void examples(String current, Consumer<String> open) {
        Dialog<String> dialog = new Dialog<>();
        prepare(dialog, "app.examples");
        ListView<String> list = new ListView<>();
        list.getItems().setAll(Presets.ids());
        int at = Math.max(0, Presets.ids().indexOf(current));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 1));
        list.getStyleClass().add("ds-examples");
        list.setPrefSize(620, 460);
        list.setAccessibleText(messages.text("app.examples"));
        list.setCellFactory(view -> new ExampleCell());
        ButtonType ok = new ButtonType(messages.text("app.open"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("app.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().setContent(list);
        dialog.getDialogPane().getButtonTypes().addAll(ok, cancel);
        dialog.setResultConverter(
                button -> button == ok ? list.getSelectionModel().getSelectedItem() : null);
        Runnable choose =
                () -> ((javafx.scene.control.Button) dialog.getDialogPane().lookupButton(ok)).fire();
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose.run();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose.run();
            }
        });
        // The dialog tells of itself before its window gives the focus to the default button.
        dialog.getDialogPane()
                .getScene()
                .getWindow()
                .addEventHandler(WindowEvent.WINDOW_SHOWN, event -> list.requestFocus());
        Optional<String> chosen = dialog.showAndWait();
        chosen.ifPresent(open);
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

    /// Title, and below it what the example is about.
    private final class ExampleCell extends ListCell<String> {
        private final Label title = new Label();
        private final Label about = new Label();
        private final VBox box = new VBox(2, title, about);

        ExampleCell() {
            title.getStyleClass().add("ds-example-title");
            about.getStyleClass().add("ds-example-about");
            about.setWrapText(true);
            about.setMaxWidth(560);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            if (empty || id == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(messages.text("preset." + id + ".title"));
            about.setText(messages.text("preset." + id + ".about"));
            setAccessibleText(messages.text("joint.sentences", title.getText(), about.getText()));
            setGraphic(box);
        }
    }
}
