package org.densescope.exchange.csv;

import java.util.List;

/// What columns are for, where a guess would be weak.
///
/// @param kind what is asked
/// @param columns the columns, from 0, that it is about: of `WHICH` the candidates, the likeliest first
public record RoleQuestion(Kind kind, List<Integer> columns) {
    public enum Kind {
        /// Which of these columns should come out?
        WHICH,
        /// Are these columns of 0 and 1, of which one is 1 in each row, the classes that should come out?
        ONE_HOT,
        /// Are a few different fractions classes, or numbers?
        FRACTIONS,
        /// Are there classes between those that are found?
        GAPS
    }

    public RoleQuestion {
        columns = List.copyOf(columns);
    }
}
