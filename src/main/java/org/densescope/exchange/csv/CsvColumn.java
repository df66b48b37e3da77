package org.densescope.exchange.csv;

import java.util.List;

/// What a column of a table holds.
///
/// @param name the heading, or `column 3`; no two columns have the same
/// @param named whether that is a heading of its own
/// @param kind what it seems to be
/// @param numbers how many cells are numbers
/// @param missing how many cells say nothing
/// @param others how many cells are something else
/// @param whole whether all numbers are whole
/// @param counting whether each number is one more than the one before
/// @param min the smallest number, or NaN without any
/// @param max the largest number, or NaN without any
/// @param labels the different cells, numbers in their order and before words; empty where there are too many for
///     classes
public record CsvColumn(
        String name,
        boolean named,
        Kind kind,
        long numbers,
        long missing,
        long others,
        boolean whole,
        boolean counting,
        double min,
        double max,
        List<String> labels) {
    /// Of so many different whole numbers each can be a class.
    private static final int MOST_NUMBERED = 20;

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

    /// Whether it is of a kind that classes have: words, or a few whole numbers that come again.
    public boolean classLike() {
        if (kind == Kind.CLASS) {
            return true;
        }
        boolean again = labels.size() <= 2 || numbers >= 2L * labels.size();
        return numberedClasses() && labels.size() <= MOST_NUMBERED && again;
    }

    /// Whether its numbers can be those of classes: whole ones, but for a few cells that are no numbers.
    boolean numberedClasses() {
        return kind == Kind.NUMBER && whole && others * 10 <= numbers && !labels.isEmpty();
    }

    /// Whether its classes are `first`, `first` + 1 and so on, two of them at least.
    boolean counted(int first) {
        return numberedClasses() && labels.size() > 1 && min == first && max == first + labels.size() - 1.0;
    }

    /// Whether there is nothing but 0 and 1, and both.
    boolean binary() {
        return counted(0) && labels.size() == 2;
    }

    /// Whether two words say yes and no, so that one input is enough for them.
    boolean saysYesAndNo() {
        return kind == Kind.CLASS && YesNo.of(labels) >= 0;
    }
}
