package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CountAndRoutesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLines lines = new CommandLines(_ -> CommandLines.DONE, _ -> CommandLines.DONE);
        return lines.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void vggsHeadIsCounted() {
        assertThat(run("count", "25088-4096-4096-1000", "--language", "en")).isZero();
        assertThat(out.toString())
                .contains("4096 × 25088 + 4096 = 102,764,544")
                .contains("4096 × 4096 + 4096 = 16,781,312")
                .contains("1000 × 4096 + 1000 = 4,097,000")
                .contains("123,633,664 + 9,192 = 123,642,856")
                .contains("247 MB   495 MB   989 MB  parameters alone")
                .contains("training with adam, adamw")
                .contains("102,760,448  205,520,896  fc1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theCountIsThereForPrograms() {
        assertThat(run("count", "25088-4096-4096-1000", "--json", "--batch", "2"))
                .isZero();
        JsonNode all = json();
        assertThat(all.get("parameters").longValue()).isEqualTo(123_642_856);
        assertThat(all.get("layers").get(0).get("parameters").longValue()).isEqualTo(102_764_544);
        assertThat(all.get("layers").get(0).get("share").doubleValue())
                .isCloseTo(102_764_544.0 / 123_642_856, within(1e-15));
        assertThat(all.get("multiply_adds").get("forward").longValue()).isEqualTo(123_633_664);
        assertThat(all.get("multiply_adds").get("backward").longValue()).isEqualTo(247_267_328);
        assertThat(all.get("bytes").get("float32").get("parameters").longValue())
                .isEqualTo(494_571_424);
        long kept = 25_088 + 2L * (4096 + 4096 + 1000);
        assertThat(all.get("bytes").get("float64").get("adam").longValue())
                .isEqualTo(8 * (4L * 123_642_856 + 2 * kept));
        assertThat(all.get("bytes").get("float16").get("sgd").longValue()).isEqualTo(2 * (2L * 123_642_856 + 2 * kept));
    }

    @Test
    void noSizeIsTooLargeToBeCounted() {
        assertThat(run("count", "100000-100000-100000", "--json")).isZero();
        assertThat(json().get("parameters").longValue()).isEqualTo(20_000_200_000L);
    }

    @Test
    void mazursRoutesArePrinted() {
        assertThat(run("routes", "--preset", "mazur", "--weight", "fc1[0,0]", "--language", "en"))
                .isZero();
        assertThat(out.toString())
                .contains("fc1[0,0]: routes to the loss: 2")
                .contains("fc1[0] → fc2[0] → L:  0.05 · ")
                .contains("= 0.000668396021144373")
                .contains("= −0.000229828286670026")
                .contains("Sum of all routes = 0.00043856773447434")
                .contains("Central difference, h = 1e−5 = 0.0004385677");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void mazursRoutesAreThereForPrograms() {
        assertThat(run("routes", "--preset", "mazur", "--weight", "fc1[0,0]", "--json"))
                .isZero();
        JsonNode all = json();
        assertThat(all.get("routes").get(0).get("product").doubleValue())
                .isCloseTo(0.000668396021144373, within(1e-18));
        assertThat(all.get("routes").get(1).get("product").doubleValue())
                .isCloseTo(-0.00022982828667002643, within(1e-18));
        assertThat(all.get("sum").doubleValue()).isCloseTo(0.0004385677344743465, within(1e-18));
        assertThat(all.get("gradient").doubleValue()).isCloseTo(0.0004385677344743465, within(1e-18));
        assertThat(all.get("routes").get(1).get("through").get(1).stringValue()).isEqualTo("fc2 z[1]");
        double product = 1;
        for (JsonNode factor : all.get("routes").get(0).get("factors")) {
            product *= factor.get("value").doubleValue();
        }
        assertThat(product).isEqualTo(all.get("routes").get(0).get("product").doubleValue());
        assertThat(all.get("difference").get("relative_error").doubleValue()).isLessThan(1e-6);
    }

    @Test
    void ofManyRoutesTheLargestAreListedAndTheOthersSummed() {
        assertThat(run("routes", "--net", "784-512-256-10", "--weight", "fc1 w[17, 301]", "--most", "5", "--json"))
                .isZero();
        JsonNode all = json();
        assertThat(new BigInteger(all.get("count").asString())).isEqualTo(BigInteger.valueOf(2560));
        assertThat(all.get("routes")).hasSize(5);
        assertThat(all.get("others").get("count").intValue()).isEqualTo(2555);
        assertThat(all.get("sum").doubleValue()).isCloseTo(all.get("gradient").doubleValue(), within(1e-12));
    }

    /// The article's batch of 16: the part of its first sample, x = −3 and g = −2.
    @Test
    void ofABatchTheyAreThePartOfOneSample() {
        assertThat(run("routes", "--preset", "derivation-batch", "--weight", "fc1[0,0]", "--language", "en"))
                .isZero();
        assertThat(out.toString()).contains("The part of sample 1 of 16", "Sum of all routes = 6");
    }

    @Test
    void theyAreWrittenInEveryLanguage() {
        run("routes", "--preset", "xor", "--weight", "x[1]", "--language", "zh-Hans");
        run("count", "2-3", "--language", "zh-Hant");
        assertThat(out.toString()).contains("所有路径之和", "記憶體").doesNotContain("routes.", "counts.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count",
                "count 3",
                "count 2-x",
                "count 2-0",
                "count 2-100001",
                "count 2-3 --batch 0",
                "count 2-3 --language fr",
                "count 2-3 4-5",
                "routes --preset mazur",
                "routes --preset nope --weight fc1[0,0]",
                "routes --preset mazur --weight fc1[0,2]",
                "routes --preset mazur --weight fc3[0,0]",
                "routes --preset mazur --weight fc0[0,0]",
                "routes --preset mazur --weight fc1[0]",
                "routes --preset mazur --weight x[0,0]",
                "routes --preset mazur --weight x[2]",
                "routes --preset mazur --weight w",
                "routes --preset mazur --weight fc1[0,0] --most 0",
                "routes --preset mazur --weight fc1[0,0] --digits 40",
                "routes --preset mazur --weight fc1[99999999999999,0]"
            })
    void badInputIsOneSentenceAndExitCodeTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).startsWith("densescope: ").hasLineCount(1);
    }

    @Test
    void everyOptionIsExplained() {
        run("routes", "--help", "--language", "en");
        run("count", "--help", "--language", "en");
        assertThat(out.toString()).contains("Prints every way", "Counts parameters");
        assertThat(out.toString().lines().map(String::strip).filter(line -> line.matches("(-\\w, )?--[a-z-]+(=\\S+)?")))
                .as("options without a description")
                .isEmpty();
    }
}
