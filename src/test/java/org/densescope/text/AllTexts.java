package org.densescope.text;

import java.util.Map;

/// All texts of a language by their keys.
public final class AllTexts {
    private AllTexts() {}

    public static Map<String, String> of(Language language) {
        return Texts.load(language).entries();
    }
}
