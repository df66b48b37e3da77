package org.densescope.ui.network;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.densescope.text.Messages;
import org.densescope.ui.canvas.NetworkCanvas;

/// Saves the picture of the network, and says that it did or why not.
final class PictureSaving extends Label {
    private final NetworkCanvas canvas;
    private final Messages messages;

    PictureSaving(NetworkCanvas canvas, Messages messages) {
        this.canvas = canvas;
        this.messages = messages;
        getStyleClass().add("ds-notice");
        setVisible(false);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, new Insets(8));
    }

    /// Asks for a file.
    ///
    /// @param title what the picture shows; the name that is proposed
    void ask(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("network.save"));
        chooser.setInitialFileName(title + ".svg");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("SVG", "*.svg"),
                        new FileChooser.ExtensionFilter("PNG", "*.png"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            save(title, file.toPath());
        }
    }

    /// @param out a name that ends in `.png` gives pixels, every other one SVG
    void save(String title, Path out) {
        try {
            PictureFile.write(canvas, title, out);
            setText(messages.text("network.saved", out.getFileName()));
        } catch (IOException e) {
            setText(messages.text("network.not-saved", out.getFileName(), String.valueOf(e.getMessage())));
        }
        setVisible(true);
    }
}
