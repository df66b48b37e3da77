package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;

class TraceTextTest {
    private static final Trace MAZUR = Traces.mazur(Optimizer.standard("sgd", 0.5));

    private static String walk(Trace trace, Grain grain, Language language) throws IOException {
        StringBuilder text = new StringBuilder();
        new TraceText(trace, grain, new Digits(9, false), new Messages(language, true)).write(text);
        return text.toString();
    }

    /// The numbers in the file were compared with the published ones by hand.
    @Test
    void mazursWalkIsTheOneInTheFile() throws IOException {
        assertThat(walk(MAZUR, Grain.UNIT, Language.EN)).isEqualTo(golden("/trace/mazur-unit.txt"));
    }

    @Test
    void thePublishedNumbersAreInTheWalk() throws IOException {
        assertThat(walk(MAZUR, Grain.UNIT, Language.EN))
                .contains("= 0.593269992", "= 0.596884378", "= 1.10590597", "= 0.751365070", "= 0.772928465")
                .contains("= 0.298371109", "= 0.138498562", "= 0.0821670406", "= 0.0363503064", "= 0.000438567734")
                .contains("= 0.149780716", "= 0.199561432", "= 0.249751144", "= 0.299502287")
                .contains("= 0.358916480", "= 0.408666186", "= 0.511301270", "= 0.561370121");
    }

    @Test
    void hasALineForEachStop() throws IOException {
        List<String> terms = walk(MAZUR, Grain.TERM, Language.EN).lines().toList();
        assertThat(terms.stream().filter(line -> line.matches(" *\\d+ .*"))).hasSize(60);
        assertThat(terms.get(1)).isEqualTo(" 1  Input 1: a⁰₁ = x₁ = 0.05");
        assertThat(terms).anyMatch(line -> line.endsWith("= 0.15·0.05 + – + – = 0.0075 so far"));
        assertThat(walk(MAZUR, Grain.PHASE, Language.EN).lines()).hasSize(5);
        assertThat(walk(MAZUR, Grain.WHOLE, Language.EN).lines()).hasSize(1);
    }

    @Test
    void everyNetworkCanBeWalkedInEveryLanguage() throws IOException {
        for (Language language : Language.values()) {
            for (Trace trace : Traces.shapes()) {
                assertThat(walk(trace, Grain.UNIT, language)).doesNotContain("explain.", "null");
            }
        }
        assertThat(walk(MAZUR, Grain.UNIT, Language.ZH_HANS)).startsWith("前向传播\n 1  输入 1：a⁰₁ = x₁ = 0.05\n");
    }

    @Test
    void aBatchIsWalkedAsMatricesAndSumsOverTheSamples() throws IOException {
        Project batch = Presets.open("derivation-batch");
        Trace trace = Trace.of(batch.start(), batch.optimizer(), batch.batch(), Workers.ONE);
        assertThat(walk(trace, Grain.LAYER, Language.EN))
                .contains("all 16 samples, written out for sample 1: Z¹ = A⁰ (W¹)ᵀ + b¹; ")
                .contains("Loss of the batch · all 16 samples: L = ℓ[1] + ℓ[2] + … + ℓ[16] = 3 + 2.5 + … + 3 = 48\n")
                .contains("∂L/∂W¹ = (Δ¹)ᵀ A⁰, ∂L/∂b¹ = 1ᵀ Δ¹; ")
                .contains(
                        "∂L/∂b¹₃ = 1·δ¹₃[1] + 1·δ¹₃[2] + … + 1·δ¹₃[16] = 1·(−1) + 1·1 + … + 1·(−1) = −1 (Written out for unit 3 of 3 in the output layer.)\n")
                .contains("∂L/∂A⁰ = Δ¹ W¹; ");
        assertThat(walk(trace, Grain.UNIT, Language.EN))
                .contains("Weighted sum of unit 2 in the output layer · sample 2 of 16: ")
                .contains("= 10; ∂L/∂w¹₁₂", "= 21; ∂L/∂w¹₁₃", "= −17; ∂L/∂b¹₁");
        List<String> terms = walk(trace, Grain.TERM, Language.EN).lines().toList();
        assertThat(terms.stream().filter(line -> line.matches(" *\\d+ .*"))).hasSize(814);
        assertThat(terms)
                .anyMatch(line -> line.endsWith("Gradient of w¹₁₁ · sample 2 of 16: ∂L/∂w¹₁₁ = δ¹₁[1]·a⁰₁[1]"
                        + " + δ¹₁[2]·a⁰₁[2] + … + δ¹₁[16]·a⁰₁[16] = (−2)·(−3) + 0·0 + … + – = 6 so far"));
    }

    private static String golden(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(TraceTextTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }
}
