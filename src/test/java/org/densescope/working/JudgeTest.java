package org.densescope.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.junit.jupiter.api.Test;

/// The rules, in their order, on Mazur's network.
class JudgeTest {
    private static final AnswerKey KEY = JudgedNets.key("mazur");
    private static final Cell NET_H1 = unit(Quantity.WEIGHTED_SUM, 1, 0);
    private static final Cell OUT_H1 = unit(Quantity.ACTIVATION, 1, 0);
    private static final Cell OUT_H2 = unit(Quantity.ACTIVATION, 1, 1);
    private static final Cell NET_O1 = unit(Quantity.WEIGHTED_SUM, 2, 0);
    private static final Cell DELTA_O1 = unit(Quantity.DELTA, 2, 0);
    private static final Cell DELTA_O2 = unit(Quantity.DELTA, 2, 1);
    private static final Cell DW5 = Cell.of(Place.weight(Quantity.WEIGHT_GRADIENT, 2, 0, 0));
    private static final Cell W5 = Cell.of(Place.weight(Quantity.NEW_WEIGHT, 2, 0, 0));

    private static Cell unit(Quantity quantity, int layer, int unit) {
        return Cell.of(Place.unit(quantity, layer, unit));
    }

    private static Diagnosis said(Cell cell, String text) {
        return said(Working.EMPTY, cell, text);
    }

    private static Diagnosis said(Working before, Cell cell, String text) {
        return new Judge(KEY, before.with(cell, text)).of(cell);
    }

    private static void assertSaid(Diagnosis said, Verdict verdict, String... patterns) {
        assertThat(said.verdict()).isEqualTo(verdict);
        assertThat(said.patterns()).containsExactly(patterns);
    }

    @Test
    void unreadable() {
        Diagnosis said = said(OUT_H1, "0.5.9");
        assertSaid(said, Verdict.UNREADABLE);
        assertThat(said.refusal()).isEqualTo("field.refused.grouped");
    }

    @Test
    void rightWithAnyNumberOfDigitsFromThreeOn() {
        for (String text : List.of("0.593", "0.5933", "0.59326999", "5.9327e-1", "0.593269992107187")) {
            assertSaid(said(OUT_H1, text), Verdict.RIGHT);
        }
        assertSaid(said(OUT_H1, "0.59326998"), Verdict.LAST_DIGIT);
    }

