package org.densescope.exchange.csv;

import java.util.List;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.text.CsvText;

/// What a table seems to be, from all of its cells: to be looked at before anything is loaded.
///
/// @param text what it was read from
/// @param format how it was read
/// @param rows how many, without the heading
/// @param columns one a column
/// @param firstRows the first some, as text, for a person to see; rows that are too short or long stay so
/// @param problems what a person should decide or know; empty where it can be loaded as it is
public record CsvPreview(
        CsvText text,
        CsvFormat format,
        int rows,
        List<CsvColumn> columns,
        List<List<String>> firstRows,
        List<CsvProblem> problems) {
    /// At least so many rows are kept to be shown.
    public static final int SHOWN_ROWS = 20;

    public CsvPreview {
        columns = List.copyOf(columns);
        firstRows = List.copyOf(firstRows);
        problems = List.copyOf(problems);
    }

    /// Reads with the format that fits best.
    ///
    /// @throws ImportException in one sentence when it is no table of at least one row and two columns
    public static CsvPreview of(CsvText text) throws ImportException {
        return of(text, CsvWishes.NONE);
    }

    /// Reads with the format that fits best to what a person said.
    ///
    /// @throws ImportException in one sentence when it is no table of at least one row and two columns
    public static CsvPreview of(CsvText text, CsvWishes wishes) throws ImportException {
        CsvText letters = wishes.charset() == null ? text : text.in(wishes.charset());
        return of(letters, CsvGuess.format(letters, wishes));
    }

    /// Reads with a format that a person chose.
    ///
    /// @throws ImportException in one sentence when it is no table of at least one row and two columns
    public static CsvPreview of(CsvText text, CsvFormat format) throws ImportException {
        TableScan scan = new TableScan(text.limits(), format);
        text.rows(format.layout(), false, scan);
        if (scan.rows() == 0) {
            throw scan.width() == 0
                    ? new ImportException("say.csv-guess.no-rows", "it has no rows")
                    : new ImportException("say.csv-preview.heading-only", "it has a heading, but no rows");
        }
        if (scan.width() < 2) {
            throw new ImportException(
                    "say.csv-preview.one-column",
                    "it has a single column, so there is nothing to learn from something else");
        }
        List<CsvColumn> columns = scan.columns();
        List<CsvProblem> problems = new CsvProblems(scan, columns, format.layout()).find(text);
        return new CsvPreview(text, format, scan.rows(), columns, scan.firstRows(), problems);
    }

    /// Whether a person must decide something first.
    public boolean asks() {
        return problems.stream().anyMatch(problem -> !problem.note());
    }
}
