package org.densescope.exchange;

import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;

/// A file of others that cannot be used; one sentence tells a person where and why.
public final class ImportException extends Unreadable {
    private static final long serialVersionUID = 1L;

    /// @param english with `{0}` and so on for the arguments
    public ImportException(String key, String english, Object... arguments) {
        super(key, english, arguments);
    }

    public ImportException(Sentence sentence) {
        super(sentence);
    }

    public ImportException(Sentence sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// A sentence in English alone.
    public ImportException(String message) {
        super(Sentence.plain(message));
    }

    /// A sentence in English alone.
    public ImportException(String message, Throwable cause) {
        super(Sentence.plain(message), cause);
    }

    /// Text from a file between quotes, see [Quote].
    public static String quoted(String text) {
        return "“" + Quote.of(text) + "”";
    }

    /// Text on one line, without control or direction characters.
    public static String plain(String text, int longest) {
        return Quote.of(text, longest);
    }
}
