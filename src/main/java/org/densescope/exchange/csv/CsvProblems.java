package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvProblem.Kind;
import org.densescope.exchange.csv.text.CsvLayout;
import org.densescope.exchange.csv.text.CsvText;
import org.jspecify.annotations.Nullable;

/// Says what a person should see of a table that was gone through.
final class CsvProblems {
    private static final int MOST = 100;
    private static final int CELL = 40;

    private final TableScan scan;
    private final List<CsvColumn> columns;
    private final CsvLayout layout;
    private final List<CsvProblem> found = new ArrayList<>();

    CsvProblems(TableScan scan, List<CsvColumn> columns, CsvLayout layout) {
        this.scan = scan;
        this.columns = columns;
        this.layout = layout;
    }

    List<CsvProblem> find(CsvText text) {
        if (!text.certain()) {
            String charset = text.encoding();
            add(
                    Kind.ENCODING,
                    0,
                    -1,
                    charset,
                    0,
                    "it is not UTF-8, so it was read as " + charset + ": check letters beyond a to z");
        }
        if (layout.start() > 1 && text.dialect() == CsvText.Dialect.CELLS && !separatorLine(text)) {
            add(
                    Kind.BEGINS,
                    layout.start(),
                    -1,
                    "",
                    0,
                    "the table begins in line " + layout.start() + "; what stands before is left out");
        }
        ColumnScan.Found ragged = scan.firstRagged();
        if (ragged != null) {
            add(
                    Kind.RAGGED,
                    ragged.line(),
                    -1,
                    ragged.text(),
                    scan.ragged(),
                    rows(scan.ragged()) + " of another length, first line " + ragged.line() + " with " + ragged.text()
                            + " cells instead of " + scan.width());
        }
        for (int c = 0; c < columns.size() && found.size() < MOST; c++) {
            ofColumn(c);
        }
        int target = RoleGuess.target(columns, scan.firstRows(), scan.rows(), layout.header());
        if (target >= 0) {
            ofTarget(target, columns.get(target));
        }
        if (scan.rows() == 1) {
            add(Kind.ONE_ROW, 0, -1, "", 0, "it has one row only, so no part can be held out for a check");
        }
        return found;
    }

    /// Whether the only line before the table says what separates its cells.
    private boolean separatorLine(CsvText text) {
        return layout.start() == 2
                && text.lines(1).stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("sep="));
    }

    private void ofColumn(int c) {
        ColumnScan column = scan.column(c);
        CsvColumn seen = columns.get(c);
        first(c, Kind.FORMULA, column.first(CsvCell.Kind.FORMULA), "is a formula to a spreadsheet; here it stays text");
        ColumnScan.Found grouped = column.first(CsvCell.Kind.GROUPED);
        first(
                c,
                Kind.THOUSANDS,
                grouped,
                "seems to have thousands apart: say with which character, or it is no number");
        first(
                c,
                Kind.THOUSANDS_READ,
                column.grouped(),
                "is read with thousands apart: if it is another number, choose how");
        first(
                c,
                Kind.AMBIGUOUS,
                column.ambiguous(),
                "is read with a decimal comma, a little more than " + wholePart(column.ambiguous())
                        + ": if the comma separates thousands, choose so");
        first(c, Kind.TOO_LARGE, column.first(CsvCell.Kind.TOO_LARGE), "is larger than any number of 64 bits");
        first(
                c,
                Kind.HUGE,
                column.huge(),
                "is a number, but its square is larger than any number of 64 bits: scale it");
        boolean mixed = seen.kind() == CsvColumn.Kind.NUMBER;
        ColumnScan.Found word = mixed ? column.first(CsvCell.Kind.TEXT) : column.likeNumber();
        first(c, Kind.NOT_A_NUMBER, word, "is no number" + (mixed ? ", as others of this column are" : ""));
        ColumnScan.Found missing = column.first(CsvCell.Kind.MISSING);
        if (missing != null && seen.kind() != CsvColumn.Kind.EMPTY) {
            add(
                    Kind.MISSING,
                    missing.line(),
                    c,
                    "",
                    seen.missing(),
                    rows(seen.missing()) + " without a value in " + name(c) + ", first line " + missing.line());
        } else if (missing != null) {
            add(Kind.MISSING, missing.line(), c, "", seen.missing(), name(c) + " has no value in any row");
        }
    }

    private static String wholePart(ColumnScan.@Nullable Found found) {
        return found == null ? "" : found.text().substring(0, found.text().indexOf(','));
    }

    private void ofTarget(int c, CsvColumn target) {
        if (!target.classLike() || scan.rows() == 1) {
            return;
        }
        List<String> labels = target.labels();
        String all = String.join(
                        ", ",
                        labels.stream().limit(6).map(ImportException::quoted).toList())
                + (labels.size() > 6 ? ", …" : "");
        if (labels.size() == 1) {
            add(
                    Kind.ONE_CLASS,
                    0,
                    c,
                    all,
                    0,
                    name(c) + " has the one class " + all + ": there is nothing to tell apart");
        } else if (target.kind() == CsvColumn.Kind.NUMBER && (target.min() != 0 || target.max() != labels.size() - 1)) {
            String more = target.min() >= 0
                    ? ", or " + (long) (target.max() + 1) + " outputs, 0 to " + (long) target.max()
                    : "";
            add(
                    Kind.LABELS,
                    0,
                    c,
                    all,
                    labels.size(),
                    name(c) + " has the classes " + all + ": they become " + labels.size() + " outputs in this order"
                            + more);
        }
    }

    private void first(int c, Kind kind, ColumnScan.@Nullable Found place, String what) {
        if (place != null) {
            add(
                    kind,
                    place.line(),
                    c,
                    ImportException.plain(place.text(), CELL),
                    0,
                    ImportException.quoted(place.text()) + " in line " + place.line() + ", " + name(c) + ", " + what);
        }
    }

    private String name(int c) {
        return "column " + ImportException.quoted(columns.get(c).name());
    }

    private static String rows(long count) {
        return count == 1 ? "1 row is" : count + " rows are";
    }

    private void add(Kind kind, long line, int column, String cell, long count, String sentence) {
        found.add(new CsvProblem(kind, line, column, cell, count, sentence));
    }
}
