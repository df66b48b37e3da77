package org.densescope.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Loads fonts from the files in which they are.
///
/// JavaFX copies a font out of a jar, or out of any other stream, to a temporary file; eight megabytes for all of ours,
/// which stay behind when the program is killed. In the packaged program the fonts lie beside the jars.
final class FontFiles {
    /// The system property with the folder of the packaged program's fonts.
    static final String FOLDER = "densescope.fonts";

    private final @Nullable Path folder;
    private final Map<String, Font> loaded = new HashMap<>();

    /// Those of the running program.
    FontFiles() {
        this(System.getProperty(FOLDER, "").isEmpty() ? null : Path.of(System.getProperty(FOLDER)));
    }

    /// @param folder where fonts are looked for first, or null
    FontFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Makes a font known to JavaFX.
    ///
    /// @param name of its file
    /// @param resource where it is, if it is not in the folder
    /// @throws UncheckedIOException where there is no such font
    Font load(String name, @Nullable URL resource, double size) {
        return loaded.computeIfAbsent(name, _ -> {
            try {
                Path file = file(name, resource);
                return file != null ? fromFile(file, size) : fromStream(resource, size);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        });
    }

    private @Nullable Path file(String name, @Nullable URL resource) {
        if (folder != null && Files.isRegularFile(folder.resolve(name))) {
            return folder.resolve(name);
        }
        return resource != null && resource.getProtocol().equals("file")
                ? Path.of(URI.create(resource.toExternalForm()))
                : null;
    }

    private static Font fromFile(Path file, double size) throws IOException {
        // JavaFX takes the path out of the address as it stands there: nothing may be written as %20.
        Font font = Font.loadFont("file:" + file.toUri().getPath(), size);
        if (font != null) {
            return font;
        }
        // An address cannot have a # in its path.
        try (InputStream in = Files.newInputStream(file)) {
            return known(Font.loadFont(in, size));
        }
    }

    private static Font fromStream(@Nullable URL resource, double size) throws IOException {
        if (resource == null) {
            throw new IOException("there is no such file");
        }
        try (InputStream in = resource.openStream()) {
            return known(Font.loadFont(in, size));
        }
    }

    private static Font known(@Nullable Font font) throws IOException {
        if (font == null) {
            throw new IOException("not a font that JavaFX can read");
        }
        return font;
    }
}
