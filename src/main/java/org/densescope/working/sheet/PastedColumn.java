package org.densescope.working.sheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A column of numbers as it comes from a table, a terminal or a calculator.
public final class PastedColumn {
    /// More letters than this are no column that somebody worked out.
    private static final int LONGEST = 100_000;

    private static final Pattern BETWEEN = Pattern.compile("[\\n\\r\\t;；]+|[ \\u00a0\\u3000]{2,}");
    /// A name with a sign of equality, as in `net h1 = 0.3775`.
    private static final Pattern BEFORE = Pattern.compile("^.*[=≈＝]\\s*");
    /// What a number is measured in; the `x 10` of a power stays, and is read or refused with the number.
    private static final Pattern UNIT = Pattern.compile("(?<=\\d)\\s+(?!x\\s*1)\\p{L}[\\p{L}\\d/·²³]*$");

    private PastedColumn() {}

    /// The texts, without what stands around the numbers; whether they are numbers is for whoever reads them.
    ///
    /// @param text several lines, or one with tabs, `;` or several spaces between the numbers
    public static List<String> of(String text) {
        String column = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Stream.of(BETWEEN.split(column.strip()))
                .map(PastedColumn::bare)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String bare(String text) {
        String number = BEFORE.matcher(text.strip()).replaceFirst("");
        return UNIT.matcher(number).replaceFirst("").strip();
    }
}
