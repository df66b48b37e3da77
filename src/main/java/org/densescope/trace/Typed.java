package org.densescope.trace;

/// Makes one kind of character of each that a keyboard may send for the same sign, and finds what no number has.
///
/// Full-width digits and signs, as Chinese input methods send them, are read as what they are. Digits of other scripts
/// are not guessed.
public final class Typed {
    /// Longer texts are no numbers that somebody typed: 2^-1074 in full has 1076 characters.
    public static final int LONGEST = 1_100;

    private Typed() {}

    /// The text without blanks around it, with ASCII digits, points, commas and signs where it had others.
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), LONGEST + 1));
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        for (int i = from; i < to && plain.length() <= LONGEST; i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        char ascii = ascii(c);
        return ascii == 'E' ? 'e' : ascii;
    }

    /// The sign of a western keyboard for what a Chinese one sends in its place, also in its own punctuation; another
    /// character as it is.
    public static char ascii(char c) {
        return switch (c) {
            case '−', '﹣' -> '-';
            case '﹢' -> '+';
            case '。' -> '.';
            case '、' -> ',';
            case '⁄' -> '/';
            case '【', '〔', '「' -> '[';
            case '】', '〕', '」' -> ']';
            case '\u3000' -> ' ';
            default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        };
    }

    /// Blank as people see it: the spaces that do not break are among them.
    public static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Whether there are digits that are neither ASCII nor full-width.
    public static boolean otherDigits(String plain) {
        return plain.codePoints().anyMatch(c -> Character.isDigit(c) && !(c >= '0' && c <= '9'));
    }

    /// Whether a blank, an apostrophe or an underscore stands between two digits.
    public static boolean grouped(String plain) {
        for (int i = 1; i + 1 < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean separator = blank(c) || c == '\'' || c == '’' || c == '_' || c == '٬';
            if (separator && digit(plain.charAt(i - 1)) && digit(plain.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
