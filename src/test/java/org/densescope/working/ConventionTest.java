package org.densescope.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Conventions are no mistakes. The numbers were computed elsewhere.
class ConventionTest {
    private static final AnswerKey MAZUR = JudgedNets.key("mazur");

    private static Cell unit(Quantity quantity, int layer, int unit) {
        return Cell.of(Place.unit(quantity, layer, unit));
    }

    private static Cell weight(Quantity quantity, int layer, int unit, int from) {
        return Cell.of(Place.weight(quantity, layer, unit, from));
    }

    private static List<String> fitting(AnswerKey key, Working working) {
        return Convention.fitting(key, working).stream().map(Convention::id).toList();
    }

    /// Printed on a page about the same network, wired column by column; in its own wiring these are Mazur's weights.
    @Test
    void theOtherWiring() {
        AnswerKey key = JudgedNets.key("primelearnpoint");
        Working working = Working.EMPTY
                .with(unit(Quantity.WEIGHTED_SUM, 1, 0), "0.3775")
                .with(unit(Quantity.WEIGHTED_SUM, 1, 1), "0.3925")
                .with(unit(Quantity.ACTIVATION, 2, 0), "0.75136507")
                .with(unit(Quantity.DELTA, 1, 0), "0.0087713547")
                // from input 0 to unit 1: row 0, column 1
                .with(weight(Quantity.WEIGHT_GRADIENT, 1, 0, 1), "0.000497713")
                .with(weight(Quantity.NEW_WEIGHT, 1, 0, 1), "0.24975114");
        assertThat(fitting(key, working)).containsExactly("wired-the-other-way");
        assertThat(fitting(MAZUR, working.with(weight(Quantity.WEIGHT_GRADIENT, 1, 0, 1), "0.000877135")))
                .isEmpty();
    }

    /// Han and Kamber write `Err = (t − o)·o(1 − o)` and add.
    @Test
    void targetMinusOutput() {
        AnswerKey key = JudgedNets.key("han-kamber-3-2-1");
        Working working = Working.EMPTY
                .with(unit(Quantity.DELTA, 2, 0), "0.1311690782")
                .with(unit(Quantity.DELTA, 1, 0), "-0.0087245620")
                .with(unit(Quantity.DELTA, 1, 1), "-0.0065420851")
                .with(weight(Quantity.NEW_WEIGHT, 2, 0, 0), "-0.2608288463")
                .with(weight(Quantity.NEW_WEIGHT, 1, 0, 0), "0.1921478942");
        assertThat(fitting(key, working)).containsExactly("target-minus-output");
        AnswerKey theirs = Convention.fitting(key, working).getFirst().key();
        Judge judge = new Judge(theirs, working.with(unit(Quantity.DELTA, 2, 0), "-0.1311690782"));
        assertThat(judge.of(unit(Quantity.DELTA, 2, 0)).patterns()).containsExactly("other-sign");
    }

    @Test
    void noHalf() {
        Working working = Working.EMPTY
                .with(Cell.of(new Place(Quantity.LOSS, 2, 0, Place.BIAS, Place.SHOWN)), "0.596742")
                .with(unit(Quantity.DELTA, 2, 0), "0.276997")
                .with(weight(Quantity.WEIGHT_GRADIENT, 2, 0, 0), "0.164334");
        assertThat(fitting(MAZUR, working)).containsExactly("no-half");
    }

    @Test
    void deltaBeforeTheSlope() {
        Working working = Working.EMPTY
                .with(unit(Quantity.DELTA, 2, 0), "0.741365")
                .with(unit(Quantity.DELTA, 2, 1), "-0.217072")
                .with(unit(Quantity.DELTA, 1, 0), "0.0363503")
                .with(weight(Quantity.WEIGHT_GRADIENT, 2, 0, 0), "0.0821670")
                .with(weight(Quantity.NEW_WEIGHT, 1, 0, 0), "0.149780716");
        assertThat(fitting(MAZUR, working)).containsExactly("delta-is-error");
    }

    @Test
    void logarithmsOfTwoBases() {
        AnswerKey key = JudgedNets.key("dense-relu-softmax-2-3-3");
        Working base2 = Working.EMPTY
                .with(Cell.of(new Place(Quantity.SAMPLE_LOSS, 2, 0, Place.BIAS, 0)), "7.75148")
                .with(Cell.of(new Place(Quantity.LOSS, 2, 0, Place.BIAS, Place.SHOWN)), "9.5562");
        assertThat(fitting(key, base2)).containsExactly("log-base-2");
    }

    /// One number is not a sheet, and a sheet with one right number that would be wrong does not fit.
    @Test
    void aWholeSheetMustFit() {
        Working one = Working.EMPTY.with(unit(Quantity.DELTA, 2, 0), "-0.138499");
        assertThat(fitting(MAZUR, one)).isEmpty();
        Working two = one.with(unit(Quantity.DELTA, 2, 1), "0.0380982");
        assertThat(fitting(MAZUR, two)).containsExactly("target-minus-output");
        assertThat(fitting(MAZUR, two.with(unit(Quantity.DELTA, 1, 0), "0.00877135")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachHasWords(Language language) {
        Messages messages = new Messages(language, true);
        for (String net : JudgedNets.names()) {
            for (Convention convention : Convention.all(JudgedNets.trace(net))) {
                assertThat(messages.text("working.convention." + convention.id()))
                        .isNotBlank();
            }
        }
    }
}
