package org.densescope.working.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.working.AnswerKey;
import org.densescope.working.Cell;
import org.densescope.working.Diagnosis;
import org.densescope.working.Judge;
import org.densescope.working.Working;

/// A sheet with what somebody wrote on it. Immutable.
///
/// @param sheet its blanks
/// @param working what stands in them; nothing is written for other cells
/// @param given the cells whose right number was asked for
/// @param step updates done before the training step that is worked out
public record FilledSheet(AnswerSheet sheet, Working working, Set<Cell> given, long step) {
    public FilledSheet {
        given = Set.copyOf(given);
        if (!Set.copyOf(sheet.cells()).containsAll(working.texts().keySet())) {
            throw new IllegalArgumentException("something is written for a number that is not on the sheet");
        }
    }

    public static FilledSheet blank(AnswerSheet sheet, long step) {
        return new FilledSheet(sheet, Working.EMPTY, Set.of(), step);
    }

    /// The text of a cell; empty where nothing is written.
    public String text(Cell cell) {
        return working.texts().getOrDefault(cell, "");
    }

    /// With another text in a cell; a blank one leaves it empty.
    public FilledSheet with(Cell cell, String text) {
        String bare = text.strip();
        return new FilledSheet(sheet, bare.isEmpty() ? working.without(cell) : working.with(cell, bare), given, step);
    }

    /// With a column filled from a cell downwards.
    ///
    /// @param texts as many as there are cells from that one on in its column
    /// @throws IllegalArgumentException where there are more or fewer: nothing is filled then
    public FilledSheet pasted(Cell first, List<String> texts) {
        List<Cell> cells = below(first);
        if (cells.size() != texts.size()) {
            throw new IllegalArgumentException(texts.size() + " numbers for " + cells.size() + " cells");
        }
        FilledSheet filled = this;
        for (int i = 0; i < texts.size(); i++) {
            filled = filled.with(cells.get(i), texts.get(i));
        }
        return filled;
    }

    /// A cell and all that stand below it in its column.
    public List<Cell> below(Cell first) {
        return sheet.columns().stream()
                .map(AnswerSheet.Column::cells)
                .filter(cells -> cells.contains(first))
                .map(cells -> cells.subList(cells.indexOf(first), cells.size()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(first + " is not on the sheet"));
    }

    /// With the right number of a cell asked for. It stays counted, also where the own number is mended afterwards.
    public FilledSheet giving(Cell cell) {
        Set<Cell> more = new HashSet<>(given);
        more.add(cell);
        return new FilledSheet(sheet, working, more, step);
    }

    /// With other blanks; what is written in those that stay, stays.
    public FilledSheet on(AnswerSheet other) {
        Map<Cell, String> texts = new HashMap<>(working.texts());
        texts.keySet().retainAll(other.cells());
        Set<Cell> kept = new HashSet<>(given);
        kept.retainAll(other.cells());
        return new FilledSheet(other, new Working(texts), kept, step);
    }

    /// What is said of each cell that something is written in and that the key has, in the order of the sheet.
    public Map<Cell, Diagnosis> judged(AnswerKey key) {
        Map<Cell, String> texts = new HashMap<>(working.texts());
        texts.keySet().removeIf(cell -> !key.has(cell));
        Judge judge = new Judge(key, new Working(texts));
        Map<Cell, Diagnosis> said = new LinkedHashMap<>();
        for (Cell cell : sheet.cells()) {
            if (texts.containsKey(cell)) {
                said.put(cell, judge.of(cell));
            }
        }
        return said;
    }
}
