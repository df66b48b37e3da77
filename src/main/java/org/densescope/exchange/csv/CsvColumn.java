package org.densescope.exchange.csv;

import java.util.List;

/// What a column of a table holds.
///
/// @param name the heading, or `column 3`; no two columns have the same
/// @param kind what it seems to be
/// @param numbers how many cells are numbers
/// @param missing how many cells say nothing
/// @param others how many cells are something else
/// @param whole whether all numbers are whole
/// @param min the smallest number, or NaN without any
/// @param max the largest number, or NaN without any
/// @param labels the different cells, numbers in their order and before words; empty where there are too many for
///     classes
public record CsvColumn(
        String name,
        Kind kind,
        long numbers,
        long missing,
        long others,
        boolean whole,
        double min,
        double max,
        List<String> labels) {
    /// What a column seems to be.
    public enum Kind {
        /// Mostly numbers.
        NUMBER,
        /// Words that come again, or are few.
        CLASS,
        /// Words of which each is another: a name, a date, a remark.
        TEXT,
        /// Nothing in any row.
        EMPTY
    }

    public CsvColumn {
        labels = List.copyOf(labels);
    }

    /// Whether it is of a kind that classes have: words, or a few whole numbers.
    public boolean classLike() {
        return kind == Kind.CLASS
                || (kind == Kind.NUMBER && whole && others == 0 && !labels.isEmpty() && labels.size() <= 20);
    }
}
