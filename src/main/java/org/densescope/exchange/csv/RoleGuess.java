package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.densescope.exchange.csv.CsvColumn.Kind;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.RoleWishes.TargetAs;
import org.jspecify.annotations.Nullable;

/// What columns are for, each with the reason.
///
/// @param mapping the roles; a question that is open is answered by what is likeliest
/// @param reasons one for the target, one for each kind of column that is left out
/// @param question what a person should be asked, or null where the guess is good
public record RoleGuess(
        CsvMapping mapping,
        List<RoleReason> reasons,
        @Nullable RoleQuestion question) {
    /// Of no columns.
    public static final RoleGuess NONE = new RoleGuess(new CsvMapping(List.of(), Gaps.REFUSE, false), List.of(), null);

    private static final int MOST_WORDS = 20;

    private static final Set<String> COUNTERS = Set.of(
            "id",
            "index",
            "idx",
            "no",
            "no.",
            "nr",
            "nr.",
            "number",
            "row",
            "rownames",
            "row.names",
            "unnamed: 0",
            "#",
            "编号",
            "序号",
            "編號",
            "序號",
            "学号",
            "學號",
            "行号",
            "列號");

    public RoleGuess {
        reasons = List.copyOf(reasons);
    }

    public static RoleGuess of(CsvPreview preview) {
        return of(preview, RoleWishes.NONE);
    }

    public static RoleGuess of(CsvPreview preview, RoleWishes wishes) {
        return of(
                preview.columns(),
                preview.firstRows(),
                preview.rows(),
                preview.format().header(),
                wishes);
    }

    static RoleGuess of(
            List<CsvColumn> columns, List<List<String>> sample, int rows, boolean header, RoleWishes wishes) {
        TargetGuess target = wishes.targets().isEmpty()
                ? TargetGuess.of(columns, sample, rows, header, wishes)
                : TargetGuess.chosen(columns, sample, wishes);
        Role[] roles = new Role[columns.size()];
        List<RoleReason> reasons = new ArrayList<>();
        if (target.reason() != null) {
            reasons.add(target.reason());
        }
        Map<RoleReason.Kind, List<Integer>> left = new EnumMap<>(RoleReason.Kind.class);
        for (int c = 0; c < columns.size(); c++) {
            if (target.columns().contains(c)) {
                roles[c] = target.role();
                continue;
            }
            RoleReason.Kind why = leftOut(c, columns.get(c), rows, header, wishes);
            roles[c] =
                    why != null ? Role.SKIPPED : columns.get(c).kind() == Kind.NUMBER ? Role.INPUT : Role.INPUT_CLASS;
            if (why != null) {
                left.computeIfAbsent(why, _ -> new ArrayList<>()).add(c);
            }
        }
        takeBack(columns, roles, left, RoleReason.Kind.LEFT_COUNTING);
        takeBack(columns, roles, left, RoleReason.Kind.LEFT_GAPS);
        left.forEach((kind, which) -> reasons.add(new RoleReason(kind, which)));
        boolean every = wishes.targetAs() == TargetAs.RANGE;
        CsvMapping mapping = new CsvMapping(List.of(roles), Gaps.REFUSE, every);
        return new RoleGuess(mapping, reasons, target.question());
    }

    /// A column that counts, or has more gaps than values, is better than none.
    private static void takeBack(
            List<CsvColumn> columns, Role[] roles, Map<RoleReason.Kind, List<Integer>> left, RoleReason.Kind kind) {
        boolean inputs = List.of(roles).stream().anyMatch(role -> role == Role.INPUT || role == Role.INPUT_CLASS);
        if (!inputs && left.containsKey(kind)) {
            left.get(kind)
                    .forEach(c -> roles[c] = columns.get(c).kind() == Kind.NUMBER ? Role.INPUT : Role.INPUT_CLASS);
            left.remove(kind);
        }
    }

    private static RoleReason.@Nullable Kind leftOut(
            int c, CsvColumn column, int rows, boolean header, RoleWishes wishes) {
        if (wishes.ignored().contains(c)
                || (!wishes.inputs().isEmpty() && !wishes.inputs().contains(c))) {
            return RoleReason.Kind.LEFT_CHOSEN;
        }
        if (column.kind() == Kind.EMPTY) {
            return RoleReason.Kind.LEFT_EMPTY;
        }
        if (wishes.inputs().contains(c)) {
            return null;
        }
        if (column.missing() * 2 > rows) {
            return RoleReason.Kind.LEFT_GAPS;
        }
        if (column.kind() == Kind.TEXT
                || (column.kind() == Kind.CLASS
                        && !column.saysYesAndNo()
                        && (column.labels().size() > MOST_WORDS
                                || column.labels().size() * 2L > rows + 1L))) {
            return RoleReason.Kind.LEFT_WORDS;
        }
        if (column.kind() != Kind.NUMBER) {
            return null;
        }
        String name = column.name().toLowerCase(Locale.ROOT).strip();
        boolean nameless = header ? !column.named() : c == 0;
        boolean counter = COUNTERS.contains(name) || nameless || column.name().matches(".*[a-z]I[dD]");
        boolean fromStart = column.min() == 0 || column.min() == 1;
        if (column.counting() && counter && fromStart && (rows >= 5 || (header && nameless))) {
            return RoleReason.Kind.LEFT_COUNTING;
        }
        boolean identifier = COUNTERS.contains(name)
                || name.endsWith("_id")
                || name.endsWith(" id")
                || column.name().matches(".*[a-z]I[dD]");
        boolean different = column.labels().isEmpty() || column.labels().size() == column.numbers();
        return identifier && column.whole() && different && rows >= 5 ? RoleReason.Kind.LEFT_IDENTIFIER : null;
    }

    /// The likely target, or -1; for what is to be said before anything is asked.
    static int target(List<CsvColumn> columns, List<List<String>> sample, int rows, boolean header) {
        return TargetGuess.of(columns, sample, rows, header, RoleWishes.NONE).columns().stream()
                .min(Comparator.naturalOrder())
                .orElse(-1);
    }
}
