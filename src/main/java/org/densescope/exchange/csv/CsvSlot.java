package org.densescope.exchange.csv;

import java.util.List;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Role;

/// A column of the table that is used, and its place among inputs or targets.
///
/// @param column in the table, from 0
/// @param seen what it holds
/// @param role what it is for
/// @param labels the classes, or empty for a number
/// @param at its first place among inputs or targets
record CsvSlot(int column, CsvColumn seen, Role role, List<String> labels, int at) {
    CsvSlot {
        labels = List.copyOf(labels);
    }

    boolean target() {
        return role == Role.TARGET || role == Role.TARGET_CLASS || role == Role.TARGET_ONE_HOT;
    }

    boolean words() {
        return role == Role.INPUT_CLASS || role == Role.TARGET_CLASS;
    }

    /// Whether two words are one input, 0 or 1.
    boolean yesNo() {
        return role == Role.INPUT_CLASS && YesNo.of(labels) >= 0;
    }

    int width() {
        return words() && !yesNo() ? labels.size() : 1;
    }

    List<String> names() {
        if (!words()) {
            return List.of(seen.name());
        }
        if (yesNo()) {
            return List.of(ImportException.plain(seen.name() + " = " + labels.get(YesNo.of(labels)), 80));
        }
        return labels.stream()
                .map(label -> ImportException.plain(target() ? label : seen.name() + " = " + label, 80))
                .toList();
    }

    CsvSlot with(List<String> found, int place) {
        return new CsvSlot(column, seen, role, found, place);
    }
}
