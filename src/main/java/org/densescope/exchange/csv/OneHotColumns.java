package org.densescope.exchange.csv;

import java.util.List;
import java.util.stream.IntStream;

/// Columns of 0 and 1 that stand side by side, at the end or the start of a table, of which one is 1 in each row.
final class OneHotColumns {
    private static final int MOST = 100;

    private OneHotColumns() {}

    /// The fewest that do; none where there are none.
    static List<Integer> find(List<CsvColumn> columns, List<List<String>> sample) {
        int width = columns.size();
        for (int count = 2; count <= Math.min(MOST, width - 1); count++) {
            boolean back = columns.get(width - count).binary();
            List<Integer> last = IntStream.range(width - count, width).boxed().toList();
            if (back && exclusive(columns, sample, last)) {
                return last;
            }
            if (!back) {
                break;
            }
        }
        for (int count = 2;
                count <= Math.min(MOST, width - 1) && columns.get(count - 1).binary();
                count++) {
            List<Integer> first = IntStream.range(0, count).boxed().toList();
            if (exclusive(columns, sample, first)) {
                return first;
            }
        }
        return List.of();
    }

    /// Whether one of them is 1 in each row, and each in some.
    static boolean exclusive(List<CsvColumn> columns, List<List<String>> sample, List<Integer> which) {
        if (!which.stream().allMatch(c -> columns.get(c).binary())) {
            return false;
        }
        int ones = 0;
        int rows = 0;
        for (List<String> row : sample) {
            if (row.size() < columns.size()) {
                continue;
            }
            int here = (int) which.stream().filter(c -> one(row.get(c))).count();
            if (here != 1) {
                return false;
            }
            ones += here;
            rows++;
        }
        return rows >= 2 && ones == rows;
    }

    private static boolean one(String cell) {
        return cell.matches("\\+?1(?:[.,]0*)?(?:[eE][+-]?0+)?");
    }
}
