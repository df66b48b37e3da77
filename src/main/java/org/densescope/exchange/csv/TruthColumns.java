package org.densescope.exchange.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A table of all combinations of its first columns, which can only be 0 and 1: what stands behind them comes out.
final class TruthColumns {
    private static final int MOST_INPUTS = 6;

    private TruthColumns() {}

    /// The columns behind the combinations, or none where it is no such table.
    static List<Integer> outputs(List<CsvColumn> columns, List<List<String>> sample, int rows) {
        if (sample.size() != rows || Integer.bitCount(rows) != 1) {
            return List.of();
        }
        int inputs = Integer.numberOfTrailingZeros(rows);
        if (inputs < 1 || inputs > MOST_INPUTS || inputs >= columns.size()) {
            return List.of();
        }
        for (CsvColumn column : columns.subList(0, inputs)) {
            if (!column.binary()) {
                return List.of();
            }
        }
        Set<List<String>> combinations = new HashSet<>();
        for (List<String> row : sample) {
            if (row.size() < columns.size() || !combinations.add(row.subList(0, inputs))) {
                return List.of();
            }
        }
        List<Integer> rest = IntStream.range(inputs, columns.size()).boxed().toList();
        boolean switches = rest.stream().allMatch(c -> {
            CsvColumn column = columns.get(c);
            return column.numberedClasses() && column.min() >= 0 && column.max() <= 1;
        });
        return switches ? rest : List.of();
    }
}
