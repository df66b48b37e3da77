package org.densescope.exchange.csv.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.densescope.exchange.ImportException;

/// Weka's attribute-relation files: `@relation`, an `@attribute` line for each column, `@data`, then rows; `%` begins a
/// comment, and `{3 1.5, 7 b}` is a row of which only some columns are not 0, or not the first class.
final class ArffRows {
    private final List<String> names = new ArrayList<>();
    private final List<String> zeros = new ArrayList<>();

    private ArffRows() {}

    static boolean begins(String head) {
        return head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .findFirst()
                .filter(line -> keyword(line, "@relation") || keyword(line, "@attribute"))
                .isPresent();
    }

    private static boolean keyword(String line, String word) {
        return line.regionMatches(true, 0, word, 0, word.length());
    }

    /// The names of the columns come first, as one row.
    static void read(Reader letters, CsvLimits limits, CsvText.RowReader reader) throws IOException, ImportException {
        TextLines lines = new TextLines(letters, limits);
        ArffRows rows = new ArffRows();
        boolean data = false;
        boolean goesOn = true;
        for (String raw = lines.next(); raw != null && goesOn; raw = lines.next()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("%") || keyword(line, "@relation")) {
                continue;
            }
            if (data) {
                goesOn = reader.row(lines.number(), rows.row(line, lines.number()));
            } else if (keyword(line, "@attribute")) {
                rows.attribute(line.substring(10).strip(), limits, lines.number());
            } else if (keyword(line, "@data")) {
                data = true;
                goesOn = rows.names.isEmpty() || reader.row(lines.number(), rows.names);
            } else {
                throw wrong(lines.number(), line);
            }
        }
    }

    private static ImportException wrong(long line, String text) {
        return new ImportException(
                "say.arff.line",
                "line {0} is none that a Weka file (ARFF) has: “{1}”",
                line,
                ImportException.plain(text, 40));
    }

    private void attribute(String text, CsvLimits limits, long line) throws ImportException {
        List<String> name = new ArrayList<>();
        int end = cell(text, 0, " \t{", name);
        if (name.getFirst().isEmpty()) {
            throw wrong(line, text);
        }
        names.add(name.getFirst());
        if (names.size() > limits.columns()) {
            throw new ImportException(
                    "say.csv-text.many-columns", "it has more than {0} {0:column|columns}", limits.columns());
        }
        String type = text.substring(Math.min(end, text.length())).strip();
        if (type.startsWith("{")) {
            List<String> first = new ArrayList<>();
            cell(type, 1, ",}", first);
            zeros.add(first.getFirst());
        } else {
            boolean words = type.toLowerCase(Locale.ROOT).matches("(string|date).*");
            zeros.add(words ? "" : "0");
        }
    }

    private List<String> row(String line, long number) throws ImportException {
        if (line.startsWith("{")) {
            return sparse(line, number);
        }
        // A weight of the row may stand behind it, in braces.
        String text = line.replaceAll(",\\s*\\{[^{}]*\\}$", "");
        String between = text.indexOf(',') >= 0 || names.size() == 1 ? "," : ", \t";
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            at = cell(text, at, between, cells);
            if (cells.size() > 2 * names.size() + 10) {
                break;
            }
            at++;
        }
        return cells;
    }

    private List<String> sparse(String line, long number) throws ImportException {
        List<String> cells = new ArrayList<>(zeros);
        int close = line.lastIndexOf('}');
        String text = close < 0 ? line.substring(1) : line.substring(1, close);
        int at = 0;
        while (at < text.length()) {
            List<String> pair = new ArrayList<>();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at = cell(text, at, " \t", pair) + 1;
            if (at <= text.length()) {
                at = cell(text, at, ",", pair) + 1;
            }
            boolean place = pair.size() == 2 && pair.getFirst().matches("[0-9]{1,9}");
            int column = place ? Integer.parseInt(pair.getFirst()) : -1;
            if (column < 0 || column >= cells.size()) {
                throw wrong(number, line);
            }
            cells.set(column, pair.getLast());
        }
        return Collections.unmodifiableList(cells);
    }

    /// Reads one value, perhaps in quotation marks.
    ///
    /// @param ends what ends it
    /// @return where it ended
    private static int cell(String text, int from, String ends, List<String> into) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        char quote = at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"') ? text.charAt(at) : 0;
        StringBuilder value = new StringBuilder();
        at += quote == 0 ? 0 : 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote == 0 ? ends.indexOf(c) >= 0 : c == quote) {
                break;
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = text.charAt(at);
            }
            value.append(c);
            at++;
        }
        if (quote != 0) {
            at++;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        into.add(value.toString().strip());
        return at;
    }
}
