package org.densescope.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A language that every text of the program exists in.
public enum Language {
    EN("en", "English"),
    ZH_HANS("zh-Hans", "简体中文"),
    ZH_HANT("zh-Hant", "繁體中文");

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final String tag;
    private final String endonym;

    Language(String tag, String endonym) {
        this.tag = tag;
        this.endonym = endonym;
    }

    /// The BCP 47 tag, as it stands in settings and on the command line.
    public String tag() {
        return tag;
    }

    /// The name of the language in itself, for the menu that switches to it.
    public String endonym() {
        return endonym;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// The ending of this language's files, such as `zh_Hans`.
    String suffix() {
        return tag.replace('-', '_');
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /// The language of a tag; that of the system where it names none.
    public static Language chosen(String tag) {
        return ofTag(tag).orElseGet(() -> ofSystem(Locale.getDefault()));
    }

    /// The language for a system's locale. Chinese is written by its script, or else as its region writes it; what the
    /// program does not speak becomes English.
    public static Language ofSystem(Locale locale) {
        if (!locale.getLanguage().equals("zh")) {
            return EN;
        }
        return switch (locale.getScript()) {
            case "Hant" -> ZH_HANT;
            case "Hans" -> ZH_HANS;
            default -> TRADITIONAL.contains(locale.getCountry()) ? ZH_HANT : ZH_HANS;
        };
    }
}
