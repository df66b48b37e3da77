package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Matrix;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.train.Dataset;

/// A table as samples.
///
/// @param data inputs and targets in the order of the columns
/// @param dropped rows that were left out
/// @param filled cells that were given a value
public record CsvLoad(Dataset data, int dropped, int filled) {
    private static final int MOST_CLASSES = 10_000;

    /// Loads what was previewed.
    ///
    /// @param id what the data is to be called
    /// @throws ImportException in one sentence that names line and column where the mapping leaves a question open
    public static CsvLoad of(CsvPreview preview, CsvMapping mapping, String id) throws ImportException {
        List<Slot> inputs = new ArrayList<>();
        List<Slot> targets = new ArrayList<>();
        slots(preview, mapping, inputs, targets);
        Rows rows = new Rows(preview, mapping.gaps(), inputs, targets);
        boolean[] heading = {preview.format().header()};
        preview.text().rows(preview.format().separator(), false, (line, cells) -> {
            if (!heading[0]) {
                rows.row(line, cells);
            }
            heading[0] = false;
            return true;
        });
        return rows.load(id);
    }

    private static void slots(CsvPreview preview, CsvMapping mapping, List<Slot> inputs, List<Slot> targets)
            throws ImportException {
        if (mapping.roles().size() != preview.columns().size()) {
            throw new ImportException("the table has " + preview.columns().size() + " columns, but "
                    + mapping.roles().size() + " were said what they are for");
        }
        int in = 0;
        int out = 0;
        int classes = 0;
        for (int c = 0; c < mapping.roles().size(); c++) {
            Role role = mapping.roles().get(c);
            CsvColumn column = preview.columns().get(c);
            switch (role) {
                case SKIPPED -> {}
                case INPUT, INPUT_CLASS -> {
                    Slot slot = slot(c, column, role == Role.INPUT ? List.of() : column.labels(), in, role);
                    inputs.add(slot);
                    in += slot.width();
                }
                case TARGET, TARGET_CLASS -> {
                    List<String> labels = role == Role.TARGET ? List.of() : classes(column, mapping.everyNumber());
                    Slot slot = slot(c, column, labels, out, role);
                    targets.add(slot);
                    out += slot.width();
                    classes += role == Role.TARGET_CLASS ? 1 : 0;
                }
            }
        }
        if (in == 0 || out == 0) {
            throw new ImportException("say which column " + (in == 0 ? "goes in" : "should come out"));
        }
        if (classes > 1 || (classes == 1 && targets.size() > 1)) {
            throw new ImportException("only one column of classes can come out, and no numbers beside it");
        }
        if ((long) in * preview.rows() > preview.text().limits().cells()) {
            throw new ImportException(preview.rows() + " rows of " + in + " inputs are more than can be loaded");
        }
    }

    private static Slot slot(int c, CsvColumn column, List<String> labels, int at, Role role) throws ImportException {
        if (labels.isEmpty() && (role == Role.INPUT_CLASS || role == Role.TARGET_CLASS)) {
            throw new ImportException("column " + ImportException.quoted(column.name())
                    + " has no values, or too many different ones, for classes");
        }
        return new Slot(c, column, labels, at, role == Role.TARGET || role == Role.TARGET_CLASS);
    }

    private static List<String> classes(CsvColumn column, boolean everyNumber) throws ImportException {
        if (column.labels().size() == 1) {
            throw new ImportException("column " + ImportException.quoted(column.name())
                    + " has one class only, so there is nothing to tell apart");
        }
        if (!everyNumber) {
            return column.labels();
        }
        if (!column.whole() || column.others() > 0 || column.min() < 0 || column.max() >= MOST_CLASSES) {
            throw new ImportException("column " + ImportException.quoted(column.name())
                    + " has other values than the whole numbers from 0 to " + (MOST_CLASSES - 1));
        }
        List<String> all = new ArrayList<>();
        for (int label = 0; label <= (int) column.max(); label++) {
            all.add(String.valueOf(label));
        }
        return all;
    }

    /// A column of the table and its place among inputs or targets.
    ///
    /// @param labels the classes, one value each, or empty for a number
    record Slot(int column, CsvColumn seen, List<String> labels, int at, boolean target) {
        int width() {
            return Math.max(1, labels.size());
        }

        List<String> names() {
            if (labels.isEmpty()) {
                return List.of(seen.name());
            }
            return labels.stream()
                    .map(label -> ImportException.plain(target ? label : seen.name() + " = " + label, 80))
                    .toList();
        }
    }

    /// Grows row by row.
    private static final class Rows {
        private final CsvPreview preview;
        private final Gaps gaps;
        private final List<Slot> inputs;
        private final List<Slot> targets;
        private final SampleRows samples;
        private int dropped;

        Rows(CsvPreview preview, Gaps gaps, List<Slot> inputs, List<Slot> targets) {
            this.preview = preview;
            this.gaps = gaps;
            this.inputs = inputs;
            this.targets = targets;
            samples = new SampleRows(preview.rows(), width(inputs), width(targets));
        }

        private static int width(List<Slot> slots) {
            return slots.getLast().at() + slots.getLast().width();
        }

        void row(long line, List<String> cells) throws ImportException {
            if (TableScan.tooLong(cells, preview.columns().size())) {
                if (gaps == Gaps.REFUSE) {
                    throw new ImportException("line " + line + " has " + cells.size() + " cells instead of "
                            + preview.columns().size() + ": choose what becomes of such rows");
                }
                dropped++;
                return;
            }
            boolean complete = all(inputs, line, cells) && all(targets, line, cells);
            if (complete) {
                samples.keep();
            } else {
                samples.forget();
                dropped++;
            }
        }

        private boolean all(List<Slot> slots, long line, List<String> cells) throws ImportException {
            for (Slot slot : slots) {
                String text = slot.column() < cells.size() ? cells.get(slot.column()) : "";
                if (!cell(slot, text)) {
                    if (gaps == Gaps.REFUSE) {
                        throw new ImportException("line " + line + ", column "
                                + ImportException.quoted(slot.seen().name()) + " is "
                                + (text.isEmpty() ? "empty" : ImportException.quoted(text) + ", no value")
                                + ": choose what becomes of such rows");
                    }
                    if (gaps == Gaps.DROP_ROW || slot.target()) {
                        return false;
                    }
                    samples.gap(slot.at(), slot.labels().isEmpty());
                }
            }
            return true;
        }

        /// Whether the cell has a value.
        private boolean cell(Slot slot, String text) {
            CsvCell cell = CsvCell.of(text, preview.format());
            if (slot.labels().isEmpty()) {
                if (cell.kind() == CsvCell.Kind.NUMBER) {
                    samples.set(slot.target(), slot.at(), cell.number());
                    return true;
                }
                return false;
            }
            int label = cell.kind() == CsvCell.Kind.MISSING ? -1 : slot.labels().indexOf(ColumnScan.label(text, cell));
            if (label >= 0) {
                samples.set(slot.target(), slot.at() + label, 1);
            }
            return label >= 0;
        }

        CsvLoad load(String id) throws ImportException {
            if (samples.count() == 0) {
                throw new ImportException("no row is left: each has a cell without a value");
            }
            int filled = samples.fill(gaps == Gaps.MEAN);
            Matrix x = samples.inputs();
            Matrix t = samples.targets();
            Dataset data = new Dataset(id, x, t, names(inputs), names(targets), null);
            return new CsvLoad(data, dropped, filled);
        }

        private static List<String> names(List<Slot> slots) {
            return slots.stream().flatMap(slot -> slot.names().stream()).toList();
        }
    }
}
