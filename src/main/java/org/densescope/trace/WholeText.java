package org.densescope.trace;

/// The grammar of a whole number that a person types: `[+|-] digits`.
public final class WholeText {
    private static final int MOST_DIGITS = 19;

    private WholeText() {}

    public static Reading<Long> read(String text) {
        String plain = Typed.plain(text);
        if (plain.isEmpty()) {
            return Reading.refused("empty");
        }
        if (Typed.otherDigits(plain)) {
            return Reading.refused("digits");
        }
        boolean commas = plain.indexOf(',') >= 0 && plain.chars().anyMatch(c -> Typed.digit((char) c));
        if (Typed.grouped(plain) || commas) {
            return Reading.refused("grouped");
        }
        int from = plain.charAt(0) == '-' || plain.charAt(0) == '+' ? 1 : 0;
        String digits = plain.substring(from);
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Typed.digit((char) c))) {
            return Reading.refused(NumberText.read(text, false) instanceof Reading.Value ? "fraction" : "no-number");
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > MOST_DIGITS) {
            return Reading.refused("large");
        }
        try {
            return Reading.of(Long.parseLong((plain.charAt(0) == '-' ? "-" : "") + significant));
        } catch (NumberFormatException beyondLong) {
            return Reading.refused("large");
        }
    }
}
