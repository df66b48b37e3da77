package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.text.CsvLayout;
import org.densescope.exchange.csv.text.CsvText;
import org.jspecify.annotations.Nullable;

/// The first rows of a text, read in one way: how wide the table is, and where it begins.
///
/// @param rows from the first one of the table on, a heading among them
/// @param width how many cells most rows have
/// @param start the line of the first row
/// @param rowNames whether the first row has one cell less than the others, as a heading without one for names of rows
/// @param regularity the share of the rows that are as wide; little where they have one cell
record TableHead(List<List<String>> rows, int width, int start, boolean rowNames, double regularity) {
    private static final int ROWS = 200;
    private static final int MOST_CELLS = 400_000;

    private record Row(long line, List<String> cells) {}

    /// Null without any row.
    ///
    /// @param part the beginning of the text
    static @Nullable TableHead of(CsvText text, CsvText part, CsvLayout layout) throws ImportException {
        boolean complete = part.complete(text);
        List<Row> rows = new ArrayList<>();
        int[] cells = {0};
        part.rows(layout, !complete, (line, row) -> {
            rows.add(new Row(line, row));
            cells[0] += row.size();
            return rows.size() < ROWS && cells[0] < MOST_CELLS;
        });
        if (!complete && rows.size() > 1 && rows.size() < ROWS) {
            rows.removeLast();
        }
        if (rows.isEmpty()) {
            return null;
        }
        Map<Integer, Integer> lengths = new TreeMap<>();
        rows.forEach(row -> lengths.merge(row.cells.size(), 1, Integer::sum));
        int width = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : lengths.entrySet()) {
            // Of equally frequent ones the first row's, as where a table has two rows.
            boolean first = entry.getKey() == rows.getFirst().cells.size();
            if (entry.getValue() > most || (entry.getValue() == most && first)) {
                width = entry.getKey();
                most = entry.getValue();
            }
        }
        int start = start(rows, width);
        boolean rowNames = width > 2
                && start > 0
                && rows.get(start - 1).cells.size() == width - 1
                && words(rows.get(start - 1).cells)
                && named(rows.subList(start, rows.size()));
        start -= rowNames ? 1 : 0;
        List<Row> table = rows.subList(start, rows.size());
        double regular = (double) most / (table.size() - (rowNames ? 1 : 0));
        return new TableHead(
                table.stream().map(Row::cells).toList(),
                width,
                (int) Math.min(Integer.MAX_VALUE, start == 0 ? layout.start() : table.getFirst().line),
                rowNames,
                (width == 1 ? 0.01 : 1) * Math.min(1, regular));
    }

    /// The first row that is as wide as most, and is no title in a row of empty cells.
    private static int start(List<Row> rows, int width) {
        int start = 0;
        while (start < rows.size() && title(rows.get(start).cells, width)) {
            start++;
        }
        if (start == 0 || start == rows.size()) {
            return 0;
        }
        // A short row among others is no title.
        boolean incomplete = numbersIn(rows.get(start - 1).cells) && !words(rows.get(start).cells);
        return incomplete ? 0 : start;
    }

    private static boolean title(List<String> cells, int width) {
        if (cells.size() != width) {
            return true;
        }
        return width > 2 && cells.stream().filter(cell -> !cell.isEmpty()).count() == 1 && words(cells);
    }

    private static boolean numbersIn(List<String> cells) {
        return cells.size() > 1 && cells.stream().anyMatch(TableHead::digits);
    }

    private static boolean words(List<String> cells) {
        return cells.stream().noneMatch(TableHead::digits);
    }

    private static boolean digits(String cell) {
        return cell.matches("[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?");
    }

    /// Whether the first cells are names of rows: each another.
    private static boolean named(List<Row> rows) {
        Set<String> names = new HashSet<>();
        return rows.stream().allMatch(row -> row.cells.isEmpty() || names.add(row.cells.getFirst()));
    }

    /// The rows without the first one, which may be a heading; or that one, where it is alone.
    List<List<String>> body() {
        return rows.size() == 1 ? rows : rows.subList(1, rows.size());
    }

    /// Whether the first row names the columns.
    boolean header(CsvFormat format) {
        List<String> first = rows.getFirst();
        CsvFormat other = format.withDecimal(format.decimal() == ',' ? '.' : ',');
        boolean numbers =
                first.stream().anyMatch(cell -> CsvGuess.numeric(cell, format) || CsvGuess.numeric(cell, other));
        if (first.stream().allMatch(String::isEmpty)) {
            return false;
        }
        if (!numbers) {
            return rows.size() < 3 || !comesAgain(first);
        }
        return countedNames(first, format);
    }

    /// In a table of words alone, the first row is one of them where its words come again below.
    private boolean comesAgain(List<String> first) {
        int words = 0;
        int again = 0;
        for (int c = 0; c < first.size(); c++) {
            if (first.get(c).isEmpty()) {
                continue;
            }
            words++;
            for (List<String> row : body()) {
                if (c < row.size() && row.get(c).equals(first.get(c))) {
                    again++;
                    break;
                }
            }
        }
        return words > 0 && again * 2 > words;
    }

    /// Whether the first row counts the columns, as in `0,1,2,3`, perhaps with a word such as `label` beside it.
    private boolean countedNames(List<String> first, CsvFormat format) {
        int run = 0;
        double last = Double.NaN;
        boolean word = false;
        for (int c = 0; c < first.size(); c++) {
            CsvCell cell = CsvCell.of(first.get(c), format);
            if (cell.kind() == CsvCell.Kind.NUMBER) {
                boolean next = run == 0 ? cell.number() == 0 || cell.number() == 1 : cell.number() == last + 1;
                if (!next) {
                    return false;
                }
                last = cell.number();
                run++;
            } else {
                word |= cell.kind() == CsvCell.Kind.TEXT && mostlyNumbers(c, format);
            }
        }
        boolean alone = run == first.size() && run >= 4 && !body().isEmpty() && !counts(body().getFirst(), format);
        return alone || (word && run > 0);
    }

    private boolean counts(List<String> row, CsvFormat format) {
        double last = Double.NaN;
        for (String text : row) {
            double number = CsvCell.of(text, format).number();
            if (!Double.isNaN(last) && number != last + 1) {
                return false;
            }
            last = number;
        }
        return true;
    }

    private boolean mostlyNumbers(int column, CsvFormat format) {
        long numbers = body().stream()
                .filter(row -> column < row.size() && CsvGuess.numeric(row.get(column), format))
                .count();
        return numbers * 5 >= body().size() * 4L;
    }

    /// The line of a comment right above the table that names its columns, or 0.
    int commentedHeading(CsvLayout layout, List<String> lines) {
        if (layout.comment() == CsvLayout.NO_COMMENT || start > lines.size()) {
            return 0;
        }
        String sign = String.valueOf(layout.comment());
        int line = Math.min(start, lines.size());
        // The first row of data stands at or below the line where reading begins.
        while (line <= lines.size()
                && (lines.get(line - 1).isBlank()
                        || lines.get(line - 1).stripLeading().startsWith(sign))) {
            line++;
        }
        int above = line - 1;
        if (above < 1 || !lines.get(above - 1).stripLeading().startsWith(sign)) {
            return 0;
        }
        String text = lines.get(above - 1).stripLeading();
        while (text.startsWith(sign)) {
            text = text.substring(1).stripLeading();
        }
        String[] cells =
                text.split(layout.separator() == ' ' ? "\\s+" : Pattern.quote(String.valueOf(layout.separator())), -1);
        boolean names = cells.length == width && width > 1;
        for (String cell : cells) {
            String name = cell.strip();
            names &= !name.isEmpty() && !name.endsWith(":") && !digits(name);
        }
        return names ? above : 0;
    }
}
