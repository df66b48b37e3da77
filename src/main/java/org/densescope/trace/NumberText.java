package org.densescope.trace;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The grammar of a number that a person types: `[+|-] digits [separator digits] [e [+|-] digits]`, or one such number
/// over another: `3/8`.
///
/// The separator is a point, or a comma too where numbers are written with a comma. What could be read in two ways is
/// refused, never guessed: `1,234` is a thousand in one country and little more than one in another.
public final class NumberText {
    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "infinity", "∞", "+inf", "-inf", "+infinity", "-infinity", "+∞", "-∞");

    private NumberText() {}

    /// @param comma whether numbers are written with a decimal comma here; a decimal point is understood all the same
    public static Reading<Double> read(String text, boolean comma) {
        String plain = Typed.plain(text);
        if (plain.isEmpty()) {
            return Reading.refused("empty");
        }
        if (plain.length() > Typed.LONGEST) {
            return Reading.refused("long");
        }
        int slash = plain.indexOf('/');
        if (slash >= 0) {
            return fraction(plain.substring(0, slash), plain.substring(slash + 1), comma);
        }
        if (NOT_FINITE.contains(lower(plain))) {
            return Reading.refused("not-finite");
        }
        if (Typed.otherDigits(plain)) {
            return Reading.refused("digits");
        }
        if (Typed.grouped(plain)) {
            return Reading.refused("grouped");
        }
        int end = mantissaEnd(plain);
        Reading<Double> separators = separators(plain.substring(0, end), comma);
        if (separators != null) {
            return separators;
        }
        return wellFormed(plain, end) ? value(plain.replace(',', '.'), end) : Reading.refused("no-number");
    }

    /// A quotient of two numbers, as sheets have them: `1/3`.
    private static Reading<Double> fraction(String above, String below, boolean comma) {
        boolean one = !above.isBlank() && !below.isBlank() && below.indexOf('/') < 0;
        if (!one
                || !(read(above, comma) instanceof Reading.Value<Double>(Double top))
                || !(read(below, comma) instanceof Reading.Value<Double>(Double bottom))
                || bottom == 0) {
            return Reading.refused("no-number");
        }
        double quotient = top / bottom;
        if (Double.isInfinite(quotient)) {
            return Reading.refused("large");
        }
        return quotient == 0 && top != 0 ? Reading.refused("small") : Reading.of(quotient);
    }

    private static String lower(String ascii) {
        StringBuilder lower = new StringBuilder(ascii.length());
        ascii.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c)));
        return lower.toString();
    }

    private static int mantissaEnd(String plain) {
        int e = plain.indexOf('e');
        return e < 0 ? plain.length() : e;
    }

    /// What is wrong with commas and points, or null.
    private static @Nullable Reading<Double> separators(String mantissa, boolean comma) {
        long commas = mantissa.chars().filter(c -> c == ',').count();
        long points = mantissa.chars().filter(c -> c == '.').count();
        if (!mantissa.chars().allMatch(c -> c == ',' || c == '.' || c == '+' || c == '-' || Typed.digit((char) c))) {
            return null;
        }
        if (commas + points > 1 && mantissa.chars().anyMatch(c -> Typed.digit((char) c))) {
            return Reading.refused("grouped");
        }
        boolean foreign = comma ? points == 1 : commas == 1;
        if (foreign && looksGrouped(mantissa)) {
            return Reading.refused("grouped");
        }
        return commas == 1 && !comma ? Reading.refused("comma") : null;
    }

    /// One to three digits, not starting with 0, a separator and exactly three digits.
    private static boolean looksGrouped(String mantissa) {
        int from = mantissa.startsWith("-") || mantissa.startsWith("+") ? 1 : 0;
        int at = Math.max(mantissa.indexOf(','), mantissa.indexOf('.'));
        return at > from && at - from <= 3 && mantissa.length() - at == 4 && mantissa.charAt(from) != '0';
    }

    private static boolean wellFormed(String plain, int mantissaEnd) {
        int i = signEnd(plain, 0);
        int digits = 0;
        boolean separator = false;
        for (; i < mantissaEnd; i++) {
            char c = plain.charAt(i);
            if (Typed.digit(c)) {
                digits++;
            } else if ((c == '.' || c == ',') && !separator) {
                separator = true;
            } else {
                return false;
            }
        }
        return digits > 0 && (mantissaEnd == plain.length() || exponent(plain, mantissaEnd + 1));
    }

    private static boolean exponent(String plain, int from) {
        int i = signEnd(plain, from);
        return i < plain.length() && plain.substring(i).chars().allMatch(c -> Typed.digit((char) c));
    }

    private static int signEnd(String plain, int from) {
        return from < plain.length() && (plain.charAt(from) == '-' || plain.charAt(from) == '+') ? from + 1 : from;
    }

    /// The grammar is ours, the rounding is Java's, which is correct.
    private static Reading<Double> value(String ascii, int mantissaEnd) {
        double value = Double.parseDouble(ascii);
        if (Double.isInfinite(value)) {
            return Reading.refused("large");
        }
        boolean zero = ascii.substring(0, mantissaEnd).chars().noneMatch(c -> c >= '1' && c <= '9');
        return value == 0 && !zero ? Reading.refused("small") : Reading.of(value);
    }
}
