package org.densescope.exchange.csv;

import java.nio.charset.Charset;
import java.util.Set;
import org.densescope.exchange.csv.text.CsvLayout;
import org.densescope.say.Refused;

/// How a text is a table. What was guessed can be changed before anything is loaded.
///
/// @param charset how bytes are letters
/// @param layout where cells are
/// @param decimal `.` or `,`
/// @param grouping what stands between thousands in numbers, or [#NO_GROUPING]
/// @param groupingFound whether the grouping was found in the numbers, rather than chosen; only where no number can be
///     read in two ways
/// @param missing what else says that a value is missing, in lower case
public record CsvFormat(
        Charset charset, CsvLayout layout, char decimal, char grouping, boolean groupingFound, Set<String> missing) {
    /// No separator of thousands.
    public static final char NO_GROUPING = 0;

    public CsvFormat {
        missing = Set.copyOf(missing);
        if (decimal != '.' && decimal != ',') {
            throw new Refused("say.csv-format.decimal", "a decimal point or a decimal comma is possible only");
        }
        if (grouping == decimal) {
            throw new Refused(
                    "say.csv-format.grouping", "thousands and decimals cannot be separated by the same character");
        }
    }

    /// With a decimal point, and nothing between thousands.
    static CsvFormat plain(Charset charset, CsvLayout layout) {
        return new CsvFormat(charset, layout, '.', NO_GROUPING, false, Set.of());
    }

    public char separator() {
        return layout.separator();
    }

    public boolean header() {
        return layout.header();
    }

    public CsvFormat withCharset(Charset value) {
        return new CsvFormat(value, layout, decimal, grouping, groupingFound, missing);
    }

    public CsvFormat withLayout(CsvLayout value) {
        return new CsvFormat(charset, value, decimal, grouping, groupingFound, missing);
    }

    public CsvFormat withSeparator(char value) {
        return withLayout(layout.withSeparator(value));
    }

    public CsvFormat withHeader(boolean value) {
        return withLayout(layout.withHeader(value));
    }

    /// The grouping is given up where it would be the same.
    public CsvFormat withDecimal(char value) {
        char rest = grouping == value ? NO_GROUPING : grouping;
        return new CsvFormat(charset, layout, value, rest, groupingFound && rest == grouping, missing);
    }

    public CsvFormat withGrouping(char value) {
        return new CsvFormat(charset, layout, decimal, value, false, missing);
    }

    CsvFormat withGroupingFound(char value) {
        return new CsvFormat(charset, layout, decimal, value, true, missing);
    }
}
