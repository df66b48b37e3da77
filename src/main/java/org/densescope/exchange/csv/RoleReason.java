package org.densescope.exchange.csv;

import java.util.List;

/// Why a column was taken for what it is.
///
/// @param kind the reason
/// @param columns from 0
public record RoleReason(Kind kind, List<Integer> columns) {
    /// The first ones are about targets, the last ones about columns that are left out.
    public enum Kind {
        CHOSEN,
        NAMED,
        ONLY_WORDS,
        LAST_WORDS,
        LAST_CLASSES,
        LAST_NUMBERS,
        LABEL_OF_PIXELS,
        LEFT_EMPTY,
        LEFT_WORDS,
        LEFT_COUNTING,
        LEFT_IDENTIFIER,
        LEFT_GAPS,
        LEFT_CHOSEN;

        public boolean left() {
            return compareTo(LEFT_EMPTY) >= 0;
        }
    }

    public RoleReason {
        columns = List.copyOf(columns);
    }
}
