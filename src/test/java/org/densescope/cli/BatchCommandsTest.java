package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which sample, in which notation, and the whole batch, on the command line.
class BatchCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLines lines = new CommandLines(_ -> CommandLines.DONE, _ -> CommandLines.DONE);
        return lines.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /// The article's dW[0][0] is the sum of the parts of its 16 samples.
    @Test
    void thePartsOfAllSamplesAddUpToTheGradient() {
        assertThat(run("routes", "--preset", "derivation-batch", "--weight", "fc1[0,0]", "--whole-batch", "--json"))
                .isZero();
        JsonNode all = JsonMapper.shared().readTree(out.toString());
        assertThat(all.get("samples")).hasSize(16);
        assertThat(all.get("samples").get(0).get("sum").doubleValue()).isEqualTo(6);
        double sum = 0;
        for (JsonNode sample : all.get("samples")) {
            assertThat(sample.get("products")).hasSize(1);
            sum += sample.get("sum").doubleValue();
        }
        assertThat(all.get("sum").doubleValue()).isEqualTo(sum);
        assertThat(all.get("gradient").doubleValue()).isEqualTo(sum);
        assertThat(all.get("difference").doubleValue()).isCloseTo(sum, within(1e-6));
    }

    @Test
    void theWholeBatchIsText() {
        assertThat(run(
                        "routes",
                        "--preset",
                        "iris",
                        "--batch",
                        "3",
                        "--weight",
                        "fc2 b[1]",
                        "--whole-batch",
                        "--language",
                        "en"))
                .isZero();
        assertThat(out.toString())
                .contains("Gradient of fc2 b[1] over a batch of 3 samples", "Sum over 3 samples = ")
                .containsPattern("(?s)  #\\d+:  .*  #\\d+:  .*  #\\d+:  ");
    }

    @Test
    void whatEachSampleHasByItselfHasNoSumOverThem() {
        assertThat(run("routes", "--preset", "derivation-batch", "--weight", "x[0]", "--whole-batch"))
                .isNotZero();
        assertThat(err.toString()).contains("a weight or a bias").hasLineCount(1);
    }

    @Test
    void aSampleIsChosen() {
        assertThat(run("trace", "--preset", "iris", "--sample", "51", "--grain", "layer", "--language", "en"))
                .isZero();
        assertThat(run("trace", "--preset", "iris", "--sample", "151")).isNotZero();
        assertThat(err.toString())
                .contains("--sample must be 1 to 150, not 151")
                .hasLineCount(1);
    }

    @Test
    void aNotationIsChosen() {
        assertThat(run("trace", "--preset", "mazur", "--notation", "net-out", "--language", "en"))
                .isZero();
        assertThat(out.toString()).contains("net¹₁ = w¹₁₁·x₁").doesNotContain("z¹₁");
        assertThat(run("trace", "--preset", "mazur", "--notation", "klingon")).isNotZero();
        assertThat(err.toString())
                .contains("there is no notation “klingon”; known are z-a-delta")
                .hasLineCount(1);
    }
}
