package org.densescope.exchange.csv;

/// Something in a table that a person should see before it is loaded.
///
/// @param kind what it is
/// @param line where it is first, from 1, or 0 where it is no single place
/// @param column in which column, from 0, or -1 where it is in none
/// @param cell the first cell that it is about, or what else stands for it, on one line; empty where there is none
/// @param count how many rows it is about, or 0 where they were not counted
/// @param sentence for people, with the place and the first cell
public record CsvProblem(Kind kind, long line, int column, String cell, long count, String sentence) {
    /// What can be wrong, or at least worth a look.
    public enum Kind {
        /// The bytes are no UTF-8, and which letters they are had to be weighed, so names may be wrong.
        ENCODING,
        /// The table begins in a later line than the first.
        BEGINS,
        /// Cells that say nothing: empty, `NA`, `?` and the like.
        MISSING,
        /// Cells of a column of numbers that are none.
        NOT_A_NUMBER,
        /// Numbers with thousands apart: `1,234.5`.
        THOUSANDS,
        /// Numbers that were read with thousands apart, since they can be read in no other way.
        THOUSANDS_READ,
        /// `1,234` with a decimal comma: a thousand or a little more than one?
        AMBIGUOUS,
        /// A number beyond float64.
        TOO_LARGE,
        /// A number whose square is beyond float64.
        HUGE,
        /// A line with more or fewer cells than the others.
        RAGGED,
        /// Classes that are numbers, but not 0, 1, 2, ….
        LABELS,
        /// Only one class, so there is nothing to tell apart.
        ONE_CLASS,
        /// A cell that a spreadsheet would compute; it is kept as text.
        FORMULA,
        /// Only one row, so no part can be held out.
        ONE_ROW
    }

    /// Whether the table can be loaded as it is, and this is only good to know.
    public boolean note() {
        return kind == Kind.ONE_ROW || kind == Kind.BEGINS;
    }
}
