package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.text.CsvLayout;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.jspecify.annotations.Nullable;

/// Goes once through a table and counts what is in each column.
final class TableScan implements CsvText.RowReader {
    private static final int NAME = 60;
    private static final int ALL_LABELS = 100_000;

    /// So many cells of the first rows are kept, to be looked at.
    private static final int KEPT_CELLS = 50_000;

    private final CsvLimits limits;
    private final CsvFormat format;
    private final List<ColumnScan> columns = new ArrayList<>();
    private final List<List<String>> firstRows = new ArrayList<>();
    private List<String> names = List.of();
    private List<String> heading = List.of();
    private int rows;
    private long ragged;
    private ColumnScan.@Nullable Found firstRagged;

    TableScan(CsvLimits limits, CsvFormat format) {
        this.limits = limits;
        this.format = format;
    }

    @Override
    public boolean row(long line, List<String> cells) throws ImportException {
        if (columns.isEmpty() && begins(cells)) {
            return true;
        }
        rows++;
        if (rows > limits.rows() || (long) rows * columns.size() > limits.cells()) {
            throw new ImportException(
                    "say.csv-load.many-rows",
                    "it has more than the {0} {0:row|rows} of {1} {1:column|columns} that can be loaded",
                    Math.min(limits.rows(), limits.cells() / columns.size()),
                    columns.size());
        }
        if (firstRows.size() < Math.max(CsvPreview.SHOWN_ROWS, Math.min(200, KEPT_CELLS / columns.size()))) {
            firstRows.add(cells);
        }
        if (misfits(cells, columns.size())) {
            ragged++;
            firstRagged = firstRagged == null ? new ColumnScan.Found(line, String.valueOf(cells.size())) : firstRagged;
        }
        for (int c = 0; c < columns.size(); c++) {
            columns.get(c).cell(line, c < cells.size() ? cells.get(c) : "", format);
        }
        return true;
    }

    /// Takes the first row of the table.
    ///
    /// @return whether it names the columns
    private boolean begins(List<String> cells) throws ImportException {
        CsvLayout layout = format.layout();
        boolean shifted = layout.rowNames() && cells.size() + 1 == layout.width();
        int width = layout.width() > 0 ? layout.width() : cells.size();
        if (width > limits.columns()) {
            throw new ImportException(
                    "say.csv-text.many-columns", "it has more than {0} {0:column|columns}", limits.columns());
        }
        int labels = Math.clamp(ALL_LABELS / width, 20, 1000);
        for (int c = 0; c < width; c++) {
            columns.add(new ColumnScan(labels));
        }
        if (layout.header()) {
            List<String> all = new ArrayList<>(shifted ? List.of("") : List.of());
            all.addAll(cells);
            heading = all;
        }
        names = names(heading, width);
        return layout.header();
    }

    /// Whether cells are missing, or more than empty ones too many.
    static boolean misfits(List<String> cells, int width) {
        return cells.size() < width || tooLong(cells, width);
    }

    static boolean tooLong(List<String> cells, int width) {
        return cells.size() > width
                && cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
    }

    private static List<String> names(List<String> heading, int width) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> uses = new HashMap<>();
        for (int c = 0; c < width; c++) {
            String given = c < heading.size() ? heading.get(c) : "";
            String name = ImportException.plain(given.replaceAll("\\s+", " "), NAME);
            String base = name.isBlank() ? "column " + (c + 1) : name;
            String unique = base;
            while (!taken.add(unique)) {
                unique = base + " (" + uses.merge(base, 2, (used, _) -> used + 1) + ")";
            }
            names.add(unique);
        }
        return names;
    }

    int rows() {
        return rows;
    }

    int width() {
        return columns.size();
    }

    List<CsvColumn> columns() {
        List<CsvColumn> all = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            boolean named = c < heading.size() && !heading.get(c).isBlank();
            all.add(columns.get(c).column(names.get(c), named));
        }
        return all;
    }

    List<List<String>> firstRows() {
        return firstRows;
    }

    ColumnScan column(int column) {
        return columns.get(column);
    }

    long ragged() {
        return ragged;
    }

    /// The first row of another length: its line, and how many cells it has.
    ColumnScan.@Nullable Found firstRagged() {
        return firstRagged;
    }
}
