package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Counts;
import org.densescope.engine.Network;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceJsonTest {
    private final StringWriter err = new StringWriter();

    private String run(int code, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLines lines = new CommandLines(_ -> 0, _ -> 0);
        assertThat(lines.run(new PrintWriter(out), new PrintWriter(err), arguments))
                .as(() -> Arrays.toString(arguments) + " " + err)
                .isEqualTo(code);
        return out.toString();
    }

    private List<JsonNode> rows(String... arguments) {
        JsonMapper json = new JsonMapper();
        return run(0, arguments).lines().map(json::readTree).toList();
    }

    static List<String> small() {
        return Presets.ids().stream()
                .filter(id -> Counts.of(Presets.open(id).network()).parameters() <= TraceCommand.MOST_PARAMETERS)
                .toList();
    }

    /// As one who only reads both outputs: the new weights of a walk are the weights after one more update.
    @ParameterizedTest
    @MethodSource("small")
    void theNewWeightsOfAWalkAreTheWeightsOneUpdateLater(String example) {
        List<JsonNode> rows = rows("trace", "--preset", example, "--trained", "2", "--json");
        JsonNode after =
                rows("weights", "--preset", example, "--trained", "3", "--json").getFirst();
        Network network = Presets.open(example).network();
        List<JsonNode> updates = rows.stream()
                .filter(row -> row.get("phase").stringValue().equals("UPDATE"))
                .toList();
        assertThat(updates).hasSize((int) Counts.of(network).parameters());
        for (JsonNode row : updates) {
            int layer = row.get("layer").intValue() - 1;
            int unit = row.get("unit").intValue();
            int from = row.get("from").intValue();
            JsonNode expected = from < 0
                    ? after.get("b").get(layer).get(unit)
                    : after.get("W").get(layer).get(unit).get(from);
            assertThat(row.get("value").toString()).isEqualTo(expected.toString());
        }
        List<Long> moments = rows.stream().map(row -> row.get("t").longValue()).toList();
        assertThat(moments.getFirst()).isEqualTo(1);
        assertThat(moments.getLast()).isEqualTo(rows.size());
        assertThat(rows).allMatch(row -> row.get("step").longValue() == 3);
    }

    /// Mazur's numbers, by hand.
    @Test
    void aLineSaysWhatAMomentDid() {
        List<JsonNode> rows = rows("trace", "--preset", "mazur", "--json", "--language", "en");
        assertThat(rows)
                .allSatisfy(row -> assertThat(new ArrayList<>(row.propertyNames()))
                        .containsExactly(
                                "step", "t", "phase", "layer", "unit", "from", "sample", "name", "value", "formula"));
        JsonNode input = rows.getFirst();
        assertThat(input.toString())
                .isEqualTo("{\"step\":1,\"t\":1,\"phase\":\"INPUT\",\"layer\":0,\"unit\":0,\"from\":null,\"sample\":1,"
                        + "\"name\":\"Input 1\",\"value\":0.05,\"formula\":\"a⁰₁ = x₁ = 0.05\"}");
        JsonNode sum = find(rows, "WEIGHTED_SUM", 1, 0, -1);
        assertThat(sum.get("value").doubleValue()).isEqualTo(0.3775);
        assertThat(find(rows, "WEIGHTED_SUM", 1, 0, 0).get("value").doubleValue())
                .isEqualTo(0.15 * 0.05);
        JsonNode gone = rows.stream()
                .filter(row -> row.get("phase").stringValue().equals("ZERO_GRAD"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.get("value").isNull()).isTrue();
        assertThat(gone.get("sample").isNull()).isTrue();
        JsonNode loss = rows.stream()
                .filter(row -> row.get("phase").stringValue().equals("LOSS"))
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(loss.get("unit").isNull()).isTrue();
        assertThat(loss.get("value").doubleValue()).isEqualTo(0.2983711087600027);
        JsonNode update = find(rows, "UPDATE", 1, 0, 0);
        assertThat(update.get("value").toString()).isEqualTo("0.1497807161327628");
        assertThat(update.get("name").stringValue()).isEqualTo("New value of w¹₁₁");
        assertThat(find(rows("trace", "--preset", "mazur", "--json", "--notation", "net-out"), "UPDATE", 1, 0, 0)
                        .get("formula")
                        .stringValue())
                .contains("∂E/∂w");
    }

    private static JsonNode find(List<JsonNode> rows, String phase, int layer, int unit, int from) {
        return rows.stream()
                .filter(row -> row.get("phase").stringValue().equals(phase)
                        && row.get("layer").intValue() == layer
                        && row.get("unit").intValue() == unit
                        && row.get("from").intValue() == from)
                .findFirst()
                .orElseThrow();
    }

    /// The walk of one of 16 samples names its share; the whole batch goes through all, a sample aside has no update.
    @Test
    void theSamplesOfTheUpdateAreSaid() {
        Project iris = Presets.open("iris");
        int[] seen = iris.trainer().samples(0);
        assertThat(samples(rows("trace", "--preset", "iris", "--json"))).containsExactly(seen[0] + 1);
        assertThat(samples(rows("trace", "--preset", "iris", "--json", "--whole-batch")))
                .containsExactlyInAnyOrder(
                        Arrays.stream(seen).mapToObj(row -> row + 1).toArray(Integer[]::new));
        String own = String.valueOf(seen[7] + 1);
        assertThat(samples(rows("trace", "--preset", "iris", "--json", "--sample", own)))
                .containsExactly(seen[7] + 1);
        int held = iris.split().validation()[0] + 1;
        List<JsonNode> look = rows("trace", "--preset", "iris", "--json", "--sample", String.valueOf(held));
        assertThat(samples(look)).containsExactly(held);
        assertThat(look).noneMatch(row -> row.get("phase").stringValue().equals("UPDATE"));
        assertThat(run(0, "trace", "--preset", "iris", "--grain", "term", "--language", "en"))
                .containsPattern("\\(This sample \\S+ of \\S+, 16 samples\\.\\)");
    }

    private static List<Integer> samples(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> row.get("sample"))
                .filter(sample -> !sample.isNull())
                .map(JsonNode::intValue)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"fc-800-500", "fashion", "lenet-head"})
    void largeNetworksAreAskedForTwice(String example) {
        assertThat(run(CommandLines.BAD_INPUT, "trace", "--preset", example, "--json"))
                .isEmpty();
        assertThat(err.toString()).contains("--force").hasLineCount(1);
    }

    /// By the addresses of the other commands, and with all digits.
    @Test
    void weightsArePrinted() {
        assertThat(run(0, "weights", "--preset", "mazur").lines().limit(3))
                .containsExactly("fc1[0,0] 0.15", "fc1[0,1] 0.2", "fc1 b[0] 0.35");
        assertThat(run(0, "weights", "--preset", "mazur", "--json"))
                .isEqualTo("{\"W\":[[[0.15,0.2],[0.25,0.3]],[[0.4,0.45],[0.5,0.55]]],\"b\":[[0.35,0.35],[0.6,0.6]]}\n");
    }
}
