package org.densescope.exchange.csv;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell is, by a grammar of our own: `Double.parseDouble` would also read `0x1p3`, `1d` and `NaN`.
///
/// @param kind what it is
/// @param number its value where it is one, otherwise NaN
record CsvCell(Kind kind, double number) {
    enum Kind {
        NUMBER,
        MISSING,
        TEXT,
        GROUPED,
        TOO_LARGE,
        FORMULA
    }

    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_MISSING = 8;

    private static final Set<String> MISSING = Set.of(
            "", "na", "n/a", "n.a.", "#n/a", "<na>", "nan", "null", "?", "-", "--", "---", ".", "–", "—", "−",
            "#value!", "#div/0!", "#ref!", "#name?", "#num!", "#null!", "无", "無", "空", "空值", "缺失");

    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

    private static final CsvCell NOTHING = new CsvCell(Kind.MISSING, Double.NaN);
    private static final CsvCell WORD = new CsvCell(Kind.TEXT, Double.NaN);
    private static final CsvCell COMPUTED = new CsvCell(Kind.FORMULA, Double.NaN);

    /// @param text without white space around it
    static CsvCell of(String text, CsvFormat format) {
        boolean chosen = !format.missing().isEmpty() && format.missing().contains(text.toLowerCase(Locale.ROOT));
        if (chosen || (text.length() <= LONGEST_MISSING && MISSING.contains(text.toLowerCase(Locale.ROOT)))) {
            return NOTHING;
        }
        if (text.length() > LONGEST_NUMBER) {
            return WORD;
        }
        CsvCell number = number(text, format);
        if (number != null) {
            boolean gap = !format.missing().isEmpty()
                    && number.kind == Kind.NUMBER
                    && format.missing().contains(ColumnScan.label(text, number));
            return gap ? NOTHING : number;
        }
        char first = text.charAt(0);
        return first == '=' || first == '@' || first == '+' || first == '-' ? COMPUTED : WORD;
    }

    private static @Nullable CsvCell number(String text, CsvFormat format) {
        if (Amount.bare(text)) {
            return digits(text, format, 0);
        }
        Amount amount = Amount.of(text);
        return amount == null ? null : digits(amount.digits(), format, amount.power());
    }

    /// @param power of ten that the number is multiplied by
    private static @Nullable CsvCell digits(String text, CsvFormat format, int power) {
        char grouping = format.grouping();
        if (grouping != CsvFormat.NO_GROUPING && grouped(text, grouping, format.decimal())) {
            return parsed(text.replace(String.valueOf(grouping), ""), format.decimal(), power);
        }
        CsvCell plain = parsed(text, format.decimal(), power);
        if (plain == null && grouping == CsvFormat.NO_GROUPING) {
            char found = groupingOf(text, format.decimal());
            return found == CsvFormat.NO_GROUPING ? null : new CsvCell(Kind.GROUPED, Double.NaN);
        }
        return plain;
    }

    private static @Nullable CsvCell parsed(String text, char decimal, int power) {
        if (decimal == ',' && text.indexOf('.') >= 0) {
            return null;
        }
        String ascii = decimal == ',' ? text.replace(',', '.') : text;
        if (!PLAIN.matcher(ascii).matches()) {
            return null;
        }
        if (power == 0) {
            return finite(Double.parseDouble(ascii));
        }
        // With the power in the text it is rounded once: 12 % is the very number 0.12. Nobody writes 1e3 %.
        boolean exponent = ascii.indexOf('e') >= 0 || ascii.indexOf('E') >= 0;
        return exponent ? null : finite(Double.parseDouble(ascii + "e" + power));
    }

    private static CsvCell finite(double value) {
        return new CsvCell(Double.isInfinite(value) ? Kind.TOO_LARGE : Kind.NUMBER, value);
    }

    /// With which separator of thousands a text would be a number, or [CsvFormat#NO_GROUPING].
    static char groupingOf(String text, char decimal) {
        for (char grouping : new char[] {decimal == '.' ? ',' : '.', ' ', '\u00a0', '\u202f', '\'', '’'}) {
            if (grouped(text, grouping, decimal)) {
                return grouping;
            }
        }
        return CsvFormat.NO_GROUPING;
    }

    /// One to three digits, then at least one group of three, then perhaps decimals.
    static boolean grouped(String text, char grouping, char decimal) {
        int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int head = count(text, at);
        if (head < 1 || head > 3) {
            return false;
        }
        at += head;
        int groups = 0;
        while (at < text.length() && text.charAt(at) == grouping) {
            if (count(text, at + 1) != 3) {
                return false;
            }
            at += 4;
            groups++;
        }
        if (at < text.length() && text.charAt(at) == decimal) {
            at += 1 + count(text, at + 1);
        }
        return groups > 0 && at == text.length();
    }

    private static int count(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to - from;
    }
}
