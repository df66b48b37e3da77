package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvCell.Kind;
import org.densescope.exchange.csv.text.CsvLayout;
import org.densescope.exchange.csv.text.CsvText;
import org.jspecify.annotations.Nullable;

/// Guesses how a text is a table, from its first rows, where a person did not say.
///
/// A separator is good where rows are equally long and cells are numbers; of equally good ones tab comes before
/// semicolon before comma, since a comma can also stand within a number, and blanks come last, since they stand within
/// words.
final class CsvGuess {
    private static final int HEAD = 1 << 16;
    private static final int COMMENT_LINES = 200;

    /// What spreadsheets write before a table whose separator is not the usual one.
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

    private record Way(char separator, boolean merged) {}

    private static final List<Way> WAYS = List.of(
            new Way('\t', false),
            new Way(';', false),
            new Way(',', false),
            new Way('|', false),
            new Way('，', false),
            new Way('；', false),
            new Way(':', false),
            new Way('\t', true),
            new Way(' ', true));

    private record Guess(CsvFormat format, TableHead head, double score) {}

    private CsvGuess() {}

    /// @throws ImportException when it cannot be read with any separator
    static CsvFormat format(CsvText text, CsvWishes wishes) throws ImportException {
        if (text.dialect() != CsvText.Dialect.CELLS) {
            return wished(CsvFormat.plain(text.charset(), CsvLayout.plain(',', true)), wishes);
        }
        CsvText head = text.head(HEAD);
        List<String> lines = head.lines(COMMENT_LINES);
        Matcher said = SEPARATOR_LINE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        Character written = said.matches() ? (Character) said.group(1).charAt(0) : null;
        boolean usable = written != null && CsvLayout.separates(written);
        char comment = comment(lines, wishes);
        int from = wishes.start() > 0 ? wishes.start() : written != null ? 2 : 1;
        Guess best = null;
        ImportException why = null;
        for (Way way : ways(wishes, usable ? written : null)) {
            if (way.separator == comment) {
                continue;
            }
            try {
                CsvLayout layout = new CsvLayout(way.separator, way.merged, comment, from, false, false, 0);
                Guess guess = guess(text, head, CsvFormat.plain(text.charset(), layout), wishes);
                if (guess != null && (best == null || guess.score > best.score + 1e-9)) {
                    best = guess;
                }
            } catch (ImportException e) {
                why = why == null || way.separator == ',' ? e : why;
            }
        }
        if (best != null && (best.head.width() > 1 || why == null)) {
            return finished(best, lines, wishes);
        }
        throw why != null ? why : new ImportException("say.csv-guess.no-rows", "it has no rows");
    }

    private static List<Way> ways(CsvWishes wishes, @Nullable Character written) {
        Character one = wishes.separator() != null ? wishes.separator() : written;
        if (one == null) {
            boolean merged = wishes.merged() != null && wishes.merged();
            return merged
                    ? WAYS.stream().map(way -> new Way(way.separator, true)).toList()
                    : WAYS;
        }
        if (wishes.merged() != null) {
            return List.of(new Way(one, wishes.merged()));
        }
        return List.of(new Way(one, false), new Way(one, true));
    }

    private static CsvFormat wished(CsvFormat format, CsvWishes wishes) {
        CsvFormat next = wishes.decimal() == null ? format : format.withDecimal(wishes.decimal());
        next = wishes.grouping() == null ? next : next.withGrouping(wishes.grouping());
        return new CsvFormat(
                next.charset(), next.layout(), next.decimal(), next.grouping(), next.groupingFound(), wishes.missing());
    }

    /// What begins lines that are none of the table: a sign that some lines begin with, but not most.
    private static char comment(List<String> lines, CsvWishes wishes) {
        if (wishes.comment() != null) {
            return wishes.comment();
        }
        for (char sign : new char[] {'#', '%'}) {
            long with = lines.stream()
                    .filter(line -> line.stripLeading().startsWith(String.valueOf(sign)))
                    .count();
            long without = lines.stream().filter(line -> !line.isBlank()).count() - with;
            boolean first = !lines.isEmpty() && lines.getFirst().stripLeading().startsWith(String.valueOf(sign));
            if (with > 0 && without > 0 && (first || (sign == '#' && with * 4 < without))) {
                return sign;
            }
        }
        return CsvLayout.NO_COMMENT;
    }

