package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are damaged, hostile, of another kind, or odd but right, and what is to become of each.
class BadInputsTest {
    private static final Path FOLDER = Path.of("src/test/resources/bad_inputs");

    record Given(String file, String wanted, String what) {
        @Override
        public String toString() {
            return wanted + " " + file + ": " + what;
        }
    }

    static List<Given> files() throws IOException {
        return Files.readAllLines(FOLDER.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Given(cells[0], cells[1], cells[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileHasItsVerdictInEachLanguage(Given given) {
        for (String language : List.of("en", "zh-Hans", "zh-Hant")) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            String file = FOLDER.resolve(given.file()).toString();
            int code = new CommandLines(_ -> 0, _ -> 0)
                    .run(new PrintWriter(out), new PrintWriter(err), "check", "--language", language, file);
            long lines = err.toString().lines().count();
            assertThat(err.toString()).doesNotContain("Exception", "\tat ", "{0}", "say.");
            switch (given.wanted().toLowerCase(Locale.ROOT)) {
                case "accept" -> {
                    assertThat(err.toString()).isEmpty();
                    assertThat(code).isEqualTo(CommandLines.DONE);
                }
                case "refuse" -> {
                    assertThat(code).isEqualTo(CommandLines.BAD_INPUT);
                    assertThat(lines).isEqualTo(1);
                    assertThat(err.toString()).contains(given.file());
                }
                default -> {
                    assertThat(code).isIn(CommandLines.DONE, CommandLines.BAD_INPUT);
                    assertThat(lines).isLessThanOrEqualTo(3);
                }
            }
        }
    }
}