    @Test
    void fewDigitsAreRightSoFarAndNothingIsWrongNotShort() {
        assertSaid(said(OUT_H1, "0.6"), Verdict.TOO_SHORT);
        assertSaid(said(OUT_H1, "0.59"), Verdict.TOO_SHORT);
        assertThat(said(OUT_H1, "0").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void cutOffInsteadOfRounded() {
        assertSaid(said(OUT_H2, "0.5968"), Verdict.CUT_OFF, "cut-off");
    }

    @Test
    void rightWithTheOwnRounding() {
        Working before = Working.EMPTY.with(OUT_H1, "0.593").with(OUT_H2, "0.597");
        Diagnosis said = said(before, NET_O1, "1.10585");
        assertSaid(said, Verdict.OWN_ROUNDING);
        assertThat(said.earlier()).containsExactlyInAnyOrder(OUT_H1, OUT_H2);
        assertThat(said(NET_O1, "1.10585").verdict()).isNotEqualTo(Verdict.OWN_ROUNDING);
    }

    @Test
    void followsFromAnEarlierSlip() {
        Working before = Working.EMPTY.with(DELTA_O1, "0.741365");
        Diagnosis said = said(before, DW5, "0.439830");
        assertSaid(said, Verdict.FOLLOWS);
        assertThat(said.earlier()).containsExactly(DELTA_O1);
        // and what follows from it in turn
        assertSaid(said(before.with(DW5, "0.439830"), W5, "0.180085"), Verdict.FOLLOWS);
    }

    @Test
    void nothingIsEarnedByAZero() {
        assertSaid(said(Working.EMPTY.with(OUT_H1, "0"), DW5, "0"), Verdict.EARLIER_ZERO, "earlier-zero");
        Working before = Working.EMPTY.with(DELTA_O1, "0").with(DELTA_O2, "-0.0381");
        Cell back = unit(Quantity.ACTIVATION_GRADIENT, 1, 0);
        assertSaid(said(before, back, "-0.01905"), Verdict.EARLIER_ZERO, "earlier-zero");
    }

    @Test
    void theLastDigit() {
        assertSaid(said(OUT_H1, "0.5934"), Verdict.LAST_DIGIT);
        assertThat(said(OUT_H1, "0.5936").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aSlipOnTheOwnNumbers() {
        Diagnosis said = said(Working.EMPTY.with(DELTA_O1, "0.741365"), DW5, "0.27987");
        assertSaid(said, Verdict.NAMED, "net-in-gradient");
        assertThat(said.matches().getFirst().own()).isTrue();
    }

    /// δ is right, so it was not there that the slope was left out.
    @Test
    void aSlipThatWouldHaveChangedARightNumberIsOut() {
        assertSaid(said(DW5, "0.439830"), Verdict.NAMED, "slope-forgotten");
        Working before = Working.EMPTY.with(DELTA_O1, "0.138499");
        assertSaid(said(before, DW5, "0.439830"), Verdict.NAMED, "error-for-delta-in-gradient");
    }

    @Test
    void threeDigitsAreNotSure() {
        assertSaid(said(DELTA_O1, "0.741"), Verdict.PERHAPS, "slope-forgotten");
        assertSaid(said(DELTA_O1, "0.7414"), Verdict.NAMED, "slope-forgotten");
        assertSaid(said(DELTA_O1, "0.74"), Verdict.WRONG);
    }

    /// A new weight of few digits holds nothing of the gradient.
    @Test
    void whatIsNearEnoughSaysNothing() {
        Cell w1 = Cell.of(Place.weight(Quantity.NEW_WEIGHT, 1, 0, 0));
        assertSaid(said(w1, "0.1498"), Verdict.RIGHT);
        assertSaid(said(w1, "0.1496"), Verdict.WRONG);
    }

    @Test
    void ofSeveralTheLikeliestComesFirst() {
        Diagnosis said = said(W5, "0.441084");
        assertSaid(said, Verdict.SEVERAL, "t-minus-o", "update-sign");
    }

    @Test
    void penAndPaper() {
        assertSaid(said(OUT_H1, "-0.593270"), Verdict.NAMED, "other-sign");
        assertSaid(said(OUT_H1, "5.93270"), Verdict.NAMED, "decimal-point");
        assertSaid(said(OUT_H1, "0.592370"), Verdict.NAMED, "digits-swapped");
        assertSaid(said(OUT_H1, "0.593870"), Verdict.NAMED, "one-digit");
        Diagnosis said = said(NET_H1, "0.593270");
        assertSaid(said, Verdict.NAMED, "other-place");
        assertThat(said.matches().getFirst().place()).isEqualTo(OUT_H1);
        Cell loss = Cell.of(new Place(Quantity.LOSS, 2, 0, Place.BIAS, Place.SHOWN));
        assertSaid(said(loss, "0.29"), Verdict.TOO_SHORT);
    }

    @Test
    void judgingChangesNothing() {
        Working working = Working.EMPTY.with(DELTA_O1, "0.741365").with(DW5, "0.439830");
        Judge judge = new Judge(KEY, working);
        Diagnosis first = judge.of(DW5);
        judge.of(DELTA_O1);
        judge.column(List.of(DELTA_O1, DW5));
        assertThat(judge.of(DW5)).isEqualTo(first);
        assertThat(new Judge(KEY, working).of(DW5).verdict()).isEqualTo(first.verdict());
    }

    @Test
    void whatIsNotWrittenIsNotJudged() {
        Judge judge = new Judge(KEY, Working.EMPTY);
        assertThatThrownBy(() -> judge.of(DW5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(judge.column(List.of())).isEqualTo(new Judge.Column(0, List.of()));
    }

    /// No single one of the four has enough digits.
    @Test
    void aColumnVotes() {
        AnswerKey key = JudgedNets.key("rgu-2-2-1");
        Working working = Working.EMPTY;
        List<String> printed = List.of(".09916", ".7978", ".3972", ".5928");
        List<Cell> cells = new java.util.ArrayList<>();
        for (int w = 0; w < 4; w++) {
            Cell cell = Cell.of(Place.weight(Quantity.NEW_WEIGHT, 1, w / 2, w % 2));
            cells.add(cell);
            working = working.with(cell, printed.get(w));
        }
        Judge judge = new Judge(key, working);
        assertThat(judge.of(cells.get(3)).verdict()).isNotEqualTo(Verdict.NAMED);
        assertThat(judge.column(cells)).isEqualTo(new Judge.Column(4, List.of("updated-weights")));
        assertThat(judge.column(cells.subList(0, 1)).wrong()).isEqualTo(1);
    }
}
