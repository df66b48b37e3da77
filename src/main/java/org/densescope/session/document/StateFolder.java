package org.densescope.session.document;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what nobody asked it to keep: work that may have to be recovered, earlier versions, locks.
/// Never beside the person's files.
///
/// @param root of all
public record StateFolder(Path root) {
    /// Where this system keeps the state of programs for a person.
    ///
    /// @param system `os.name`
    /// @param home `user.home`
    /// @param environment `LOCALAPPDATA` and `XDG_STATE_HOME` count; a relative path does not
    public static StateFolder usual(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return new StateFolder(folder(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"))
                    .resolve("Densescope"));
        }
        if (name.contains("mac")) {
            return new StateFolder(Path.of(home, "Library", "Application Support", "Densescope"));
        }
        return new StateFolder(folder(environment.get("XDG_STATE_HOME"), Path.of(home, ".local", "state"))
                .resolve("densescope"));
    }

    private static Path folder(@Nullable String value, Path otherwise) {
        return value != null && !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }

    /// A folder for each program that runs or was ended before it could clear up.
    Path recovery() {
        return root.resolve("recovery");
    }

    /// What was not to be saved, for some days.
    Path discarded() {
        return root.resolve("discarded");
    }

    /// What files held before they were saved over, a folder for each document.
    Path versions() {
        return root.resolve("versions");
    }

    Path locks() {
        return root.resolve("locks");
    }
}