    private static @Nullable Guess guess(CsvText text, CsvText part, CsvFormat plain, CsvWishes wishes)
            throws ImportException {
        TableHead head = TableHead.of(text, part, plain.layout());
        if (head == null) {
            return null;
        }
        CsvFormat format = wished(plain, wishes);
        double score = numbers(head.body(), format);
        if (wishes.decimal() == null) {
            CsvFormat comma = format.withDecimal(',');
            double commas = numbers(head.body(), comma);
            // Between commas a decimal comma needs quotation marks round each number; `1,234` in them may be a
            // thousand as well.
            boolean certain = plain.separator() != ',' || onlyDecimals(head.body());
            if (commas > score && certain) {
                format = comma;
                score = commas;
            }
        }
        return new Guess(format, head, head.regularity() * (0.5 + score));
    }

    private static boolean onlyDecimals(List<List<String>> rows) {
        boolean decimals = false;
        for (List<String> row : rows) {
            for (String cell : row) {
                decimals |= cell.matches("[+-]?[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})");
            }
        }
        return decimals;
    }

    private static CsvFormat finished(Guess guess, List<String> lines, CsvWishes wishes) {
        TableHead head = guess.head;
        CsvLayout layout = guess.format.layout();
        boolean header = wishes.header() == null ? head.header(guess.format) : wishes.header();
        boolean shifted = header && head.rowNames();
        int start = wishes.start() > 0 ? wishes.start() : head.start();
        if (wishes.start() == 0 && wishes.header() == null && !header) {
            int line = head.commentedHeading(layout, lines);
            header = line > 0;
            start = header ? line : start;
        }
        CsvFormat format = guess.format.withLayout(new CsvLayout(
                layout.separator(), layout.merged(), layout.comment(), start, header, shifted, head.width()));
        if (wishes.grouping() != null) {
            return format;
        }
        char grouping = grouping(head.body(), format);
        return grouping == CsvFormat.NO_GROUPING ? format : format.withGroupingFound(grouping);
    }

    /// What stands between thousands, where a number shows it that can be read in one way only: `1,234.5` or
    /// `1,234,567`, but not `1,234` alone.
    private static char grouping(List<List<String>> rows, CsvFormat format) {
        char found = CsvFormat.NO_GROUPING;
        boolean clear = false;
        for (List<String> row : rows) {
            for (String cell : row) {
                boolean plain = CsvCell.of(cell, format).kind() == Kind.NUMBER;
                clear |= plain && cell.indexOf(format.decimal()) >= 0;
                Amount amount = plain || cell.isEmpty() ? null : Amount.of(cell);
                if (amount == null || CsvCell.of(cell, format).kind() != Kind.GROUPED) {
                    continue;
                }
                char sign = CsvCell.groupingOf(amount.digits(), format.decimal());
                if (found != CsvFormat.NO_GROUPING && sign != found) {
                    return CsvFormat.NO_GROUPING;
                }
                found = sign;
                long groups = amount.digits().chars().filter(c -> c == sign).count();
                clear |= (sign != ',' && sign != '.')
                        || groups > 1
                        || amount.digits().indexOf(format.decimal()) >= 0;
            }
        }
        return clear && found != format.layout().separator()
                ? found
                : clear && found == ',' ? found : CsvFormat.NO_GROUPING;
    }

    static boolean numeric(String cell, CsvFormat format) {
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
        return all == 0 ? 0 : good / all;
    }

    /// Whether a heading says that it names a row, not a column.
    static boolean namesRows(String name) {
        return name.isEmpty() || name.toLowerCase(Locale.ROOT).equals("row.names");
    }
}
