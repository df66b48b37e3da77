package org.densescope.working.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.working.AnswerKey;
import org.densescope.working.Cell;
import org.densescope.working.Diagnosis;
import org.densescope.working.JudgedNets;
import org.densescope.working.Verdict;
import org.junit.jupiter.api.Test;

class FilledSheetTest {
    private static final AnswerKey KEY = JudgedNets.key("mazur");
    private static final FilledSheet WHOLE = FilledSheet.blank(AnswerSheet.of(AnswerSheet.Kind.WHOLE_STEP, KEY, 0), 0);
    private static final Cell FIRST = Cell.of(Place.unit(Quantity.WEIGHTED_SUM, 1, 0));
    private static final Cell THIRD = Cell.of(Place.unit(Quantity.WEIGHTED_SUM, 2, 0));
    private static final Cell DW5 = Cell.of(Place.weight(Quantity.WEIGHT_GRADIENT, 2, 0, 0));

    @Test
    void aBlankTextEmptiesTheCell() {
        FilledSheet filled = WHOLE.with(FIRST, " 0,3775 ");
        assertThat(filled.text(FIRST)).isEqualTo("0,3775");
        assertThat(filled.with(FIRST, "  ")).isEqualTo(WHOLE);
    }

    @Test
    void aColumnIsPastedFromACellDownwards() {
        FilledSheet filled = WHOLE.pasted(THIRD, List.of("1.106", "1.225"));
        assertThat(filled.text(THIRD)).isEqualTo("1.106");
        assertThat(filled.text(Cell.of(Place.unit(Quantity.WEIGHTED_SUM, 2, 1))))
                .isEqualTo("1.225");
        assertThat(filled.working().texts()).hasSize(2);
    }

    @Test
    void aColumnOfAnotherLengthFillsNothing() {
        assertThatThrownBy(() -> WHOLE.pasted(THIRD, List.of("1.106"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WHOLE.pasted(THIRD, List.of("1", "2", "3")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aForgottenSlopeIsToldWithinOneCell() {
        Map<Cell, Diagnosis> said =
                WHOLE.with(FIRST, "0.3775").with(DW5, "0.439830").judged(KEY);
        assertThat(said.keySet()).containsExactly(FIRST, DW5);
        assertThat(said.values().stream().map(Diagnosis::verdict)).containsExactly(Verdict.RIGHT, Verdict.NAMED);
        assertThat(said.get(DW5).patterns()).containsExactly("slope-forgotten");
    }

    @Test
    void whatAnotherNetworkDoesNotHaveIsNotJudged() {
        assertThat(WHOLE.with(DW5, "0.0822").judged(JudgedNets.key("one-neuron")))
                .isEmpty();
    }

    @Test
    void otherBlanksKeepWhatIsWrittenInThoseThatStay() {
        AnswerSheet forward = AnswerSheet.of(AnswerSheet.Kind.FORWARD, KEY, 0);
        FilledSheet filled =
                WHOLE.with(FIRST, "0.3775").with(DW5, "1").giving(DW5).giving(FIRST);
        FilledSheet next = filled.on(forward);
        assertThat(next.working().texts()).containsOnlyKeys(FIRST);
        assertThat(next.given()).containsExactly(FIRST);
    }
}
