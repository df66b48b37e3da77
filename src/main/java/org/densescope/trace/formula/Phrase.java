package org.densescope.trace.formula;

import java.util.List;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;

/// Something to be said in the reader's language: the key of a text and what is put into it.
///
/// @param key a key of the area `explain`
/// @param arguments each a [String], an [Integer], a [Long], a [Double] to be written with the chosen digits, or
/// another
///     phrase
public record Phrase(String key, List<Object> arguments) {
    /// Where the texts come from.
    @FunctionalInterface
    public interface Texts {
        String text(String key, @Nullable Object... arguments);
    }

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /// The finished sentence.
    public String text(Texts texts, Digits digits) {
        @Nullable Object[] filled = new Object[arguments.size()];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = switch (arguments.get(i)) {
                case Phrase inner -> inner.text(texts, digits);
                case Double number -> digits.text(number);
                case Object other -> other.toString();
            };
        }
        return texts.text(key, filled);
    }
}
