package org.densescope.say;

/// Text from a file, made fit to stand in a sentence: shortened, on one line, and with nothing in it that a terminal
/// would obey.
public final class Quote {
    private static final int LONGEST = 40;

    private Quote() {}

    /// At most 40 characters. The quotation marks belong to the sentence, in the manner of its language.
    public static String of(String text) {
        return of(text, LONGEST);
    }

    public static String of(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> plain.appendCodePoint(printable(c) ? c : '?'));
        return text.codePointCount(0, text.length()) > longest ? plain + "…" : plain.toString();
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
