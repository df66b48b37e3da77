package org.densescope.cli.training;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.densescope.exchange.csv.CsvFormat;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.CsvWishes;
import org.densescope.exchange.csv.RoleWishes;
import org.densescope.exchange.csv.RoleWishes.TargetAs;
import org.densescope.exchange.csv.text.CsvLayout;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.train.Scaling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a file of data is to be read, where the guess is not what was meant.
final class TableOptions {
    private static final Map<String, Character> SIGNS = Map.of(
            "tab",
            '\t',
            "\\t",
            '\t',
            "comma",
            ',',
            "semicolon",
            ';',
            "blank",
            ' ',
            "space",
            ' ',
            "bar",
            '|',
            "point",
            '.',
            "apostrophe",
            '\'');

    @Option(names = "--target", paramLabel = "NAME|N[,…]", descriptionKey = "cli.target")
    private @Nullable String target;

    @Option(names = "--target-as", paramLabel = "WHAT", descriptionKey = "cli.target-as")
    private @Nullable String targetAs;

    @Option(names = "--inputs", paramLabel = "NAME|N[,…]", descriptionKey = "cli.inputs")
    private @Nullable String inputs;

    @Option(names = "--ignore", paramLabel = "NAME|N[,…]", descriptionKey = "cli.ignore")
    private @Nullable String ignored;

    @Option(names = "--header", paramLabel = "yes|no|N", descriptionKey = "cli.header")
    private @Nullable String header;

    @Option(names = "--separator", paramLabel = "SIGN", descriptionKey = "cli.separator")
    private @Nullable String separator;

    @Option(names = "--decimal", paramLabel = "SIGN", descriptionKey = "cli.decimal")
    private @Nullable String decimal;

    @Option(names = "--thousands", paramLabel = "SIGN", descriptionKey = "cli.thousands")
    private @Nullable String thousands;

    @Option(names = "--missing", paramLabel = "WORD[,…]", descriptionKey = "cli.missing")
    private @Nullable String missing;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.encoding")
    private @Nullable String encoding;

    @Option(names = "--comment", paramLabel = "SIGN", descriptionKey = "cli.comment")
    private @Nullable String comment;

    @Option(names = "--rows", paramLabel = "drop|fail", descriptionKey = "cli.rows")
    private @Nullable String rows;

    @Option(names = "--scale", paramLabel = "none|standard|range", descriptionKey = "cli.scale-inputs")
    private @Nullable String scale;

    @Option(
            names = "--scale-target",
            paramLabel = "none|standard|range",
            arity = "0..1",
            fallbackValue = "standard",
            descriptionKey = "cli.scale-target")
    private @Nullable String scaleTarget;

    @Option(names = "--transpose", negatable = true, descriptionKey = "cli.transpose")
    private @Nullable Boolean transpose;

