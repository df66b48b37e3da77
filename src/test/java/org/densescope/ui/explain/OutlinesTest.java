package org.densescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.steps.Explanation;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class OutlinesTest {
    private static Trace trace(Project project) {
        return Trace.of(project.start(), project.optimizer(), project.batch(), Workers.ONE);
    }

    @ParameterizedTest
    @CsvSource({"mazur, sgd", "mazur, adam", "derivation-3x3, momentum", "iris, adamw", "xor, rmsprop", "xor, adagrad"})
    void everyTokenOfEveryExplanationHasAnOutline(String preset, String optimizer) {
        Trace trace = trace(Presets.open(preset).withOptimizer(Optimizer.standard(optimizer, 0.5)));
        Map<String, Outlines> made = new HashMap<>();
        int tokens = 0;
        for (Grain grain : Grain.values()) {
            for (long t = 0; t <= trace.length(); t++) {
                for (Derivation derivation : Explanation.of(trace.at(t), grain).steps()) {
                    for (Formula line : derivation.lines()) {
                        for (Piece piece : Piece.of(line, Digits.STANDARD)) {
                            tokens += checked(piece, made);
                        }
                    }
                }
            }
        }
        assertThat(tokens).isGreaterThan(200);
    }

    private static int checked(Piece piece, Map<String, Outlines> made) {
        String tex = piece.tex().tex();
        Outlines outlines = made.computeIfAbsent(tex, Outlines::of);
        int links = piece.tex().links().size();
        assertThat(outlines.parts().stream()
                        .map(Outlines.Part::token)
                        .filter(token -> token >= 0)
                        .toList())
                .as(tex)
                .containsExactlyElementsOf(IntStream.range(0, links).boxed().toList());
        for (Outlines.Part part : outlines.parts()) {
            assertThat(part.right() - part.left()).as("width in %s", tex).isPositive();
            assertThat(part.bottom() - part.top()).as("height in %s", tex).isPositive();
            assertThat(part.svg()).startsWith("M").doesNotContain("NaN", "E");
        }
        return links;
    }

    @Test
    void aTokenIsItsOwnGlyphsOnly() {
        Outlines outlines = Outlines.of("\\textcolor{#000001}{0.5}\\cdot\\textcolor{#000002}{0.25}+1");
        assertThat(outlines.parts()).extracting(Outlines.Part::token).containsExactlyInAnyOrder(-1, 0, 1);
        Outlines.Part half = part(outlines, 0);
        Outlines.Part quarter = part(outlines, 1);
        assertThat(half.left()).isBetween(0.0, 0.1);
        assertThat(half.right()).isLessThan(quarter.left());
        assertThat(quarter.right()).isLessThan(outlines.width());
        // 0 . 5 are three glyphs; 0 has an inside
        assertThat(half.svg().chars().filter(c -> c == 'M').count()).isEqualTo(4);
    }

    @Test
    void aFractionPutsItsTopAboveItsBottom() {
        Outlines outlines = Outlines.of("\\frac{\\textcolor{#000001}{a}}{\\textcolor{#000002}{b}}");
        Outlines.Part bar = part(outlines, -1);
        assertThat(part(outlines, 0).bottom()).isLessThan(bar.top());
        assertThat(part(outlines, 1).top()).isGreaterThan(bar.bottom());
        assertThat(outlines.baseline())
                .isBetween(part(outlines, 0).bottom(), part(outlines, 1).bottom());
    }

    @Test
    void aDashStandsForWhatIsNotComputed() {
        Outlines outlines = Outlines.of("\\textcolor{#000001}{\\text{–}}");
        Outlines.Part dash = part(outlines, 0);
        assertThat(dash.right() - dash.left()).isGreaterThan(5 * (dash.bottom() - dash.top()));
    }

    private static Outlines.Part part(Outlines outlines, int token) {
        List<Outlines.Part> found =
                outlines.parts().stream().filter(part -> part.token() == token).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
