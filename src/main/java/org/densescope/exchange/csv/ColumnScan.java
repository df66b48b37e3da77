package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.exchange.csv.CsvColumn.Kind;
import org.jspecify.annotations.Nullable;

/// Counts what is in one column, cell by cell.
final class ColumnScan {
    /// A cell, and where it stands.
    record Found(long line, String text) {}

    private static final double SQUARE_LIMIT = 1e150;

    private static final Comparator<String> NUMBERS_FIRST = (a, b) -> {
        boolean first = number(a);
        boolean second = number(b);
        if (first && second) {
            return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
        }
        return first == second ? a.compareTo(b) : first ? -1 : 1;
    };

    private final int mostLabels;
    private final Map<CsvCell.Kind, Long> counts = new EnumMap<>(CsvCell.Kind.class);
    private final Map<CsvCell.Kind, Found> first = new EnumMap<>(CsvCell.Kind.class);
    private @Nullable Set<String> labels = new HashSet<>();
    private @Nullable Found ambiguous;
    private boolean clear;
    private @Nullable Found likeNumber;
    private @Nullable Found huge;
    private boolean whole = true;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    ColumnScan(int mostLabels) {
        this.mostLabels = mostLabels;
    }

    void cell(long line, String text, CsvFormat format) {
        CsvCell cell = CsvCell.of(text, format);
        counts.merge(cell.kind(), 1L, Long::sum);
        first.putIfAbsent(cell.kind(), new Found(line, text));
        if (cell.kind() == CsvCell.Kind.NUMBER) {
            number(line, text, cell.number(), format);
        }
        if (cell.kind() == CsvCell.Kind.TEXT && likeNumber == null && Character.isDigit(text.codePointAt(0))) {
            likeNumber = new Found(line, text);
        }
        if (labels != null && cell.kind() != CsvCell.Kind.MISSING) {
            labels.add(label(text, cell));
            if (labels.size() > mostLabels) {
                labels = null;
            }
        }
    }

    private void number(long line, String text, double value, CsvFormat format) {
        whole &= value == Math.rint(value);
        min = Math.min(min, value);
        max = Math.max(max, value);
        if (huge == null && Math.abs(value) > SQUARE_LIMIT) {
            huge = new Found(line, text);
        }
        if (format.decimal() == ',' && format.grouping() != '.' && text.indexOf(',') >= 0) {
            boolean thousands = text.matches("[+-]?[1-9][0-9]{0,2},[0-9]{3}");
            clear |= !thousands;
            if (thousands && ambiguous == null) {
                ambiguous = new Found(line, text);
            }
        }
    }

    /// How a cell is called as a class: `1`, `1.0` and `01` are the same.
    static String label(String text, CsvCell cell) {
        double value = cell.number();
        boolean small = cell.kind() == CsvCell.Kind.NUMBER && value == Math.rint(value) && Math.abs(value) < 1e15;
        return small ? Long.toString((long) value) : text;
    }

    private static boolean number(String label) {
        return label.length() < 17 && label.matches("-?[0-9]+");
    }

    long count(CsvCell.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    @Nullable
    Found first(CsvCell.Kind kind) {
        return first.get(kind);
    }

    /// A number that can be read in two ways, where no other cell of the column decides it.
    @Nullable
    Found ambiguous() {
        return clear ? null : ambiguous;
    }

    /// A text that begins as a number does.
    @Nullable
    Found likeNumber() {
        return likeNumber;
    }

    @Nullable
    Found huge() {
        return huge;
    }

    CsvColumn column(String name) {
        long numbers = count(CsvCell.Kind.NUMBER);
        long missing = count(CsvCell.Kind.MISSING);
        long others = counts.values().stream().mapToLong(Long::longValue).sum() - numbers - missing;
        List<String> sorted = new ArrayList<>(labels == null ? Set.of() : labels);
        sorted.sort(NUMBERS_FIRST);
        return new CsvColumn(
                name,
                kind(others, sorted.size()),
                numbers,
                missing,
                others,
                whole && numbers > 0,
                numbers > 0 ? min : Double.NaN,
                numbers > 0 ? max : Double.NaN,
                sorted);
    }

    private Kind kind(long others, int different) {
        long numberLike = count(CsvCell.Kind.NUMBER) + count(CsvCell.Kind.GROUPED) + count(CsvCell.Kind.TOO_LARGE);
        long words = count(CsvCell.Kind.TEXT) + count(CsvCell.Kind.FORMULA);
        if (numberLike + others == 0) {
            return Kind.EMPTY;
        }
        if (numberLike >= words) {
            return Kind.NUMBER;
        }
        boolean repeated = different > 0 && (different < words || different <= 10);
        return repeated ? Kind.CLASS : Kind.TEXT;
    }
}
