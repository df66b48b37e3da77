package org.densescope.cli.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.densescope.exchange.csv.CsvColumn;
import org.densescope.say.Quote;
import org.densescope.say.Refused;

/// Columns of a table, as a command line names them: by heading, or by number from 1.
final class ColumnNames {
    private static final int MOST_LISTED = 20;

    private final List<CsvColumn> columns;

    ColumnNames(List<CsvColumn> columns) {
        this.columns = columns;
    }

    /// Such as `species`, `5`, `2-4`, `a,b`; `#5` is always a number and `=5` always a heading.
    ///
    /// @param option that names them
    /// @return from 0, each once, in the order given
    List<Integer> all(String option, String text) {
        int whole = named(text.strip());
        if (whole >= 0 && text.indexOf(',') >= 0) {
            return List.of(whole);
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            found.addAll(some(option, part.strip()));
        }
        return new ArrayList<>(found);
    }

    private List<Integer> some(String option, String part) {
        if (part.startsWith("=") && named(part.substring(1)) >= 0) {
            return List.of(named(part.substring(1)));
        }
        int name = named(part);
        boolean number = part.matches("#?[0-9]{1,6}");
        int at = number ? Integer.parseInt(part.replace("#", "")) - 1 : -1;
        if (name >= 0 && at >= 0 && at < columns.size() && at != name && !part.startsWith("#")) {
            throw new Refused(
                    "say.train.two-columns",
                    "{0} {1} can be the heading of column {2}, or the number of another: ={1} is the heading, #{1} the number",
                    option,
                    part,
                    name + 1);
        }
        if (name >= 0) {
            return List.of(name);
        }
        if (at >= 0 && at < columns.size()) {
            return List.of(at);
        }
        if (part.matches("[0-9]{1,6}-[0-9]{1,6}")) {
            int from = Integer.parseInt(part.substring(0, part.indexOf('-')));
            int to = Integer.parseInt(part.substring(part.indexOf('-') + 1));
            if (from >= 1 && from <= to && to <= columns.size()) {
                return IntStream.range(from - 1, to).boxed().toList();
            }
        }
        throw new Refused(
                "say.train.no-column",
                "{0}: there is no column “{1}”; there are {2}",
                option,
                Quote.of(part),
                listed());
    }

    /// The column of that heading, or of the only one that differs in capitals; -1 without any.
    private int named(String name) {
        int like = -1;
        for (int c = 0; c < columns.size(); c++) {
            String heading = columns.get(c).name();
            if (heading.equals(name)) {
                return c;
            }
            if (heading.equalsIgnoreCase(name)) {
                like = like == -1 ? c : -2;
            }
        }
        return Math.max(like, -1);
    }

    private String listed() {
        String some = columns.stream().limit(MOST_LISTED).map(CsvColumn::name).collect(Collectors.joining(", "));
        return columns.size() > MOST_LISTED ? some + ", … (" + columns.size() + ")" : some;
    }

    /// How a command line names a column: by its heading, or by its number where that is clearer.
    String option(int column) {
        String name = columns.get(column).name();
        boolean plain =
                columns.get(column).named() && name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*") && named(name) == column;
        return plain ? name : String.valueOf(column + 1);
    }
}
