package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.train.Dataset;

/// A table as samples.
///
/// It is gone through twice: first for the rows that stay and the classes that they have, then for the values. So a
/// class that only a left out row has does not count.
///
/// @param data inputs and targets in the order of the columns
/// @param drops rows that were left out
/// @param filled cells that were given a value
/// @param classes whether a target is one class of several, rather than numbers
public record CsvLoad(Dataset data, CsvDrops drops, int filled, boolean classes) {
    private static final int MOST_CLASSES = 10_000;

    /// How many rows were left out.
    public int dropped() {
        return drops.count();
    }

    /// Loads what was previewed.
    ///
    /// @param id what the data is to be called
    /// @throws ImportException in one sentence that names line and column where the mapping leaves a question open
    public static CsvLoad of(CsvPreview preview, CsvMapping mapping, String id) throws ImportException {
        List<CsvSlot> slots = slots(preview, mapping);
        RowsLeft left = new RowsLeft(preview, mapping.gaps(), slots);
        rows(preview, left);
        if (left.count() == 0) {
            throw new ImportException("say.csv-load.no-row", "no row is left: each has a cell without a value");
        }
        List<CsvSlot> placed = placed(slots, left, mapping.everyNumber());
        RowValues values = new RowValues(preview, mapping.gaps(), placed, left.count());
        rows(preview, values);
        int filled = values.fill();
        return new CsvLoad(values.data(id), left.drops(), filled, mapping.classes());
    }

    private static void rows(CsvPreview preview, CsvText.RowReader reader) throws ImportException {
        boolean[] heading = {preview.format().header()};
        preview.text().rows(preview.format().layout(), false, (line, cells) -> {
            boolean row = !heading[0];
            heading[0] = false;
            return !row || reader.row(line, cells);
        });
    }

    private static List<CsvSlot> slots(CsvPreview preview, CsvMapping mapping) throws ImportException {
        if (mapping.roles().size() != preview.columns().size()) {
            throw new ImportException(
                    "say.csv-load.roles",
                    "the table has {0} {0:column|columns}, but {1} were said what they are for",
                    preview.columns().size(),
                    mapping.roles().size());
        }
        List<CsvSlot> slots = new ArrayList<>();
        for (int c = 0; c < mapping.roles().size(); c++) {
            Role role = mapping.roles().get(c);
            if (role != Role.SKIPPED) {
                slots.add(new CsvSlot(c, preview.columns().get(c), role, List.of(), 0));
            }
        }
        long targets = slots.stream().filter(CsvSlot::target).count();
        if (targets == 0 || targets == slots.size()) {
            throw targets == slots.size()
                    ? new ImportException("say.csv-load.no-input", "say which column goes in")
                    : new ImportException("say.csv-load.no-target", "say which column should come out");
        }
        boolean words = mapping.roles().contains(Role.TARGET_CLASS);
        boolean oneHot = mapping.roles().contains(Role.TARGET_ONE_HOT);
        if ((words && targets > 1)
                || (oneHot && (targets == 1 || mapping.roles().contains(Role.TARGET)))) {
            throw new ImportException(
                    "say.csv-load.one-class-column",
                    "only one column of classes can come out, and no numbers beside it");
        }
        return slots;
    }

    /// The same columns with their classes and places.
    private static List<CsvSlot> placed(List<CsvSlot> slots, RowsLeft left, boolean everyNumber)
            throws ImportException {
        List<CsvSlot> placed = new ArrayList<>();
        int in = 0;
        int out = 0;
        for (CsvSlot slot : slots) {
            List<String> labels = slot.words() ? ColumnScan.sorted(left.labels(slot)) : List.of();
            if (slot.role() == Role.TARGET_CLASS) {
                labels = classes(slot.seen(), labels, everyNumber, left);
            }
            CsvSlot next = slot.with(labels, slot.target() ? out : in);
            placed.add(next);
            out += next.target() ? next.width() : 0;
            in += next.target() ? 0 : next.width();
        }
        long most = left.limits().cells();
        if ((long) in * left.count() > most || (long) out * left.count() > most) {
            throw new ImportException(
                    "say.csv-load.too-large",
                    "{0} {0:row|rows} of {1} {1:input|inputs} are more than can be loaded",
                    left.count(),
                    Math.max(in, out));
        }
        return placed;
    }

    private static List<String> classes(CsvColumn column, List<String> labels, boolean everyNumber, RowsLeft left)
            throws ImportException {
        if (labels.size() == 1) {
            throw left.drops().count() == 0
                    ? new ImportException(
                            "say.csv-load.one-class",
                            "column “{0}” has one class only, so there is nothing to tell apart",
                            column.name())
                    : new ImportException(
                            "say.csv-load.one-class-left",
                            "column “{0}” has one class only in the {1} {1:row|rows} with all values, and {2} {2:row has|rows have} not",
                            column.name(),
                            left.count(),
                            left.drops().count());
        }
        if (!everyNumber) {
            return labels;
        }
        int most = -1;
        for (String label : labels) {
            boolean number = label.matches("[0-9]{1,9}");
            most = Math.max(most, number ? Integer.parseInt(label) : MOST_CLASSES);
        }
        if (most >= MOST_CLASSES) {
            throw new ImportException(
                    "say.csv-load.other-classes",
                    "column “{0}” has other values than the whole numbers from 0 to {1}",
                    column.name(),
                    MOST_CLASSES - 1);
        }
        List<String> all = new ArrayList<>();
        for (int label = 0; label <= most; label++) {
            all.add(String.valueOf(label));
        }
        return all;
    }
}
