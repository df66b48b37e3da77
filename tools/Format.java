import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks or applies the format of the Java sources: `Format.java check|apply DIRECTORY...`.
///
/// Runs on the JDK that compiles the program, so that it reads the language that the program is written in.
/// Imports are sorted but never removed, since the formatter does not see those that only a Markdown comment uses.
public final class Format {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).formatJavadoc(false).build());

    private Format() {}

    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        boolean failed = false;
        for (Path file : sources(List.of(args).subList(1, args.length))) {
            String before = Files.readString(file);
            try {
                String after = format(before.replace("\r\n", "\n"));
                if (after.equals(before)) {
                    continue;
                }
                if (apply) {
                    Files.writeString(file, after);
                }
                System.out.println((apply ? "Formatted " : "Not formatted, ./mvnw -Pformat does it: ") + file);
                failed |= !apply;
            } catch (Exception e) {
                System.out.println("Cannot format " + file + ": " + e.getMessage());
                failed = true;
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static List<Path> sources(List<String> directories) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String directory : directories) {
            try (Stream<Path> files = Files.walk(Path.of(directory))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static String format(String before) throws Exception {
        String after = FORMATTER.formatSource(ImportOrderer.reorderImports(before, STYLE));
        if (!fixedLines(before).equals(fixedLines(after))) {
            throw new IllegalArgumentException("a table or a block of code in a /// comment is wider than 120 columns");
        }
        return after;
    }

    /// Lines of a Markdown comment that mean something else when they are broken, as the formatter would.
    private static List<String> fixedLines(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("/// |") || line.startsWith("///     "))
                .toList();
    }
}
