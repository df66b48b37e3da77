package org.densescope.ui.network;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;
import org.densescope.ui.canvas.NetworkCanvas;

/// Saves the picture of the network, and says that it did or why not.
final class PictureSaving {
    private final NetworkCanvas canvas;
    private final Messages messages;
    private final Notices notices;

    PictureSaving(NetworkCanvas canvas, Messages messages, Notices notices) {
        this.canvas = canvas;
        this.messages = messages;
        this.notices = notices;
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
        File file = chooser.showSaveDialog(canvas.getScene().getWindow());
        if (file != null) {
            save(title, file.toPath());
        }
    }

    /// @param out a name that ends in `.png` gives pixels, every other one SVG
    void save(String title, Path out) {
        try {
            PictureFile.write(canvas, title, out);
            notices.say(messages.text("network.saved", out.getFileName()));
        } catch (IOException e) {
            notices.say(messages.text("network.not-saved", out.getFileName(), String.valueOf(e.getMessage())));
        }
    }
}
