package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;

/// Goes through a table for the rows that stay: each cell that is used has a value, or can be filled.
final class RowsLeft implements CsvText.RowReader {
    private static final int MOST_LABELS = 1000;

    private final CsvPreview preview;
    private final Gaps gaps;
    private final List<CsvSlot> slots;
    private final CsvDrops drops = new CsvDrops();
    private final Map<Integer, Set<String>> labels = new HashMap<>();
    private int count;

    RowsLeft(CsvPreview preview, Gaps gaps, List<CsvSlot> slots) {
        this.preview = preview;
        this.gaps = gaps;
        this.slots = slots;
        slots.stream().filter(CsvSlot::words).forEach(slot -> labels.put(slot.column(), new HashSet<>()));
    }

    int count() {
        return count;
    }

    CsvDrops drops() {
        return drops;
    }

    CsvLimits limits() {
        return preview.text().limits();
    }

    /// The classes of a column, of the rows that stay.
    Set<String> labels(CsvSlot slot) throws ImportException {
        Set<String> found = labels.getOrDefault(slot.column(), Set.of());
        if (found.isEmpty() || found.size() > MOST_LABELS) {
            throw new ImportException(
                    "say.csv-load.no-classes",
                    "column “{0}” has no values, or too many different ones, for classes",
                    slot.seen().name());
        }
        return found;
    }

    @Override
    public boolean row(long line, List<String> cells) throws ImportException {
        if (!stays(preview, gaps, slots, line, cells, drops)) {
            return true;
        }
        count++;
        for (CsvSlot slot : slots) {
            String text = text(slot, cells);
            Set<String> found = labels.get(slot.column());
            if (found != null && found.size() <= MOST_LABELS) {
                CsvCell cell = CsvCell.of(text, preview.format());
                if (cell.kind() != CsvCell.Kind.MISSING) {
                    found.add(ColumnScan.label(text, cell));
                }
            }
        }
        return true;
    }

    static String text(CsvSlot slot, List<String> cells) {
        return slot.column() < cells.size() ? cells.get(slot.column()) : "";
    }

    /// Whether a row is kept; where not, its reason is added.
    ///
    /// @throws ImportException where nothing may be left out
    static boolean stays(
            CsvPreview preview, Gaps gaps, List<CsvSlot> slots, long line, List<String> cells, CsvDrops drops)
            throws ImportException {
        int width = preview.columns().size();
        if (TableScan.tooLong(cells, width)) {
            if (gaps == Gaps.REFUSE) {
                throw new ImportException(
                        "say.csv-load.long-row",
                        "line {0} has {1} cells instead of {2}: choose what becomes of such rows",
                        line,
                        cells.size(),
                        width);
            }
            drops.add(CsvDrops.Kind.TOO_LONG, line, "", "");
            return false;
        }
        List<CsvSlot> oneHot = new ArrayList<>();
        double ones = 0;
        for (CsvSlot slot : slots) {
            String text = text(slot, cells);
            CsvCell cell = CsvCell.of(text, preview.format());
            boolean value = cell.kind() == CsvCell.Kind.NUMBER || (slot.words() && cell.kind() != CsvCell.Kind.MISSING);
            boolean filled = !slot.target() && (gaps == Gaps.MEAN || gaps == Gaps.ZERO);
            if (!value && !filled) {
                refuse(gaps, line, slot, text);
                boolean missing = cell.kind() == CsvCell.Kind.MISSING;
                drops.add(
                        missing ? CsvDrops.Kind.MISSING : CsvDrops.Kind.NOT_A_NUMBER,
                        line,
                        slot.seen().name(),
                        text);
                return false;
            }
            if (slot.role() == Role.TARGET_ONE_HOT) {
                oneHot.add(slot);
                ones += cell.number() == 0 || cell.number() == 1 ? cell.number() : 2;
            }
        }
        if (!oneHot.isEmpty() && ones != 1) {
            CsvSlot first = oneHot.getFirst();
            refuse(gaps, line, first, text(first, cells));
            drops.add(CsvDrops.Kind.NOT_ONE_HOT, line, first.seen().name(), "");
            return false;
        }
        return true;
    }

    private static void refuse(Gaps gaps, long line, CsvSlot slot, String text) throws ImportException {
        if (gaps != Gaps.REFUSE) {
            return;
        }
        throw text.isEmpty()
                ? new ImportException(
                        "say.csv-load.empty-cell",
                        "line {0}, column “{1}” is empty: choose what becomes of such rows",
                        line,
                        slot.seen().name())
                : new ImportException(
                        "say.csv-load.no-value",
                        "line {0}, column “{1}” is “{2}”, no value: choose what becomes of such rows",
                        line,
                        slot.seen().name(),
                        ImportException.plain(text, 40));
    }
}
