package org.densescope.project;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// [Settings] as a small text file, `name=value` a line, in UTF-8.
///
/// Remembering a window is never worth a failure, nor is it worth anybody's file: what is no file of settings, or one
/// of
/// a newer version, is left as it is and not written; only a damaged one in the place of our own is put aside. One
/// value
/// that makes no sense is replaced alone.
public final class SettingsFile {
    /// The system property that names another file than the one in the person's own folder.
    public static final String PROPERTY = "densescope.settings";

    private static final long MOST_BYTES = 64 << 10;

    private final Disk disk;
    private final Path file;
    private final boolean given;
    private volatile boolean blocked;

    /// In the place where this program keeps them.
    public SettingsFile(Path file) {
        this(Disk.machine(), file, false);
    }

    /// @param given whether the person named it, so that it may be anybody's
    public SettingsFile(Disk disk, Path file, boolean given) {
        this.disk = disk;
        this.file = file.toAbsolutePath();
        this.given = given;
    }

    /// Where the settings of this person lie on this system, from its environment.
    ///
    /// @param system `os.name`
    /// @param home `user.home`
    /// @param environment `APPDATA` and `XDG_CONFIG_HOME` count
    public static Path usualPlace(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.contains("win") && !name.contains("darwin")) {
            folder = folder(environment.get("APPDATA"))
                    .orElse(Path.of(home, "AppData", "Roaming"))
                    .resolve("Densescope");
        } else if (name.contains("mac")) {
            folder = Path.of(home, "Library", "Application Support", "Densescope");
        } else {
            folder = folder(environment.get("XDG_CONFIG_HOME"))
                    .orElse(Path.of(home, ".config"))
                    .resolve("densescope");
        }
        return folder.resolve("settings.properties");
    }

    // Relative paths do not count, says the XDG specification.
    private static Optional<Path> folder(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(v -> !v.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /// What was read.
    ///
    /// @param settings of the file, or the first ones
    /// @param note what is to be said of it, or null
    public record Reading(Settings settings, @Nullable Sentence note) {}

    /// The settings of the file, or the first ones.
    public Reading read() {
        if (!disk.exists(file)) {
            return new Reading(Settings.FIRST, null);
        }
        if (disk.isFolder(file)) {
            return leftAlone(Sentence.of(
                    "say.settings.folder",
                    "“{0}” is a folder, not a file of settings; it is left as it is, and nothing is remembered",
                    name(file)));
        }
        try {
            Properties entries = entries();
            String version = entries.getProperty("version", "");
            if (version.equals(SettingsText.VERSION)) {
                return new Reading(SettingsText.read(entries), null);
            }
            if (version.matches("[0-9]{1,9}")) {
                return leftAlone(Sentence.of(
                        "say.settings.newer",
                        "“{0}” was written by another version of Densescope; it is left as it is, and nothing is remembered",
                        name(file)));
            }
        } catch (IOException | IllegalArgumentException e) {
            // somebody else's, or damaged
        }
        return given
                ? leftAlone(Sentence.of(
                        "say.settings.other",
                        "“{0}” is no file of settings; it is left as it is, and nothing is remembered",
                        name(file)))
                : movedAside();
    }

    private Reading leftAlone(Sentence why) {
        blocked = true;
        return new Reading(Settings.FIRST, why);
    }

    /// Under a name that nothing else has.
    private Reading movedAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        for (int i = 2; disk.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ".broken-" + i);
        }
        try {
            disk.move(file, aside);
            return new Reading(
                    Settings.FIRST,
                    Sentence.of(
                            "say.settings.broken",
                            "the settings could not be read and are the first ones again; the old file is now “{0}”",
                            name(aside)));
        } catch (IOException e) {
            return leftAlone(Sentence.of(
                    "say.settings.other",
                    "“{0}” is no file of settings; it is left as it is, and nothing is remembered",
                    name(file)));
        }
    }

    private static String name(Path path) {
        return Quote.of(path.toString(), 300);
    }

    /// @return whether they are on the disk
    public synchronized boolean write(Settings settings) {
        if (blocked) {
            return false;
        }
        try {
            Path folder = file.getParent();
            if (folder != null) {
                disk.makeFolder(folder);
            }
            byte[] text = SettingsText.write(settings).getBytes(StandardCharsets.UTF_8);
            disk.replace(file, out -> out.write(text), text.length);
            return true;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private Properties entries() throws IOException {
        byte[] bytes;
        try (ByteSource source = disk.open(file)) {
            if (source.size() > MOST_BYTES) {
                throw new IOException("too large for settings");
            }
            bytes = source.head((int) MOST_BYTES);
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        Properties entries = new Properties();
        entries.load(new StringReader(text));
        return entries;
    }
}
