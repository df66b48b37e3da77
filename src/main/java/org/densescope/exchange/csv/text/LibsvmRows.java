package org.densescope.exchange.csv.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.densescope.exchange.ImportException;
import org.jspecify.annotations.Nullable;

/// Rows as LIBSVM and its followers write them: a label, then pairs `place:number`; what is not named is 0.
final class LibsvmRows {
    private static final Pattern LINE = Pattern.compile(
            "\\s*+[-+]?[0-9.]++(?:[eE][-+]?[0-9]++)?+(?:\\s++(?:qid|[0-9]++):[-+]?[0-9.]++(?:[eE][-+]?[0-9]++)?+)*+\\s*+(?:#.*+)?");
    private static final Pattern PAIR = Pattern.compile("[0-9]{1,9}+:.++");

    private LibsvmRows() {}

    /// @param whole whether these are all letters, so that the last line is complete
    static boolean begins(String head, boolean whole) {
        List<String> lines =
                head.lines().filter(line -> !line.isBlank()).limit(50).toList();
        int complete = whole || lines.size() == 50 ? lines.size() : lines.size() - 1;
        boolean pairs = false;
        for (int i = 0; i < complete; i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                continue;
            }
            if (!LINE.matcher(line).matches()) {
                return false;
            }
            pairs |= line.indexOf(':') >= 0;
        }
        return pairs;
    }

    /// Goes through the text twice: first for the number of columns. The names of the columns come first, as one row.
    static void read(Supplier<Reader> letters, CsvLimits limits, CsvText.RowReader reader)
            throws IOException, ImportException {
        int[] places = {Integer.MAX_VALUE, 0};
        each(letters, limits, (_, parts) -> {
            for (int i = 1; i < parts.length; i++) {
                if (PAIR.matcher(parts[i]).matches()) {
                    int place = place(parts[i]);
                    places[0] = Math.min(places[0], place);
                    places[1] = Math.max(places[1], place);
                }
            }
            return true;
        });
        int first = places[0] == 0 ? 0 : 1;
        int width = places[1] - first + 2;
        if (width > limits.columns()) {
            throw new ImportException(
                    "say.csv-text.many-columns", "it has more than {0} {0:column|columns}", limits.columns());
        }
        List<String> names = new ArrayList<>(List.of("label"));
        for (int place = first; place <= places[1]; place++) {
            names.add("x" + place);
        }
        if (!reader.row(1, names)) {
            return;
        }
        String[] cells = new String[width];
        each(letters, limits, (line, parts) -> {
            Arrays.fill(cells, "0");
            cells[0] = parts[0];
            for (int i = 1; i < parts.length; i++) {
                if (PAIR.matcher(parts[i]).matches()) {
                    cells[place(parts[i]) - first + 1] = parts[i].substring(parts[i].indexOf(':') + 1);
                } else if (!parts[i].startsWith("qid:")) {
                    throw new ImportException(
                            "say.libsvm.pair",
                            "line {0} has “{1}” where a place and a number are expected, such as 3:0.5",
                            line,
                            ImportException.plain(parts[i], 40));
                }
            }
            return reader.row(line, List.of(cells.clone()));
        });
    }

    private interface Parts {
        boolean row(long line, String[] parts) throws ImportException;
    }

    private static void each(Supplier<Reader> letters, CsvLimits limits, Parts reader)
            throws IOException, ImportException {
        try (Reader in = letters.get()) {
            TextLines lines = new TextLines(in, limits);
            for (@Nullable String raw = lines.next(); raw != null; raw = lines.next()) {
                int comment = raw.indexOf('#');
                String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
                if (!line.isEmpty() && !reader.row(lines.number(), line.split("\\s+", -1))) {
                    return;
                }
            }
        }
    }

    private static int place(String pair) {
        return Integer.parseInt(pair.substring(0, pair.indexOf(':')));
    }
}
