package org.densescope.trace.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Reduction;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Arithmetic;
import org.densescope.trace.Chapter;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.FormulaTex;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Operand;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.formula.Token;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scilab.forge.jlatexmath.TeXFormula;

@Tag("slow")
class ExplanationTest {
    private static final Digits ALL = new Digits(17, false);
    private static final Digits FOUR = Digits.STANDARD;

    /// What to do with every explanation there is.
    private interface Look {
        void at(Reveal reveal, Grain grain, Explanation explanation);
    }

    private static void everywhere(Look look) {
        List<Trace> traces = new ArrayList<>(Traces.shapes());
        // each loss with each last activation, and the hidden activations and optimizers in turn
        List<Trace> all = Traces.all();
        int hidden = Activation.values().length;
        for (int n = 0; n < all.size() / hidden; n++) {
            Trace one = all.get(n * hidden + n % hidden);
            traces.add(one);
            if (n % 3 == 0) {
                traces.add(Traces.batch(one, 2 + n % 2 * 6));
            }
        }
        for (Trace trace : traces) {
            for (Grain grain : Grain.values()) {
                for (long t = 0; t <= trace.length(); t++) {
                    Reveal reveal = trace.at(t);
                    look.at(reveal, grain, Explanation.of(reveal, grain));
                }
            }
        }
    }

    private static List<Formula> formulas(Explanation explanation) {
        return explanation.steps().stream()
                .flatMap(step -> step.lines().stream())
                .toList();
    }

    @Test
    void everyNumberIsTheOneThatTheRevealShows() {
        long[] seen = new long[1];
        everywhere((reveal, _, explanation) -> {
            for (Formula formula : formulas(explanation)) {
                for (Token token : formula.links()) {
                    if (token instanceof Token.Value value && value.place() != null) {
                        Place place = value.place();
                        assertThat(value.born()).as("%s", place).isEqualTo(reveal.knows(place));
                        if (value.born()) {
                            assertThat(Double.doubleToLongBits(value.value()))
                                    .isEqualTo(Double.doubleToLongBits(reveal.value(place)));
                            seen[0]++;
                        }
                    }
                }
            }
        });
        assertThat(seen[0]).isGreaterThan(50_000);
    }

    @Test
    void theArithmeticIsRight() {
        long[] seen = new long[1];
        everywhere((_, _, explanation) -> {
            for (Derivation step : explanation.steps()) {
                String numbers = step.numbers().plain(ALL);
                String result = step.result().plain(ALL);
                if (numbers.isEmpty() || (numbers + result).matches(".*[…–].*")) {
                    continue;
                }
                double expected = Arithmetic.value(result.substring(2));
                for (String part : numbers.substring(2).split(" = ", -1)) {
                    assertThat(Arithmetic.value(part))
                            .as(() -> step.plain(ALL))
                            .isEqualTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
                    seen[0]++;
                }
            }
        });
        assertThat(seen[0]).isGreaterThan(10_000);
    }

    @Test
    void everyWordExistsInEveryLanguage() {
        Messages messages = new Messages(Language.EN, true);
        Set<Phrase> phrases = new HashSet<>();
        everywhere((_, _, explanation) -> {
            phrases.add(explanation.title());
            phrases.add(explanation.sentence());
            phrases.addAll(explanation.notes());
        });
        for (Language language : Language.values()) {
            messages.languageProperty().set(language);
            for (Phrase phrase : phrases) {
                assertThat(Naming.STANDARD.words(phrase.text(messages::text, FOUR)))
                        .isNotBlank()
                        .doesNotContain("{", "explain.");
            }
        }
    }

    @Test
    void everyFormulaCanBeTypeset() {
        Set<String> texs = new TreeSet<>();
        Set<String> shapes = new HashSet<>();
        everywhere((_, _, explanation) -> {
            for (Formula formula : formulas(explanation)) {
                String tex = FormulaTex.marked(formula, FOUR).tex();
                // thousands of formulas differ in their digits only
                if (shapes.add(tex.replaceAll("[0-9.]+", "0"))) {
                    texs.add(tex);
                }
            }
        });
        texs.add(FormulaTex.marked(odd(), new Digits(4, true)).tex());
        for (String tex : texs) {
            assertThat(new TeXFormula(tex).createTeXIcon(0, 20).getIconWidth())
                    .as(tex)
                    .isPositive();
        }
        assertThat(texs).hasSizeGreaterThan(500);
    }

