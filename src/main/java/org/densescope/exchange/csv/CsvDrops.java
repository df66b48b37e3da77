package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.densescope.exchange.ImportException;

/// Rows that were left out, by their reasons.
public final class CsvDrops {
    /// Why a row is left out.
    public enum Kind {
        /// It has more cells than the table has columns.
        TOO_LONG,
        /// A cell that is needed is empty, or says that nothing is known.
        MISSING,
        /// A cell is no number, where a number is needed.
        NOT_A_NUMBER,
        /// Of several columns of classes not exactly one is 1.
        NOT_ONE_HOT
    }

    /// @param kind why
    /// @param count how many rows
    /// @param line the first of them, from 1
    /// @param column the name of the first column that it is about, or empty
    /// @param cell what stands there, on one line
    public record Drop(Kind kind, int count, long line, String column, String cell) {}

    private final Map<Kind, Drop> drops = new EnumMap<>(Kind.class);

    void add(Kind kind, long line, String column, String cell) {
        Drop first = drops.get(kind);
        drops.put(
                kind,
                first == null
                        ? new Drop(kind, 1, line, column, ImportException.plain(cell, 40))
                        : new Drop(kind, first.count + 1, first.line, first.column, first.cell));
    }

    /// One for each reason that there is.
    public List<Drop> all() {
        return new ArrayList<>(drops.values());
    }

    /// How many rows in all.
    public int count() {
        return drops.values().stream().mapToInt(Drop::count).sum();
    }
}
