package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        /// A word that goes in: one input for each different one, of which one is 1.
        INPUT_CLASS,
        /// A number that should come out; there can be several.
        TARGET,
        /// The class that should come out.
        TARGET_CLASS
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

    private static final Set<String> TARGET_NAMES =
            Set.of("label", "labels", "class", "target", "species", "category", "outcome", "variety", "digit", "y");

    public CsvMapping {
        roles = List.copyOf(roles);
    }

    /// A first suggestion: all numbers go in, the likely target should come out, and nothing is dropped silently.
    public static CsvMapping guess(CsvPreview preview) {
        List<CsvColumn> columns = preview.columns();
        int target = likelyTarget(columns);
        List<Role> roles = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            CsvColumn column = columns.get(c);
            if (c == target) {
                roles.add(column.classLike() ? Role.TARGET_CLASS : Role.TARGET);
            } else {
                roles.add(column.kind() == CsvColumn.Kind.NUMBER ? Role.INPUT : Role.SKIPPED);
            }
        }
        return new CsvMapping(roles, Gaps.REFUSE, false);
    }

    /// A column that is called so, or else the last of words, or else the last of numbers; -1 without any.
    static int likelyTarget(List<CsvColumn> columns) {
        int words = -1;
        int numbers = -1;
        for (int c = 0; c < columns.size(); c++) {
            CsvColumn.Kind kind = columns.get(c).kind();
            boolean possible = kind == CsvColumn.Kind.CLASS || kind == CsvColumn.Kind.NUMBER;
            if (possible && TARGET_NAMES.contains(columns.get(c).name().toLowerCase(Locale.ROOT))) {
                return c;
            }
            words = kind == CsvColumn.Kind.CLASS ? c : words;
            numbers = kind == CsvColumn.Kind.NUMBER ? c : numbers;
        }
        return words >= 0 ? words : numbers;
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