    /// All that a number can look like.
    private static Formula odd() {
        List<Token> tokens = new ArrayList<>();
        for (double value : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0, 1.25e-300, -4e200, 0.5, -0.0}) {
            tokens.add(new Token.Value(value, null, true, false));
            tokens.add(new Token.Text(" + ", " + "));
        }
        tokens.add(Token.Value.unborn(null));
        return new Formula(tokens);
    }

    @Test
    void everyLinkedTokenIsFoundByItsColour() {
        Trace trace = Traces.mazur(Optimizer.standard("adam", 0.1));
        for (long t = 1; t <= trace.length(); t++) {
            for (Formula formula : formulas(Explanation.of(trace.at(t), Grain.TERM))) {
                FormulaTex tex = FormulaTex.marked(formula, FOUR);
                assertThat(tex.links()).isEqualTo(formula.links());
                for (int n = 0; n < tex.links().size(); n++) {
                    assertThat(tex.tex()).containsOnlyOnce("{" + FormulaTex.marker(n) + "}");
                    assertThat(FormulaTex.unmarked(Integer.decode(FormulaTex.marker(n))))
                            .isEqualTo(n);
                }
            }
        }
    }

    @Test
    void onlyTheCurrentTermIsMarked() {
        everywhere((reveal, grain, explanation) -> {
            for (Formula formula : formulas(explanation)) {
                for (Token token : formula.links()) {
                    if (token.isCurrent()) {
                        assertThat(grain).isEqualTo(Grain.TERM);
                        Place place = token.link();
                        assertThat(explanation.places())
                                .anyMatch(operand -> operand.place().equals(place));
                    }
                }
            }
            assertThat(explanation.unfinished()).isEqualTo(unfinished(reveal, grain));
        });
    }

    private static boolean unfinished(Reveal reveal, Grain grain) {
        Moment now = reveal.moment();
        return reveal.following(grain).running().isPresent()
                && !(grain == Grain.TERM && now != null && now.phase() == Phase.LOSS);
    }

    /// What is lit as written is written by the last moment, and what is read was known before.
    @Test
    void operandsAreWhatTheMomentReadsAndWrites() {
        everywhere((reveal, grain, explanation) -> {
            if (grain != Grain.TERM || explanation.moment() == null || explanation.unfinished()) {
                return;
            }
            long now = explanation.moment().index();
            for (Operand operand : explanation.places()) {
                if (explanation.moment().phase() == Phase.INPUT) {
                    assertThat(reveal.birth(operand.place())).as("given").isNegative();
                } else if (operand.role() == Operand.Role.TARGET) {
                    assertThat(reveal.birth(operand.place())).as("%s", operand).isEqualTo(now);
                } else {
                    assertThat(reveal.birth(operand.place())).as("%s", operand).isLessThan(now);
                }
            }
            assertThat(explanation.moment().phase() == Phase.ZERO_GRAD
                            || !explanation.places().isEmpty())
                    .isTrue();
        });
    }

    @Test
    void aSumIsBuiltTermByTerm() {
        Trace trace = Traces.mazur(Optimizer.standard("sgd", 0.5));
        assertThat(plain(trace, 3, Grain.TERM))
                .containsExactly("z¹₁ = w¹₁₁·a⁰₁ + w¹₁₂·a⁰₂ + b¹₁ = 0.15·0.05 + – + – = 0.0075");
        assertThat(plain(trace, 8, Grain.TERM))
                .containsExactly("z¹₂ = w¹₂₁·a⁰₁ + w¹₂₂·a⁰₂ + b¹₂ = 0.25·0.05 + 0.3·0.1 + 0.35 = 0.3925");
        assertThat(plain(trace, 8, Grain.LAYER))
                .containsExactly(
                        "z¹ = W¹ a⁰ + b¹", "z¹₂ = w¹₂₁·a⁰₁ + w¹₂₂·a⁰₂ + b¹₂ = 0.25·0.05 + 0.3·0.1 + 0.35 = 0.3925");
        assertThat(plain(trace, 0, Grain.TERM)).isEmpty();
    }

    @Test
    void adamShowsBothMomentsAndTheirCorrection() {
        Trace trace = Traces.mazur(Optimizer.standard("adam", 0.001));
        assertThat(plain(trace, 49, Grain.TERM))
                .containsExactly(
                        "m′¹₁₁ ← β₁·m¹₁₁ + (1 − β₁)·∂L/∂w¹₁₁ = 0.9·0 + (1 − 0.9)·0.0004386 = 4.386e−5",
                        "v′¹₁₁ ← β₂·v¹₁₁ + (1 − β₂)·(∂L/∂w¹₁₁)² = 0.999·0 + (1 − 0.999)·(0.0004386)² = 1.923e−10",
                        "m̂¹₁₁ = m′¹₁₁/(1 − β₁^t) = 4.386e−5/(1 − 0.9^1) = 0.0004386",
                        "v̂¹₁₁ = v′¹₁₁/(1 − β₂^t) = 1.923e−10/(1 − 0.999^1) = 1.923e−7",
                        "w′¹₁₁ ← w¹₁₁ − η·m̂¹₁₁/(√v̂¹₁₁ + ε) = 0.15 − 0.001·0.0004386/(√1.923e−7 + 1e−8) = 0.1490");
    }

    @Test
    void longSumsAreElidedAndCounted() {
        int inputs = 128;
        double[] x = new double[inputs];
        double[] w = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = i + 1;
            w[i] = i % 2 == 0 ? 1 : -1;
        }
        Network network = new Network(
                List.of(Dense.of(new Matrix(1, inputs, w), new double[] {-2}, Activation.IDENTITY)),
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN);
        Trace trace = Traces.of(network, Optimizer.standard("sgd", 0.1), x, new double[] {1});
        long start = trace.timeline().index(Phase.WEIGHTED_SUM, 1, 0, 0);
        assertThat(plain(trace, start + 129, Grain.UNIT))
                .containsExactly("z¹₁ = w¹₁₁·a⁰₁ + w¹₁₂·a⁰₂ + … + b¹₁ = 1·1 + (−1)·2 + … + (−2) = −66");
        assertThat(plain(trace, start + 12, Grain.TERM))
                .containsExactly("z¹₁ = w¹₁₁·a⁰₁ + w¹₁₂·a⁰₂ + … + w¹₁,₁₂·a⁰₁₂ + … + b¹₁"
                        + " = 1·1 + (−1)·2 + … + (−1)·12 + … + – = −6");
        assertThat(plain(trace, start + 4, Grain.TERM).getFirst())
                .startsWith("z¹₁ = w¹₁₁·a⁰₁ + w¹₁₂·a⁰₂ + w¹₁₃·a⁰₃ + w¹₁₄·a⁰₄ + … + b¹₁ = 1·1");
        assertThat(Explanation.of(trace.at(start + 129), Grain.UNIT).notes())
                .containsExactly(Phrase.of("explain.term-count", 129));
    }

    @Test
    void theLossShowsTheOutputThatAddsMost() {
        double[] bias = new double[12];
        bias[7] = -1;
        Dense dense = Dense.of(Matrix.zeros(12, 1), bias, Activation.SOFTMAX);
        Network network = new Network(List.of(dense), Loss.CROSS_ENTROPY, Reduction.MEAN);
        double[] target = new double[12];
        target[7] = 1;
        Trace trace = Traces.of(network, Optimizer.standard("sgd", 0.1), new double[] {1}, target);
        long end = trace.timeline().end(Chapter.LOSS);
        assertThat(plain(trace, end, Grain.UNIT))
                .contains("L = ℓ₁ + ℓ₂ + … + ℓ₈ + … + ℓ₁₂ = 0 + 0 + … + 3.431 + … + 0 = 3.431")
                .anyMatch(line -> line.startsWith("ℓ₈ = −t₈·ln a¹₈ = "));
    }

    @Test
    void cutAndFrozenWeightsSaySo() {
        Dense dense = Dense.of(Matrix.ofRows(new double[] {3, 5}), new double[] {1}, Activation.IDENTITY)
                .withMask(EdgeMask.NONE.withCut(0, true).withFrozen(1, true));
        dense = new Dense(dense.weights(), dense.bias(), dense.activation(), false, dense.mask());
        Network network = new Network(List.of(dense), Loss.HALF_SQUARED_ERROR, Reduction.MEAN);
        Trace trace = Traces.of(network, Optimizer.standard("sgd", 0.1), new double[] {7, 2}, new double[] {1});
        long sum = trace.timeline().index(Phase.WEIGHTED_SUM, 1, 0, 0);
        assertThat(plain(trace, sum + 3, Grain.TERM).getFirst()).endsWith(" = 0 + 5·2 + 1 = 11");
        assertThat(notes(trace, sum + 1)).containsExactly("explain.note.cut");
        long update = trace.timeline().index(Phase.UPDATE, 1, 0, 0);
        assertThat(plain(trace, update + 1, Grain.TERM)).containsExactly("w′¹₁₁ ← w¹₁₁ = 3");
        assertThat(notes(trace, update + 1)).containsExactly("explain.note.cut");
        assertThat(notes(trace, update + 2)).containsExactly("explain.note.frozen");
        assertThat(notes(trace, update + 3)).containsExactly("explain.note.frozen-bias");
    }

    @Test
    void warnsOfSoftmaxTwiceAndOfTheStepFunction() {
        Set<String> twice = new HashSet<>();
        Set<String> step = new HashSet<>();
        everywhere((reveal, _, explanation) -> {
            Network network = reveal.trace().network();
            String kind = network.loss() + " " + network.layer(network.depth()).activation();
            for (Phrase note : explanation.notes()) {
                if (note.key().equals("explain.note.softmax-twice")) {
                    twice.add(kind);
                }
                if (Set.of("explain.note.step", "explain.note.sign").contains(note.key())
                        && explanation.moment() != null) {
                    step.add(network.layer(explanation.moment().layer())
                            .activation()
                            .id());
                }
            }
        });
        assertThat(twice).containsExactly("LOGITS_CROSS_ENTROPY SOFTMAX");
        assertThat(step).containsExactlyInAnyOrder("step", "step-zero", "sign");
    }

    private static List<String> plain(Trace trace, long t, Grain grain) {
        return Explanation.of(trace.at(t), grain).plain(FOUR);
    }

    private static List<String> notes(Trace trace, long t) {
        return Explanation.of(trace.at(t), Grain.TERM).notes().stream()
                .map(Phrase::key)
                .toList();
    }
}
