package org.densescope.exchange;

/// A file that cannot be used; the message is one sentence that tells a person where and why.
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTE = 40;

    public ImportException(String message) {
        super(message);
    }

    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Text from a file between quotes: shortened, and with nothing in it that a terminal would obey.
    public static String quoted(String text) {
        return "“" + plain(text, LONGEST_QUOTE) + "”";
    }

    /// Text on one line, without control or direction characters.
    public static String plain(String text, int longest) {
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
