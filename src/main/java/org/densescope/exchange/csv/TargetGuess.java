package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.densescope.exchange.csv.CsvColumn.Kind;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.RoleWishes.TargetAs;
import org.jspecify.annotations.Nullable;

/// Which columns should come out.
///
/// @param columns from 0; empty where there is none that could
/// @param role of each of them
/// @param reason why, or null without any
/// @param question what is open, or null
record TargetGuess(
        List<Integer> columns,
        Role role,
        @Nullable RoleReason reason,
        @Nullable RoleQuestion question) {
    private static final Set<String> CLASSES = Set.of(
            "label",
            "labels",
            "class",
            "classes",
            "target",
            "species",
            "category",
            "outcome",
            "variety",
            "digit",
            "diagnosis",
            "survived",
            "churn",
            "spam",
            "default",
            "purchased",
            "标签",
            "標籤",
            "类别",
            "類別",
            "种类",
            "種類",
            "品种",
            "品種",
            "目标",
            "目標",
            "分类",
            "分類",
            "类",
            "類");

    private static final Set<String> NUMBERS = Set.of(
            "y",
            "t",
            "output",
            "result",
            "price",
            "value",
            "medv",
            "median_house_value",
            "mpg",
            "cost",
            "salary",
            "income",
            "score",
            "sales",
            "价格",
            "價格",
            "房价",
            "房價",
            "结果",
            "結果",
            "输出",
            "輸出",
            "分数",
            "分數",
            "成绩",
            "成績");

    private static final int MOST_FRACTIONS = 10;
    private static final int MOST_LABELS_OF_PIXELS = 100;
    private static final int LEAST_PIXELS = 9;

    static TargetGuess of(
            List<CsvColumn> columns, List<List<String>> sample, int rows, boolean header, RoleWishes wishes) {
        List<Integer> possible = IntStream.range(0, columns.size())
                .filter(c -> !wishes.ignored().contains(c) && !wishes.inputs().contains(c))
                .filter(c ->
                        columns.get(c).kind() == Kind.NUMBER || columns.get(c).kind() == Kind.CLASS)
                .boxed()
                .toList();
        if (possible.isEmpty()) {
            return new TargetGuess(List.of(), Role.TARGET, null, null);
        }
        TargetGuess named = header ? named(columns, possible, wishes) : null;
        if (named != null) {
            return named;
        }
        List<Integer> table = TruthColumns.outputs(columns, sample, rows);
        if (table.size() > 1 && possible.containsAll(table)) {
            return new TargetGuess(table, Role.TARGET, new RoleReason(RoleReason.Kind.COMBINATIONS, table), null);
        }
        List<Integer> group = OneHotColumns.find(columns, sample);
        if (!group.isEmpty() && possible.containsAll(group)) {
            RoleReason reason = new RoleReason(RoleReason.Kind.CHOSEN, group);
            return new TargetGuess(
                    group, Role.TARGET_ONE_HOT, reason, new RoleQuestion(RoleQuestion.Kind.ONE_HOT, group));
        }
        List<Integer> words = possible.stream()
                .filter(c -> columns.get(c).kind() == Kind.CLASS)
                .toList();
        return words.isEmpty() ? numbers(columns, possible, header, wishes) : words(columns, words, header, wishes);
    }

    static TargetGuess chosen(List<CsvColumn> columns, List<List<String>> sample, RoleWishes wishes) {
        List<Integer> targets = wishes.targets();
        if (targets.size() == 1) {
            return one(columns, targets.getFirst(), RoleReason.Kind.CHOSEN, wishes);
        }
        boolean classes = wishes.targetAs() != TargetAs.NUMBERS && OneHotColumns.exclusive(columns, sample, targets);
        return new TargetGuess(
                targets,
                classes ? Role.TARGET_ONE_HOT : Role.TARGET,
                new RoleReason(RoleReason.Kind.CHOSEN, targets),
                null);
    }

    private static @Nullable TargetGuess named(List<CsvColumn> columns, List<Integer> possible, RoleWishes wishes) {
        for (boolean numbers : new boolean[] {false, true}) {
            Set<String> names = numbers ? NUMBERS : CLASSES;
            List<Integer> found = possible.stream()
                    .filter(c -> names.contains(name(columns, c)))
                    .toList();
            boolean weak = numbers
                    && columns.stream().anyMatch(column -> column.kind() == Kind.CLASS && !column.saysYesAndNo());
            if (found.size() == 1 && !weak) {
                return one(columns, found.getFirst(), RoleReason.Kind.NAMED, wishes);
            }
            if (found.size() > 1 && !numbers) {
                return asked(columns, found, wishes);
            }
        }
        List<Integer> numbered = possible.stream()
                .filter(c -> name(columns, c).matches("(y|t|target|output|label|输出|目标|輸出|目標)[ _]?[0-9]{1,3}"))
                .filter(c -> columns.get(c).kind() == Kind.NUMBER)
                .toList();
        if (numbered.size() > 1 && numbered.size() < columns.size()) {
            return new TargetGuess(numbered, Role.TARGET, new RoleReason(RoleReason.Kind.NAMED, numbered), null);
        }
        return null;
    }

    private static String name(List<CsvColumn> columns, int c) {
        return columns.get(c).name().toLowerCase(Locale.ROOT).strip();
    }

    /// Without headings nothing says whether a class stands first or last.
    private static TargetGuess words(List<CsvColumn> columns, List<Integer> words, boolean header, RoleWishes wishes) {
        int first = words.getFirst();
        int last = words.getLast();
        int end = columns.size() - 1;
        boolean numbersLast = columns.get(end).kind() == Kind.NUMBER;
        if (words.size() == 1) {
            return !header && first == 0 && numbersLast
                    ? asked(columns, List.of(first, end), wishes)
                    : one(columns, first, RoleReason.Kind.ONLY_WORDS, wishes);
        }
        if (last == end) {
            return !header && words.size() == columns.size()
                    ? asked(columns, List.of(last, first), wishes)
                    : one(columns, last, RoleReason.Kind.LAST_WORDS, wishes);
        }
        return asked(columns, words.reversed(), wishes);
    }

    private static TargetGuess numbers(
            List<CsvColumn> columns, List<Integer> possible, boolean header, RoleWishes wishes) {
        int first = possible.getFirst();
        int last = possible.getLast();
        if (pixels(columns)) {
            boolean front = labels(columns.get(first));
            boolean back = labels(columns.get(last));
            if (front != back) {
                return one(columns, front ? first : last, RoleReason.Kind.LABEL_OF_PIXELS, wishes);
            }
            return asked(columns, List.of(first, last), wishes);
        }
        if (columns.get(last).classLike()) {
            return one(columns, last, RoleReason.Kind.LAST_CLASSES, wishes);
        }
        List<Integer> classes = possible.stream()
                .filter(c -> c == first || !header)
                .filter(c -> c != last && classes(columns.get(c), c == first))
                .toList();
        if (!classes.isEmpty()) {
            List<Integer> candidates = new ArrayList<>(classes);
            candidates.add(last);
            return asked(columns, candidates, wishes);
        }
        return one(columns, last, RoleReason.Kind.LAST_NUMBERS, wishes);
    }

    /// Whether numbers look like those of classes: 1 to k, in the first column also 0 to k.
    private static boolean classes(CsvColumn column, boolean first) {
        return column.classLike() && (column.counted(1) || (first && column.counted(0)));
    }

    /// Whether all columns but one are brightnesses: many whole numbers from 0 on.
    private static boolean pixels(List<CsvColumn> columns) {
        double most = 0;
        for (CsvColumn column : columns) {
            if (column.kind() != Kind.NUMBER || !column.whole() || column.min() < 0 || column.max() > 65_535) {
                return false;
            }
            most = Math.max(most, column.max());
        }
        double ceiling = most;
        long full =
                columns.stream().filter(column -> column.max() * 2 > ceiling).count();
        return columns.size() > LEAST_PIXELS && most >= 10 && full * 4 > columns.size();
    }

    /// Whether a column beside pixels holds the numbers of classes, rather than brightnesses.
    private static boolean labels(CsvColumn column) {
        return column.numberedClasses()
                && column.labels().size() > 1
                && column.max() < MOST_LABELS_OF_PIXELS
                && column.labels().size() * 2 >= column.max() - column.min() + 1;
    }

    private static TargetGuess asked(List<CsvColumn> columns, List<Integer> candidates, RoleWishes wishes) {
        TargetGuess likeliest = one(columns, candidates.getFirst(), RoleReason.Kind.CHOSEN, wishes);
        return new TargetGuess(
                likeliest.columns,
                likeliest.role,
                likeliest.reason,
                new RoleQuestion(RoleQuestion.Kind.WHICH, candidates));
    }

    private static TargetGuess one(List<CsvColumn> columns, int c, RoleReason.Kind why, RoleWishes wishes) {
        CsvColumn column = columns.get(c);
        List<Integer> only = List.of(c);
        TargetAs as = wishes.targetAs();
        boolean named = CLASSES.contains(name(columns, c));
        boolean numbered = column.numberedClasses() && named && (column.labels().size() <= 20 || column.min() >= 0);
        boolean classes =
                as == null ? column.classLike() || numbered || column.kind() == Kind.TEXT : as != TargetAs.NUMBERS;
        // A single number is no class: there is nothing to tell it from.
        classes &= as != null || column.kind() != Kind.NUMBER || column.numbers() > 1;
        RoleQuestion question = null;
        if (as == null && fractions(column, named)) {
            question = new RoleQuestion(RoleQuestion.Kind.FRACTIONS, only);
        } else if (as == null && classes && gaps(column)) {
            question = new RoleQuestion(RoleQuestion.Kind.GAPS, only);
        }
        return new TargetGuess(only, classes ? Role.TARGET_CLASS : Role.TARGET, new RoleReason(why, only), question);
    }

    private static boolean fractions(CsvColumn column, boolean named) {
        int different = column.labels().size();
        return column.kind() == Kind.NUMBER
                && !column.whole()
                && different > 1
                && different <= MOST_FRACTIONS
                && (named || (column.numbers() >= 20 && column.numbers() >= 5L * different));
    }

    /// Whether more numbers are missing among the classes than there are.
    private static boolean gaps(CsvColumn column) {
        return column.kind() == Kind.NUMBER
                && column.min() >= 0
                && column.labels().size() > 1
                && column.max() + 1 > 2.0 * column.labels().size();
    }
}
