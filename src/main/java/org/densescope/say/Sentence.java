package org.densescope.say;

import java.util.Arrays;
import java.util.List;

/// What is to be said to a person, before it is known in which language: the key of a text and what fills it.
///
/// The English text stands beside the key in the source, so that who reads the code knows what is said; a test holds it
/// against the texts of all languages. It has no full stop, since it also stands in other sentences.
///
/// @param key of the texts, such as `say.network-spec.layer-must-have`
/// @param english with `{0}`, `{1}` for the arguments, see [Fill]
/// @param arguments numbers, plain texts, or other sentences that are said in the same language
public record Sentence(String key, String english, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, String english, Object... arguments) {
        return new Sentence(key, english, Arrays.asList(arguments));
    }

    /// A text that is the same in each language, such as the name of a file.
    public static Sentence plain(String text) {
        return new Sentence("", text, List.of());
    }

    /// In English, filled in.
    public String text() {
        return key.isEmpty() ? english : Fill.text(english, arguments.toArray());
    }

    @Override
    public String toString() {
        return text();
    }
}
