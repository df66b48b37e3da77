package org.densescope.exchange.csv.text;

import org.densescope.say.Refused;

/// Where the cells of a text are.
///
/// @param separator between two cells; a blank stands for any white space
/// @param merged whether several separators are one
/// @param comment begins lines that are no part of the table, or [#NO_COMMENT]
/// @param start the line, from 1, in which the table begins; what stands before is left out
/// @param header whether that line names the columns
/// @param rowNames whether the first cell of each row has no heading, as some programs write names of rows
/// @param width how many columns there are, or 0 for as many as the first line has
public record CsvLayout(
        char separator, boolean merged, char comment, int start, boolean header, boolean rowNames, int width) {
    /// No line is a comment.
    public static final char NO_COMMENT = 0;

    public CsvLayout {
        if (!separates(separator)) {
            throw new Refused(
                    "say.csv-layout.separator",
                    "cells can be separated by a sign, not by a letter, a digit, a point or a quotation mark");
        }
        if (comment == separator) {
            throw new Refused("say.csv-layout.comment", "comments cannot begin with what separates cells");
        }
        if (start < 1 || width < 0) {
            throw new Refused("say.csv-layout.start", "a table begins in line 1 or later");
        }
        merged |= separator == ' ';
    }

    /// Of a first line with or without headings.
    public static CsvLayout plain(char separator, boolean header) {
        return new CsvLayout(separator, false, NO_COMMENT, 1, header, false, 0);
    }

    /// Whether a character can stand between cells.
    public static boolean separates(char c) {
        boolean control = c < ' ' && c != '\t';
        return !control && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && ".\"'+-_".indexOf(c) < 0;
    }

    /// The number of columns is then what it is.
    public CsvLayout withSeparator(char value) {
        return new CsvLayout(value, value == ' ', comment == value ? NO_COMMENT : comment, start, header, false, 0);
    }

    public CsvLayout withMerged(boolean value) {
        return new CsvLayout(separator, value, comment, start, header, false, 0);
    }

    public CsvLayout withHeader(boolean value) {
        return new CsvLayout(separator, merged, comment, start, value, value && rowNames, width);
    }

    public CsvLayout withComment(char value) {
        return new CsvLayout(separator, merged, value, start, header, rowNames, width);
    }

    public CsvLayout withStart(int line) {
        return new CsvLayout(separator, merged, comment, line, header, rowNames, 0);
    }
}
