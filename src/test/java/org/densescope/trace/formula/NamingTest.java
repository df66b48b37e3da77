package org.densescope.trace.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.trace.formula.Naming.Style;
import org.densescope.trace.steps.Explanation;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class NamingTest {
    private static final Optimizer ADAM = Optimizer.standard("adam", 0.1);
    private static final Optimizer SGD = Optimizer.standard("sgd", 0.5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Z_A_DELTA     | a⁰₁  | z¹₂    | a¹₂   | w¹₂₁           | b¹₂         | ∂L/∂w¹₂₁            | δ¹₂
            ARTICLE       | x₁   | a¹₂    | x¹₂   | W¹₂₁           | b¹₂         | ∂L/∂W¹₂₁            | ∂L/∂a¹₂
            NET_OUT       | x₁   | net¹₂  | out¹₂ | w¹₂₁           | b¹₂         | ∂E/∂w¹₂₁            | δ¹₂
            DIFFERENTIALS | x₁   | z¹₂    | a¹₂   | w¹₂₁           | b¹₂         | dw¹₂₁               | dz¹₂
            FROM_TO       | x₁   | z¹₂    | a¹₂   | w¹₁₂           | b¹₂         | ∂L/∂w¹₁₂            | δ¹₂
            GIVEN         | x₁   | net¹₂  | out¹₂ | w¹₂₁           | b¹₂         | ∂E/∂w¹₂₁            | δ¹₂
            PYTORCH       | x[0] | z1[1]  | a1[1] | fc1.weight[1, 0] | fc1.bias[1] | fc1.weight.grad[1, 0] | z1.grad[1]
            """)
    void eachStyleHasItsNames(
            Style style, String x, String z, String a, String w, String b, String gradient, String delta) {
        Naming naming = new Naming(style, false);
        Place weight = Place.weight(Quantity.WEIGHT, 1, 1, 0);
        assertThat(List.of(
                        naming.plain(Place.unit(Quantity.ACTIVATION, 0, 0), ADAM),
                        naming.plain(Place.unit(Quantity.WEIGHTED_SUM, 1, 1), ADAM),
                        naming.plain(Place.unit(Quantity.ACTIVATION, 1, 1), ADAM),
                        naming.plain(weight, ADAM),
                        naming.plain(Place.weight(Quantity.WEIGHT, 1, 1, Place.BIAS), ADAM),
                        naming.plain(weight.as(Quantity.WEIGHT_GRADIENT), ADAM),
                        naming.plain(Place.unit(Quantity.DELTA, 1, 1), ADAM)))
                .containsExactly(x, z, a, w, b, gradient, delta);
    }

    @ParameterizedTest
    @EnumSource
    void noTwoNumbersHaveOneName(Style style) {
        Trace trace = Traces.mazur(ADAM);
        Map<String, Place> names = new HashMap<>();
        Traces.forEachPlace(trace.network(), place -> {
            boolean softmax = place.quantity() == Quantity.EXPONENTIAL || place.quantity() == Quantity.EXPONENTIAL_SUM;
            boolean none = place.layer() == 0
                    && place.quantity() != Quantity.ACTIVATION
                    && place.quantity() != Quantity.ACTIVATION_GRADIENT;
            if (!softmax && !none) {
                Place before = names.put(new Naming(style, false).plain(place, ADAM), place);
                assertThat(before).as("the same name as %s", place).isNull();
            }
        });
    }

    /// What a crowded picture leaves out are the indices, nothing else.
    @ParameterizedTest
    @EnumSource
    void aBriefNameIsTheNameWithoutItsIndices(Style style) {
        Trace trace = Traces.mazur(ADAM);
        Naming naming = new Naming(style, false);
        Traces.forEachPlace(trace.network(), place -> {
            List<String> names = naming.inPicture(place, trace);
            assertThat(names.getFirst()).isEqualTo(naming.plain(place, trace));
            assertThat(names.getLast())
                    .as("%s in %s", place, style)
                    .isEqualTo(names.getFirst().replaceAll("[⁰¹²³₀-₉]|,|\\[\\d.*?]", ""));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theNumbersAreTheSameWhateverTheyAreCalled(Style style) {
        Trace trace = Traces.mazur(SGD);
        for (Grain grain : Grain.values()) {
            for (long t = 1; t <= trace.length(); t++) {
                Explanation usual = Explanation.of(trace.at(t), grain);
                Explanation named = Explanation.of(trace.at(t), grain, new Naming(style, true));
                assertThat(named.main().numbers()).isEqualTo(usual.main().numbers());
                assertThat(named.result()).isEqualTo(usual.result());
                assertThat(named.places()).isEqualTo(usual.places());
            }
        }
    }

    @Test
    void vectorsStandAsTheReaderWantsThem() {
        Trace trace = Traces.mazur(SGD);
        long t = trace.timeline().segment(Phase.WEIGHTED_SUM, 1).end();
        assertThat(whole(trace, t, new Naming(Style.Z_A_DELTA, false))).isEqualTo("z¹ = W¹ a⁰ + b¹");
        assertThat(whole(trace, t, new Naming(Style.Z_A_DELTA, true))).isEqualTo("z¹ = a⁰ (W¹)ᵀ + b¹");
        assertThat(whole(trace, t, new Naming(Style.ARTICLE, false))).isEqualTo("a¹ = W¹ x + b¹");
        assertThat(whole(trace, t, new Naming(Style.PYTORCH, false))).isEqualTo("z1 = x @ fc1.weight.T + fc1.bias");
        assertThat(whole(trace, t, new Naming(Style.FROM_TO, false))).isEqualTo("z¹ = x W¹ + b¹");
        t = trace.timeline().segment(Phase.WEIGHT_GRADIENT, 2).end();
        assertThat(whole(trace, t, new Naming(Style.DIFFERENTIALS, true))).isEqualTo("dW² = (dz²)ᵀ a¹, db² = dz²");
        t = trace.timeline().segment(Phase.INPUT_GRADIENT, 0).end();
        assertThat(whole(trace, t, new Naming(Style.NET_OUT, false))).isEqualTo("∂E/∂x = (W¹)ᵀ δ¹");
    }

    private static String whole(Trace trace, long t, Naming naming) {
        return Explanation.of(trace.at(t), Grain.LAYER, naming)
                .steps()
                .getFirst()
                .plain(Digits.STANDARD);
    }

    @Test
    void aChoiceIsRememberedByItsName() {
        Naming naming = Naming.STANDARD;
        for (int i = 0; i < Style.values().length; i++) {
            assertThat(Naming.ofId(naming.id())).contains(naming);
            assertThat(Naming.ofId(naming.id() + "-rows"))
                    .isEqualTo(naming.style().fromTo() ? Optional.empty() : Optional.of(naming.withRows(true)));
            naming = naming.next();
        }
        assertThat(naming).isEqualTo(Naming.STANDARD);
        assertThat(Naming.ofId("")).isEmpty();
    }

    @Test
    void sentencesHaveTheSameLetters() {
        String sentence = "the slope at {z}, which is {a}·(1 − {a}); {delta}";
        assertThat(Naming.STANDARD.words(sentence)).isEqualTo("the slope at z, which is a·(1 − a); δ");
        assertThat(new Naming(Style.NET_OUT, false).words(sentence))
                .isEqualTo("the slope at net, which is out·(1 − out); δ");
    }
}
