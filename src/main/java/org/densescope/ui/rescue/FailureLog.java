package org.densescope.ui.rescue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reports of failures in a file of the person's own, five of at most a megabyte, the oldest dropped first.
///
/// Writing down a failure is never worth another: where it cannot be written it is not written.
public final class FailureLog {
    static final String NAME = "failures.log";
    static final int FILES = 5;
    private static final int MOST_BYTES = 1 << 20;

    private final Path folder;
    private final int most;

    public FailureLog(Path folder) {
        this(folder, MOST_BYTES);
    }

    /// @param most bytes of a file
    FailureLog(Path folder, int most) {
        this.folder = folder.toAbsolutePath();
        this.most = most;
    }

    /// Where this system keeps what programs write down for a person.
    ///
    /// @param system `os.name`
    /// @param home `user.home`
    /// @param environment `LOCALAPPDATA` and `XDG_STATE_HOME` count
    public static Path usualFolder(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return folder(environment.get("LOCALAPPDATA"))
                    .orElse(Path.of(home, "AppData", "Local"))
                    .resolve("Densescope");
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Logs", "Densescope");
        }
        return folder(environment.get("XDG_STATE_HOME"))
                .orElse(Path.of(home, ".local", "state"))
                .resolve("densescope");
    }

    // Relative paths do not count, says the XDG specification.
    private static Optional<Path> folder(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(v -> !v.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /// Adds a text at the end; one that is larger than a file is cut. From any thread.
    ///
    /// @return whether it is written
    public synchronized boolean write(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = whole.length > most ? Arrays.copyOf(whole, most) : whole;
        try {
            Files.createDirectories(folder);
            Path file = file(0);
            if (Files.exists(file) && Files.size(file) + bytes.length > most) {
                moveOn();
            }
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private void moveOn() throws IOException {
        for (int i = FILES - 1; i > 0; i--) {
            if (Files.exists(file(i - 1))) {
                Files.move(file(i - 1), file(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path file(int age) {
        return folder.resolve(age == 0 ? NAME : NAME + "." + age);
    }
}
