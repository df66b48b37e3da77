package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;

/// What becomes of each column, and of cells that are missing or cannot be read.
///
/// @param roles one a column
/// @param gaps what becomes of a row with such a cell
/// @param everyNumber whether classes 0 and 7 make 8 outputs, 0 to 7, instead of 2
public record CsvMapping(List<Role> roles, Gaps gaps, boolean everyNumber) {
    /// What a column is for.
    public enum Role {
        SKIPPED,
        /// A number that goes in.
        INPUT,
        /// A word that goes in: one input for each different one, of which one is 1; a single input, 0 or 1, where two
        /// words say no and yes.
        INPUT_CLASS,
        /// A number that should come out; there can be several.
        TARGET,
        /// The class that should come out.
        TARGET_CLASS,
        /// One of several columns of 0 and 1, of which the one of the class that should come out is 1.
        TARGET_ONE_HOT
    }

    /// What becomes of a row in which an input is missing, or no number. Without its target a row is dropped always,
    /// unless it is refused.
    public enum Gaps {
        /// Nothing is loaded.
        REFUSE,
        DROP_ROW,
        /// The mean of the column's numbers; of words none.
        MEAN,
        /// 0; of words none.
        ZERO
    }

    public CsvMapping {
        roles = List.copyOf(roles);
    }

    /// A first suggestion, see [RoleGuess]; nothing is dropped silently.
    public static CsvMapping guess(CsvPreview preview) {
        return RoleGuess.of(preview).mapping();
    }

    /// Whether a class should come out, rather than numbers.
    public boolean classes() {
        return roles.contains(Role.TARGET_CLASS) || roles.contains(Role.TARGET_ONE_HOT);
    }

    public CsvMapping withRole(int column, Role role) {
        List<Role> changed = new ArrayList<>(roles);
        changed.set(column, role);
        return new CsvMapping(changed, gaps, everyNumber);
    }

    public CsvMapping withGaps(Gaps value) {
        return new CsvMapping(roles, value, everyNumber);
    }

    public CsvMapping withEveryNumber(boolean value) {
        return new CsvMapping(roles, gaps, value);
    }
}
