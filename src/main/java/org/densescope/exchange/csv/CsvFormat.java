package org.densescope.exchange.csv;

import java.nio.charset.Charset;

/// How a text is a table. What was guessed can be changed before anything is loaded.
///
/// @param charset how bytes are letters
/// @param separator between two cells
/// @param decimal `.` or `,`
/// @param grouping what stands between thousands in numbers, or [#NO_GROUPING]; never guessed, since `1,234` is two
///     numbers
/// @param header whether the first line names the columns
public record CsvFormat(Charset charset, char separator, char decimal, char grouping, boolean header) {
    /// No separator of thousands.
    public static final char NO_GROUPING = 0;

    public CsvFormat {
        if (separator != ',' && separator != ';' && separator != '\t') {
            throw new IllegalArgumentException("cells can be separated by a comma, a semicolon or a tab only");
        }
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("a decimal point or a decimal comma is possible only");
        }
        if (grouping == decimal) {
            throw new IllegalArgumentException("thousands and decimals cannot be separated by the same character");
        }
    }

    public CsvFormat withSeparator(char value) {
        return new CsvFormat(charset, value, decimal, grouping, header);
    }

    /// The grouping is given up where it would be the same.
    public CsvFormat withDecimal(char value) {
        return new CsvFormat(charset, separator, value, grouping == value ? NO_GROUPING : grouping, header);
    }

    public CsvFormat withGrouping(char value) {
        return new CsvFormat(charset, separator, decimal, value, header);
    }

    public CsvFormat withHeader(boolean value) {
        return new CsvFormat(charset, separator, decimal, grouping, value);
    }
}
