package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Drives `working` as a caller does.
class WorkingCommandTest {
    private static final Path CASES = Path.of("src/test/resources/working/cases.json");

    @TempDir
    Path folder;

    private record Said(int code, List<String> lines, String err) {}

    private static Said run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] line = Stream.concat(Stream.of("working", "--language", "en"), Stream.of(arguments))
                .map(String::valueOf)
                .toArray(String[]::new);
        int code = new CommandLines(_ -> 0, _ -> 0).run(new PrintWriter(out), new PrintWriter(err), line);
        return new Said(code, out.toString().lines().toList(), err.toString());
    }

    private Said runText(String text) throws IOException {
        return run(Files.writeString(folder.resolve("numbers.json"), text));
    }

    @Test
    void agreesWithEveryCaseAndColumn() {
        JsonNode file = new JsonMapper().readTree(CASES.toFile());
        Said said = run(CASES);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        JsonNode cases = file.get("cases");
        JsonNode columns = file.get("columns");
        assertThat(said.lines()).hasSize(cases.size() + columns.size());
        List<String> wrong = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            JsonNode expected = cases.get(c).get("expect");
            String[] line = said.lines().get(c).split("\t", -1);
            List<String> patterns = patterns(expected);
            List<String> found = line[2].equals("-") ? List.of() : Arrays.asList(line[2].split(",", -1));
            String verdict = expected.get("verdict").asString();
            boolean several = verdict.equals("several");
            boolean fits =
                    several ? found.containsAll(patterns) : List.copyOf(found).equals(patterns);
            if (!line[0].equals(String.valueOf(c)) || !line[1].equals(verdict) || !fits) {
                wrong.add(said.lines().get(c) + " instead of " + verdict + " " + patterns);
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            JsonNode expected = columns.get(c).get("expect");
            String line =
                    "column " + c + "\t" + expected.get("wrong").asInt() + "\t" + String.join(",", patterns(expected));
            if (!said.lines().get(cases.size() + c).equals(line)) {
                wrong.add(said.lines().get(cases.size() + c) + " instead of " + line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> patterns(JsonNode expected) {
        List<String> patterns = new ArrayList<>();
        expected.get("patterns").forEach(id -> patterns.add(id.asString()));
        return patterns;
    }

    private static String net(String more) {
        return "{\"networks\": [{\"name\": \"n\", \"layers\": [1, 1], \"activations\": [\"identity\"],"
                + " \"loss\": \"half-squared-error\", \"W\": [[[2]]], \"b\": [[1]], \"x\": [[3]], \"target\": [[5]],"
                + " \"optimizer\": {\"kind\": \"sgd\", \"rate\": 0.1}}], " + more + "}";
    }

    private static String asked(String quantity, int layer, int unit, String typed) {
        return "{\"network\": \"n\", \"place\": {\"quantity\": \"" + quantity + "\", \"layer\": " + layer
                + ", \"unit\": " + unit + ", \"from\": -1, \"sample\": 0}, \"typed\": \"" + typed + "\"}";
    }

    @Test
    void aSmallFileIsJudged() throws IOException {
        Said said = runText(net("\"cases\": [" + asked("WEIGHTED_SUM", 1, 0, "7") + ", "
                + asked("WEIGHTED_SUM", 1, 0, "6") + ", " + asked("LOSS_AFTER_STEP", 1, 0, "0") + "]"));
        assertThat(said.code()).isZero();
        assertThat(said.lines()).hasSize(3);
        assertThat(said.lines().get(0)).isEqualTo("0\tright\t-");
        assertThat(said.lines().get(1)).startsWith("1\tperhaps\tbias-omitted");
        assertThat(said.lines().get(2)).isEqualTo("2\tright\t-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| it is empty",
                "[ | it is not JSON",
                "[] | must be an object",
                "{} | “networks” is missing",
                "{\"networks\": [], \"cases\": 3} | cases must be a list",
                "{\"networks\": [{\"name\": 3}], \"cases\": []} | name must be a text",
                "{\"networks\": [{\"name\": \"n\"}], \"cases\": []} | “layers” is missing",
            })
    void aFileOfAnotherKindIsRefusedInOneSentence(String text, String sentence) throws IOException {
        Said said = runText(text == null ? "" : text);
        assertRefused(said, sentence);
    }

    @Test
    void whatDoesNotFitIsRefusedInOneSentence() throws IOException {
        assertRefused(runText(net("\"cases\": [" + asked("WEIGHTED_SUM", 2, 0, "7") + "]")), "cases[0] asks for");
        assertRefused(runText(net("\"cases\": [" + asked("LOSS", 1, 1, "7") + "]")), "cases[0] asks for");
        assertRefused(runText(net("\"cases\": [" + asked("WEIGHT", 1, 0, "7") + "]")), "cases[0] asks for");
        assertRefused(runText(net("\"cases\": [" + asked("DELTA_AFTER_STEP", 1, 0, "7") + "]")), "cases[0] asks for");
        assertRefused(runText(net("\"cases\": [" + asked("SPIN", 1, 0, "7") + "]")), "SPIN");
        assertRefused(runText(net("\"cases\": [" + asked("DELTA", 1, 0, "7").replace("\"n\"", "\"m\"") + "]")), "“m”");
        String cases = "\"cases\": []";
        assertRefused(runText(net(cases).replace("\"rate\": 0.1", "\"rate\": -1")), "-1");
        assertRefused(runText(net(cases).replace("[[[2]]]", "[[[2, 3]]]")), "W[0][0]");
        assertRefused(runText(net(cases).replace("[[[2]]]", "[[[1e999]]]")), "too large");
        assertRefused(runText(net(cases).replace("identity", "cube")), "cube");
        assertRefused(runText(net(cases).replace("\"x\": [[3]]", "\"x\": []")), "x has 0 entries");
        assertRefused(runText(net(cases).replace("half-squared-error", "cross-entropy")), "Cross entropy");
        assertRefused(run(folder), "folder");
        assertRefused(run(folder.resolve("nowhere.json")), "nowhere.json");
    }

    private static void assertRefused(Said said, String sentence) {
        assertThat(said.err()).contains(sentence);
        assertThat(said.err().lines()).as(said.err()).hasSize(1);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.lines()).isEmpty();
    }

    /// Whatever happens to a file on its way, it is judged or refused.
    @Test
    void aDamagedFileDoesNoHarm() throws IOException {
        String whole = net("\"cases\": [" + asked("DELTA", 1, 0, "2") + "], \"columns\": [{\"network\": \"n\","
                + " \"cells\": [" + asked("DELTA", 1, 0, "2") + "]}]");
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 300; round++) {
            char[] text = whole.toCharArray();
            for (int change = 0; change <= random.nextInt(3); change++) {
                text[random.nextInt(text.length)] = "0123456789[]{},:-e\"".charAt(random.nextInt(19));
            }
            Said said = runText(new String(text));
            assertThat(said.code()).as(new String(text)).isIn(0, 2);
        }
    }
}
