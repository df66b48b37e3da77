package org.densescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.Ikonli;

/// What JavaFX copies to the temporary folder stays there when the program is killed.
class FontFilesTest {
    /// A small font that nothing else uses, of a length that no other file has.
    private final byte[] font = font();

    private static byte[] font() {
        try (InputStream in = Ikonli.class.getResourceAsStream("/META-INF/resources/ikonli/0.0.0/fonts/ikonli.ttf")) {
            byte[] plain = in.readAllBytes();
            return Arrays.copyOf(
                    plain, plain.length + ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toFile().length() == font.length).toList();
        }
    }

    private static Font load(FontFiles files, URL resource) {
        return FxTest.onFx(() -> files.load("some.ttf", resource, 12));
    }

    private URL jar(Path folder) throws IOException {
        Path jar = folder.resolve("fonts.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("inside/some.ttf"));
            zip.write(font);
            zip.closeEntry();
        }
        return URI.create("jar:" + jar.toUri() + "!/inside/some.ttf").toURL();
    }

    @Test
    void aFontInAFileIsNotCopied(@TempDir Path home) throws IOException {
        for (String name : List.of("plain", "with space", "100%", "a!b", "a+b", "ü")) {
            Path folder = Files.createDirectory(home.resolve(name));
            Files.write(folder.resolve("some.ttf"), font);
            assertThat(load(new FontFiles(folder), null).getFamily()).isEqualTo("Ikonli");
            assertThat(load(
                                    new FontFiles((Path) null),
                                    folder.resolve("some.ttf").toUri().toURL())
                            .getFamily())
                    .isEqualTo("Ikonli");
            assertThat(copies()).as(name).isEmpty();
        }
    }

    /// The test above would see a copy.
    @Test
    void aFontInAJarIsCopiedUnlessItLiesInTheFolderToo(@TempDir Path home) throws IOException {
        URL resource = jar(home);
        Path folder = Files.createDirectory(home.resolve("fonts"));
        Files.write(folder.resolve("some.ttf"), font);
        load(new FontFiles(folder), resource);
        assertThat(copies()).isEmpty();
        assertThat(load(new FontFiles(home), resource).getFamily()).isEqualTo("Ikonli");
        assertThat(copies()).hasSize(1);
    }

    @Test
    void aFolderThatNoAddressCanNameIsReadAllTheSame(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectory(home.resolve("C#"));
        Files.write(folder.resolve("some.ttf"), font);
        assertThat(load(new FontFiles(folder), null).getFamily()).isEqualTo("Ikonli");
    }

    @Test
    void whatIsNoFontIsSaid(@TempDir Path home) throws IOException {
        assertThatThrownBy(() -> load(new FontFiles(home), null)).hasStackTraceContaining("some.ttf");
        Files.writeString(home.resolve("some.ttf"), "no font");
        assertThatThrownBy(() -> load(new FontFiles(home), null)).hasStackTraceContaining("some.ttf");
    }
}
