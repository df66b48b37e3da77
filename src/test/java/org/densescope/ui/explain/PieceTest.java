package org.densescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Token;
import org.junit.jupiter.api.Test;

class PieceTest {
    private static final Place Z = Place.unit(Quantity.WEIGHTED_SUM, 1, 0);

    private static Token op(String tex, String plain) {
        return new Token.Text(tex, plain);
    }

    private static Token number(double value) {
        return new Token.Value(value, Z, true, false);
    }

    @Test
    void isCutBeforeRelationsAndSignsBetweenTerms() {
        Formula formula = new Formula(List.of(
                new Token.Symbol("z", "z", Z, true),
                op(" = ", " = "),
                op("-", "−"),
                number(2),
                op(" + ", " + "),
                op("(", "("),
                number(1),
                op(" - ", " − "),
                number(0.5),
                op(")", ")"),
                op(" = ", " = "),
                number(-1.5)));
        List<Piece> pieces = Piece.of(formula, Digits.STANDARD);
        assertThat(pieces)
                .extracting(piece -> piece.plain().strip(), Piece::tie)
                .containsExactly(
                        tuple("z", Piece.RELATION),
                        tuple("= −2", Piece.RELATION),
                        tuple("+ (1", Piece.TERM),
                        tuple("− 0.5)", Piece.TERM + 1),
                        tuple("= −1.5", Piece.RELATION));
        assertThat(pieces.get(2).tex().tex()).startsWith("\\:{+}\\:(");
        assertThat(pieces.get(1).tex().tex()).startsWith("\\;{=}\\;-");
        assertThat(pieces).extracting(piece -> piece.tex().links().size()).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void isNotCutInsideOfFractions() {
        Formula formula = new Formula(List.of(
                new Token.Fraction(List.of(number(1), op(" + ", " + "), number(2)), List.of(number(3))),
                op("\\cdot ", "·"),
                number(4)));
        assertThat(Piece.of(formula, Digits.STANDARD)).hasSize(1);
        assertThat(Piece.of(Formula.EMPTY, Digits.STANDARD)).isEmpty();
    }
}
