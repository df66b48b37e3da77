package org.densescope.exchange.csv;

import java.util.List;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.train.Dataset;

/// Goes through a table for the values of the rows that stay.
final class RowValues implements CsvText.RowReader {
    private final CsvPreview preview;
    private final Gaps gaps;
    private final List<CsvSlot> slots;
    private final SampleRows samples;

    /// @param count how many rows stay
    RowValues(CsvPreview preview, Gaps gaps, List<CsvSlot> slots, int count) {
        this.preview = preview;
        this.gaps = gaps;
        this.slots = slots;
        samples = new SampleRows(count, width(false), width(true));
    }

    private int width(boolean target) {
        return slots.stream()
                .filter(slot -> slot.target() == target)
                .mapToInt(CsvSlot::width)
                .sum();
    }

    @Override
    public boolean row(long line, List<String> cells) throws ImportException {
        if (!RowsLeft.stays(preview, gaps, slots, line, cells, new CsvDrops())) {
            return true;
        }
        for (CsvSlot slot : slots) {
            String text = RowsLeft.text(slot, cells);
            CsvCell cell = CsvCell.of(text, preview.format());
            if (!slot.words() && cell.kind() == CsvCell.Kind.NUMBER) {
                samples.set(slot.target(), slot.at(), cell.number());
            } else if (slot.words() && cell.kind() != CsvCell.Kind.MISSING) {
                int label = slot.labels().indexOf(ColumnScan.label(text, cell));
                if (slot.yesNo()) {
                    samples.set(false, slot.at(), label == YesNo.of(slot.labels()) ? 1 : 0);
                } else {
                    samples.set(slot.target(), slot.at() + label, 1);
                }
            } else {
                samples.gap(slot.at(), !slot.words());
            }
        }
        samples.keep();
        return true;
    }

    int fill() throws ImportException {
        return samples.fill(gaps == Gaps.MEAN);
    }

    Dataset data(String id) {
        return new Dataset(id, samples.inputs(), samples.targets(), names(false), names(true), null);
    }

    private List<String> names(boolean target) {
        return slots.stream()
                .filter(slot -> slot.target() == target)
                .flatMap(slot -> slot.names().stream())
                .toList();
    }
}
