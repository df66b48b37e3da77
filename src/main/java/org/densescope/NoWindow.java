package org.densescope;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why there can be no window, in one sentence that says what to do.
final class NoWindow {
    private static final String LIBRARIES =
            "a window needs system libraries that are missing here: sudo apt-get install libgtk-3-0 libxtst6 libgl1 "
                    + "libpangoft2-1.0-0 (or their like on this system)";

    private NoWindow() {}

    /// What is known before JavaFX is started; empty where nothing speaks against it.
    ///
    /// @param system `os.name`
    /// @param platform `glass.platform`, where it was chosen
    static String why(String system, @Nullable String platform, Map<String, String> environment) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        boolean display = !environment.getOrDefault("DISPLAY", "").isEmpty();
        if (linux && platform == null && !display) {
            return "densescope: there is no display here (DISPLAY is not set): use a desktop, or “densescope screenshot”"
                    + " for a picture and “densescope trace” for text";
        }
        return "";
    }

    static String sentence(Throwable failure) {
        String text = chain(failure);
        if (text.contains("Unable to open DISPLAY") || text.contains("HeadlessException")) {
            return "densescope: the display cannot be opened: use a desktop, or “densescope screenshot” for a picture and"
                    + " “densescope trace” for text";
        }
        if (text.contains("UnsatisfiedLinkError") || text.contains("No toolkit found") || text.contains("libgtk")) {
            return "densescope: " + LIBRARIES;
        }
        String message = failure.getMessage();
        return "densescope: " + (message == null ? failure.getClass().getSimpleName() : firstLine(message));
    }

    private static String chain(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable now = failure;
        for (int i = 0; now != null && i < 10; i++) {
            text.append(now).append('\n');
            now = now.getCause();
        }
        return text.toString();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
