package org.densescope.exchange.csv;

import java.nio.charset.Charset;
import java.util.Set;
import org.densescope.exchange.csv.text.CsvLayout;
import org.jspecify.annotations.Nullable;

/// What a person said about a table; what was not said is guessed.
///
/// @param charset how bytes are letters, or null
/// @param separator between cells, or null
/// @param merged whether several separators are one, or null
/// @param decimal `.` or `,`, or null
/// @param grouping between thousands, [CsvFormat#NO_GROUPING] for nothing, or null
/// @param comment what begins lines that are no part of the table, [CsvLayout#NO_COMMENT] for nothing, or null
/// @param header whether the first line of the table names the columns, or null
/// @param start the line, from 1, in which the table begins, or 0
/// @param missing what else says that a value is missing
public record CsvWishes(
        @Nullable Charset charset,
        @Nullable Character separator,
        @Nullable Boolean merged,
        @Nullable Character decimal,
        @Nullable Character grouping,
        @Nullable Character comment,
        @Nullable Boolean header,
        int start,
        Set<String> missing) {
    public static final CsvWishes NONE = new CsvWishes(null, null, null, null, null, null, null, 0, Set.of());

    public CsvWishes {
        missing = Set.copyOf(missing);
    }

    public CsvWishes withCharset(@Nullable Charset value) {
        return new CsvWishes(value, separator, merged, decimal, grouping, comment, header, start, missing);
    }

    public CsvWishes withSeparator(@Nullable Character value) {
        return new CsvWishes(charset, value, merged, decimal, grouping, comment, header, start, missing);
    }

    public CsvWishes withMerged(@Nullable Boolean value) {
        return new CsvWishes(charset, separator, value, decimal, grouping, comment, header, start, missing);
    }

    public CsvWishes withDecimal(@Nullable Character value) {
        return new CsvWishes(charset, separator, merged, value, grouping, comment, header, start, missing);
    }

    public CsvWishes withGrouping(@Nullable Character value) {
        return new CsvWishes(charset, separator, merged, decimal, value, comment, header, start, missing);
    }

    public CsvWishes withComment(@Nullable Character value) {
        return new CsvWishes(charset, separator, merged, decimal, grouping, value, header, start, missing);
    }

    public CsvWishes withHeader(@Nullable Boolean value) {
        return new CsvWishes(charset, separator, merged, decimal, grouping, comment, value, start, missing);
    }

    /// @param line from 1, or 0 to have it guessed
    public CsvWishes withStart(int line) {
        return new CsvWishes(charset, separator, merged, decimal, grouping, comment, header, line, missing);
    }

    public CsvWishes withMissing(Set<String> words) {
        return new CsvWishes(charset, separator, merged, decimal, grouping, comment, header, start, words);
    }
}
