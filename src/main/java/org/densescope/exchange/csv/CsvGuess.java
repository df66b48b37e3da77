package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvCell.Kind;
import org.jspecify.annotations.Nullable;

/// Guesses how a text is a table, from its first rows.
///
/// A separator is good where rows are equally long and cells are numbers; of equally good ones tab comes before
/// semicolon before comma, since a comma can also stand within a number.
final class CsvGuess {
    private static final int HEAD = 1 << 16;
    private static final int ROWS = 200;

    private record Guess(CsvFormat format, double score) {}

    private CsvGuess() {}

    /// @throws ImportException when it cannot be read with any separator
    static CsvFormat format(CsvText text) throws ImportException {
        CsvText head = text.head(HEAD);
        Guess best = null;
        ImportException why = null;
        for (char separator : new char[] {'\t', ';', ','}) {
            try {
                Guess guess = guess(text, head, separator);
                if (guess != null && (best == null || guess.score > best.score)) {
                    best = guess;
                }
            } catch (ImportException e) {
                why = e;
            }
        }
        if (best != null) {
            return best.format;
        }
        throw why != null ? why : new ImportException("it has no rows");
    }

    private static @Nullable Guess guess(CsvText text, CsvText head, char separator) throws ImportException {
        boolean complete = head.complete(text);
        List<List<String>> rows = new ArrayList<>();
        head.rows(separator, !complete, (_, cells) -> {
            rows.add(cells);
            return rows.size() < ROWS;
        });
        if (!complete && rows.size() > 1 && rows.size() < ROWS) {
            rows.removeLast();
        }
        if (rows.isEmpty()) {
            return null;
        }
        CsvFormat point = new CsvFormat(text.charset(), separator, '.', CsvFormat.NO_GROUPING, false);
        double score = numbers(rows, point);
        CsvFormat format = point;
        // Where cells are separated by commas, a decimal comma would need quotes round each number: it is asked for
        // then.
        if (separator != ',') {
            CsvFormat comma = point.withDecimal(',');
            double commas = numbers(rows, comma);
            if (commas > score) {
                format = comma;
                score = commas;
            }
        }
        boolean header = rows.getFirst().stream()
                        .noneMatch(cell -> numeric(cell, point) || numeric(cell, point.withDecimal(',')))
                && rows.getFirst().stream().anyMatch(cell -> !cell.isEmpty());
        return new Guess(format.withHeader(header), regularity(rows) * (0.5 + score));
    }

    private static boolean numeric(String cell, CsvFormat format) {
        Kind kind = CsvCell.of(cell, format).kind();
        return kind == Kind.NUMBER || kind == Kind.GROUPED || kind == Kind.TOO_LARGE;
    }

    /// Share of the cells that are numbers or missing.
    private static double numbers(List<List<String>> rows, CsvFormat format) {
        long all = 0;
        double good = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                Kind kind = CsvCell.of(cell, format).kind();
                all++;
                good += kind == Kind.NUMBER ? 1 : kind == Kind.GROUPED || kind == Kind.MISSING ? 0.5 : 0;
            }
        }
        return good / all;
    }

    /// Share of the rows that have the most frequent number of cells; little where that is 1.
    private static double regularity(List<List<String>> rows) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        rows.forEach(row -> lengths.merge(row.size(), 1, Integer::sum));
        Map.Entry<Integer, Integer> most =
                lengths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return (most.getKey() == 1 ? 0.01 : 1) * most.getValue() / rows.size();
    }
}
