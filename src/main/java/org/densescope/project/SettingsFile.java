package org.densescope.project;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// [Settings] as a small text file, `name=value` a line, in UTF-8.
///
/// Remembering a window is never worth a failure: a file that cannot be read is moved aside and the first settings take
/// its place; a file that cannot be written is not written. One value that makes no sense is replaced alone.
public final class SettingsFile {
    /// The system property that names another file than the one in the person's own folder.
    public static final String PROPERTY = "densescope.settings";

    private static final int VERSION = 1;
    private static final long MOST_BYTES = 64 << 10;

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file.toAbsolutePath();
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

    /// The settings of the file, or the first ones.
    public Settings read() {
        try {
            return settings(entries());
        } catch (NoSuchFileException e) {
            return Settings.FIRST;
        } catch (IOException | IllegalArgumentException e) {
            moveAside();
            return Settings.FIRST;
        }
    }

    /// @return whether they are on the disk
    public boolean write(Settings settings) {
        @Nullable Path temporary = null;
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            temporary = Files.createTempFile(folder, "settings", ".tmp");
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text(settings));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(temporary);
            return true;
        } catch (IOException | SecurityException e) {
            delete(temporary);
            return false;
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(@Nullable Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                temporary.toFile().deleteOnExit();
            }
        }
    }

    private void moveAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It stays where it is, and the next write replaces it.
        }
    }

    private Properties entries() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("too large for settings");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        Properties entries = new Properties();
        entries.load(new StringReader(text));
        String version = entries.getProperty("version", "");
        if (!version.equals(String.valueOf(VERSION))) {
            throw new IOException("settings of version “" + version + "”");
        }
        return entries;
    }

    private static Settings settings(Properties entries) {
        Settings first = Settings.FIRST;
        return new Settings(
                window(entries.getProperty("window", "")),
                flag(entries, "maximized", first.maximized()),
                preferences(entries, first.preferences()),
                flag(entries, "editor-shown", first.editorShown()),
                flag(entries, "inspector-shown", first.inspectorShown()),
                entries.getProperty("centre", first.view()),
                numbers(entries.getProperty("dividers", "")));
    }

    private static Preferences preferences(Properties entries, Preferences first) {
        int digits = number(entries.getProperty("digits", ""))
                .map(Double::intValue)
                .orElse(first.digits().significant());
        return new Preferences(
                Stream.of(Preferences.Theme.values())
                        .filter(theme -> id(theme).equals(entries.getProperty("theme", "")))
                        .findFirst()
                        .orElse(first.theme()),
                number(entries.getProperty("font-scale", "")).orElse(first.fontScale()),
                new Digits(
                        Math.clamp(digits, Preferences.LEAST_DIGITS, Preferences.MOST_DIGITS),
                        flag(entries, "decimal-comma", first.digits().comma())),
                Naming.ofId(entries.getProperty("notation", "")).orElse(first.naming()),
                flag(entries, "reduced-motion", first.reducedMotion()),
                entries.getProperty("language", first.language()));
    }

    private static String id(Preferences.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable WindowBounds window(String text) {
        List<Double> n = numbers(text);
        return n.size() == 4 ? new WindowBounds(n.get(0), n.get(1), n.get(2), n.get(3)) : null;
    }

    private static boolean flag(Properties entries, String name, boolean otherwise) {
        return switch (entries.getProperty(name, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> otherwise;
        };
    }

    /// All numbers of a text, or none when one cannot be read.
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.strip().split("\\s+", -1)) {
            Optional<Double> number = number(part);
            if (number.isEmpty()) {
                return List.of();
            }
            numbers.add(number.get());
        }
        return numbers;
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,18})?") ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    private static String text(Settings s) {
        Map<String, String> entries = new TreeMap<>();
        entries.put("version", String.valueOf(VERSION));
        WindowBounds w = s.window();
        if (w != null) {
            entries.put("window", written(List.of(w.x(), w.y(), w.width(), w.height())));
        }
        entries.put("maximized", String.valueOf(s.maximized()));
        Preferences p = s.preferences();
        entries.put("theme", id(p.theme()));
        entries.put("language", p.language());
        entries.put("font-scale", written(List.of(p.fontScale())));
        entries.put("digits", String.valueOf(p.digits().significant()));
        entries.put("decimal-comma", String.valueOf(p.digits().comma()));
        entries.put("reduced-motion", String.valueOf(p.reducedMotion()));
        entries.put("editor-shown", String.valueOf(s.editorShown()));
        entries.put("inspector-shown", String.valueOf(s.inspectorShown()));
        entries.put("centre", s.view());
        entries.put("notation", p.naming().id());
        entries.put("dividers", written(s.dividers()));
        StringWriter out = new StringWriter();
        entries.forEach(
                (name, value) -> out.append(name).append('=').append(value).append('\n'));
        return out.toString();
    }

    /// Numbers with at most four decimals, without an exponent, the same in every country.
    private static String written(List<Double> numbers) {
        List<String> texts = new ArrayList<>();
        for (double number : numbers) {
            double rounded = Math.rint(number * 1e4) / 1e4;
            boolean whole = rounded == Math.rint(rounded);
            texts.add(whole ? String.valueOf((long) rounded) : String.format(Locale.ROOT, "%.4f", rounded));
        }
        return String.join(" ", texts);
    }
}
