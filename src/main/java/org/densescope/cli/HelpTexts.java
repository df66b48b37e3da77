package org.densescope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.densescope.text.Language;

/// The words of the command line's help in one language.
final class HelpTexts {
    private HelpTexts() {}

    /// The language that the arguments ask for, before anything else in them is understood; else the system's.
    static Language language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            String tag = argument.startsWith("--language=")
                    ? argument.substring("--language=".length())
                    : argument.equals("--language") && i + 1 < arguments.length ? arguments[i + 1] : "";
            var language = Language.ofTag(tag);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.ofSystem(Locale.getDefault());
    }

    static ResourceBundle bundle(Language language) {
        String path = "/i18n/cli_" + language.tag().replace('-', '_') + ".properties";
        try (InputStream in = Objects.requireNonNull(HelpTexts.class.getResourceAsStream(path), path)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
