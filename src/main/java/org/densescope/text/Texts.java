package org.densescope.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// All texts of one language, read from the files of all areas. Immutable.
///
/// A file is `i18n/<area>_<language>.properties` in UTF-8; an area without a file is skipped.
///
/// @param entries text by key
record Texts(Map<String, String> entries) {
    /// The parts of the program that have files of their own; a view may have one by its id.
    static final List<String> AREAS = List.of(
            "explain",
            "ui",
            "app",
            "editor",
            "inspector",
            "timebar",
            "network",
            "matrices",
            "presets",
            "cli",
            "say",
            "routes",
            "counts",
            "glossary",
            "batch",
            "learning",
            "plane",
            "pad",
            "data",
            "instruments",
            "race",
            "working",
            "document");

    Texts {
        entries = Map.copyOf(entries);
    }

    /// Of all the parts that are always there.
    static Texts load(Language language) {
        return load(language, AREAS);
    }

    /// @throws IllegalStateException when two areas have the same key
    static Texts load(Language language, Collection<String> areas) {
        Map<String, String> all = new HashMap<>();
        for (String area : areas) {
            load(area, language).forEach((key, text) -> {
                if (all.putIfAbsent(key, text) != null) {
                    throw new IllegalStateException("two areas have the text “" + key + "”, one of them is " + area);
                }
            });
        }
        return new Texts(all);
    }

    static Map<String, String> load(String area, Language language) {
        Map<String, String> texts = new HashMap<>();
        try (InputStream in = Texts.class.getResourceAsStream(path(area, language))) {
            if (in != null) {
                Properties file = new Properties();
                file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                file.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path(area, language), e);
        }
        return texts;
    }

    static String path(String area, Language language) {
        return "/i18n/" + area + "_" + language.suffix() + ".properties";
    }
}