    /// What was said about the text of a table.
    CsvWishes wishes() {
        CsvWishes wishes = CsvWishes.NONE
                .withSeparator(sign("--separator", separator, false))
                .withDecimal(decimalSign())
                .withGrouping(sign("--thousands", thousands, true))
                .withComment(sign("--comment", comment, true));
        if (wishes.separator() != null && !CsvLayout.separates(wishes.separator())) {
            throw wrong("--separator", separator, "tab, comma, semicolon, blank, bar, |");
        }
        if (encoding != null) {
            try {
                wishes = wishes.withCharset(Charset.forName(encoding));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw wrong("--encoding", encoding, "UTF-8, UTF-16LE, GB18030, Big5, windows-1252, Shift_JIS");
            }
        }
        if (missing != null) {
            wishes = wishes.withMissing(Arrays.stream(missing.split(",", -1))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet()));
        }
        if (header == null) {
            return wishes;
        }
        if (header.equals("yes") || header.equals("no")) {
            return wishes.withHeader(header.equals("yes"));
        }
        if (!header.matches("[1-9][0-9]{0,8}")) {
            throw wrong("--header", header, "yes, no, 1, 2, …");
        }
        return wishes.withHeader(true).withStart(Integer.parseInt(header));
    }

    private @Nullable Character decimalSign() {
        Character sign = sign("--decimal", decimal, false);
        if (sign != null && sign != '.' && sign != ',') {
            throw wrong("--decimal", decimal, "point, comma");
        }
        return sign;
    }

    /// A character, or what people call it.
    private static @Nullable Character sign(String option, @Nullable String value, boolean none) {
        if (value == null) {
            return null;
        }
        if (none && value.equals("none")) {
            return CsvFormat.NO_GROUPING;
        }
        Character named = SIGNS.get(value.toLowerCase(Locale.ROOT));
        if (named == null && value.length() != 1) {
            throw wrong(option, value, "tab, comma, semicolon, blank, bar, point" + (none ? ", none" : ""));
        }
        return named == null ? (Character) value.charAt(0) : named;
    }

    static Refused wrong(String option, @Nullable String value, String possible) {
        return new Refused(
                "say.train.value",
                "“{0}” is no value for {1}: it can be {2}",
                Quote.of(String.valueOf(value)),
                option,
                possible);
    }

    /// What was said about the columns of a table.
    RoleWishes roles(CsvPreview preview) {
        ColumnNames names = new ColumnNames(preview.columns());
        List<Integer> targets = target == null ? List.of() : names.all("--target", target);
        Set<Integer> in = inputs == null ? Set.of() : new HashSet<>(names.all("--inputs", inputs));
        Set<Integer> out = ignored == null ? Set.of() : new HashSet<>(names.all("--ignore", ignored));
        for (int c : targets) {
            if (in.contains(c) || out.contains(c)) {
                throw new Refused(
                        "say.train.two-roles",
                        "column “{0}” is named both by --target and by {1}",
                        preview.columns().get(c).name(),
                        in.contains(c) ? "--inputs" : "--ignore");
            }
        }
        return new RoleWishes(targets, in, out, targetAs());
    }

    /// How the target is meant, or null where it was not said.
    @Nullable
    TargetAs targetAs() {
        return switch (targetAs) {
            case null -> scaleTarget == null || scaleTarget.equals("none") ? null : TargetAs.NUMBERS;
            case "classes" -> TargetAs.CLASSES;
            case "range" -> TargetAs.RANGE;
            case "numbers" -> TargetAs.NUMBERS;
            default -> throw wrong("--target-as", targetAs, "classes, range, numbers");
        };
    }

    /// What becomes of rows with gaps.
    Gaps gaps() {
        return switch (rows) {
            case null -> Gaps.DROP_ROW;
            case "drop" -> Gaps.DROP_ROW;
            case "fail" -> Gaps.REFUSE;
            case "mean" -> Gaps.MEAN;
            case "zero" -> Gaps.ZERO;
            default -> throw wrong("--rows", rows, "drop, fail, mean, zero");
        };
    }

    /// Whether it was said how numbers are written.
    boolean numbersSaid() {
        return decimal != null || thousands != null;
    }

    /// Reads each value once, so that a wrong one is refused before a file is opened.
    void check() {
        wishes();
        targetAs();
        gaps();
        scale();
        scaleTarget();
    }

    /// Whether it was said that rows may be left out, however many.
    boolean dropsSaid() {
        return rows != null;
    }

    /// How inputs are scaled, or null where it was not said.
    Scaling.@Nullable Kind scale() {
        return kind("--scale", scale);
    }

    /// How targets are scaled, or null where it was not said.
    Scaling.@Nullable Kind scaleTarget() {
        return kind("--scale-target", scaleTarget);
    }

    private static Scaling.@Nullable Kind kind(String option, @Nullable String value) {
        return switch (value) {
            case null -> null;
            case "none" -> Scaling.Kind.NONE;
            case "standard" -> Scaling.Kind.STANDARDISE;
            case "range" -> Scaling.Kind.MIN_MAX;
            default -> throw wrong(option, value, "none, standard, range");
        };
    }

    /// Whether pictures have rows and columns exchanged, or null where it was not said.
    @Nullable
    Boolean transpose() {
        return transpose;
    }

    /// The first option that only tables have and that was given, or null.
    @Nullable
    String onlyForTables() {
        String[] names = {
            "--target",
            "--inputs",
            "--ignore",
            "--header",
            "--separator",
            "--decimal",
            "--thousands",
            "--missing",
            "--encoding",
            "--comment"
        };
        @Nullable
        String[] values = {target, inputs, ignored, header, separator, decimal, thousands, missing, encoding, comment};
        for (int i = 0; i < names.length; i++) {
            if (values[i] != null) {
                return names[i];
            }
        }
        return null;
    }
}
