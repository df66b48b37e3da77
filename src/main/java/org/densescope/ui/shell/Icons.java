package org.densescope.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program's own picture, in the sizes that desktops ask for.
final class Icons {
    private static final List<String> FILES = List.of("16", "32", "48", "64", "128", "256");

    private Icons() {}

    static void addTo(Stage stage) {
        for (String size : FILES) {
            try (InputStream in = Icons.class.getResourceAsStream("/icons/densescope-" + size + ".png")) {
                if (in != null) {
                    stage.getIcons().add(new Image(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
