package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.densescope.exchange.csv.CsvColumn.Kind;
import org.jspecify.annotations.Nullable;

/// Counts what is in one column, cell by cell.
final class ColumnScan {
    /// A cell, and where it stands.
    record Found(long line, String text) {}

    private static final double SQUARE_LIMIT = 1e150;

    private static final Pattern DATE = Pattern.compile(
            "[0-9]{1,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,4}日?(?:[ T].{0,30})?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?");

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
    private @Nullable Set<String> words = new HashSet<>();
    private @Nullable Set<String> numbered = new HashSet<>();
    private @Nullable Found ambiguous;
    private boolean clear;
    private @Nullable Found likeNumber;
    private @Nullable Found huge;
    private @Nullable Found grouped;
    private boolean whole = true;
    private boolean counting = true;
    private double last = Double.NaN;
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
            numbered = with(numbered, label(text, cell));
            return;
        }
        if (cell.kind() == CsvCell.Kind.TEXT && likeNumber == null && Character.isDigit(text.codePointAt(0))) {
            likeNumber = new Found(line, text);
        }
        if (cell.kind() != CsvCell.Kind.MISSING) {
            words = with(words, label(text, cell));
        }
    }

    /// The labels and one more, or null where they become too many.
    private @Nullable Set<String> with(@Nullable Set<String> labels, String label) {
        if (labels == null) {
            return null;
        }
        labels.add(label);
        return labels.size() > mostLabels ? null : labels;
    }

    private void number(long line, String text, double value, CsvFormat format) {
        counting &= Double.isNaN(last) || value == last + 1;
        last = value;
        whole &= value == Math.rint(value);
        min = Math.min(min, value);
        max = Math.max(max, value);
        if (huge == null && Math.abs(value) > SQUARE_LIMIT) {
            huge = new Found(line, text);
        }
        if (grouped == null && format.groupingFound() && text.indexOf(format.grouping()) >= 0) {
            grouped = new Found(line, text);
        }
        if (format.decimal() == ',' && format.grouping() != '.' && text.indexOf(',') >= 0) {
            boolean thousands = text.matches("[+-]?[1-9][0-9]{0,2},[0-9]{3}");
            clear |= !thousands;
            if (thousands && ambiguous == null) {
                ambiguous = new Found(line, text);
            }
        }
    }

    /// How a cell is called as a class: `1`, `1.0` and `01` are the same, and so are `0.5` and `5e-1`.
    static String label(String text, CsvCell cell) {
        if (cell.kind() != CsvCell.Kind.NUMBER) {
            return text;
        }
        double value = cell.number();
        boolean small = value == Math.rint(value) && Math.abs(value) < 1e15;
        return small ? Long.toString((long) value) : Double.toString(value);
    }

    /// Numbers in their order and before words.
    static List<String> sorted(Collection<String> labels) {
        List<String> sorted = new ArrayList<>(labels);
        sorted.sort(NUMBERS_FIRST);
        return sorted;
    }

    private static boolean number(String label) {
        return label.length() < 26 && label.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
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

    /// A number that was read with thousands apart, by a sign that was found and not chosen.
    @Nullable
    Found grouped() {
        return grouped;
    }

    CsvColumn column(String name, boolean named) {
        long numbers = count(CsvCell.Kind.NUMBER);
        long missing = count(CsvCell.Kind.MISSING);
        long others = counts.values().stream().mapToLong(Long::longValue).sum() - numbers - missing;
        Kind kind = kind(others);
        return new CsvColumn(
                name,
                named,
                kind,
                numbers,
                missing,
                others,
                whole && numbers > 0,
                counting && numbers > 1 && others == 0,
                numbers > 0 ? min : Double.NaN,
                numbers > 0 ? max : Double.NaN,
                labels(kind));
    }

    /// A few words among numbers are mistakes, not classes.
    private List<String> labels(Kind kind) {
        Set<String> all = new HashSet<>();
        if (numbered == null || (words == null && kind != Kind.NUMBER)) {
            return List.of();
        }
        all.addAll(numbered);
        if (kind != Kind.NUMBER && words != null) {
            all.addAll(words);
        }
        return all.size() > mostLabels ? List.of() : sorted(all);
    }

    private Kind kind(long others) {
        long numberLike = count(CsvCell.Kind.NUMBER) + count(CsvCell.Kind.GROUPED) + count(CsvCell.Kind.TOO_LARGE);
        long text = count(CsvCell.Kind.TEXT) + count(CsvCell.Kind.FORMULA);
        if (numberLike + others == 0) {
            return Kind.EMPTY;
        }
        if (numberLike >= text) {
            return Kind.NUMBER;
        }
        if (words != null && words.stream().allMatch(DATE.asMatchPredicate())) {
            return Kind.TEXT; // each day stands for itself, also where several rows are of it
        }
        boolean repeated = words != null && (words.size() < text || words.size() <= 10);
        return repeated ? Kind.CLASS : Kind.TEXT;
    }
}
