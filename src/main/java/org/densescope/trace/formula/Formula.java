package org.densescope.trace.formula;

import java.util.ArrayList;
import java.util.List;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Token.Exponent;
import org.densescope.trace.formula.Token.Fraction;
import org.densescope.trace.formula.Token.Root;
import org.densescope.trace.formula.Token.Symbol;
import org.densescope.trace.formula.Token.Text;
import org.densescope.trace.formula.Token.Value;

/// One line of a formula.
///
/// @param tokens from left to right; none for a line that is not needed
public record Formula(List<Token> tokens) {
    public static final Formula EMPTY = new Formula(List.of());

    public Formula {
        tokens = List.copyOf(tokens);
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /// All tokens that are linked to a place, from left to right, from the inside of fractions too.
    public List<Token> links() {
        List<Token> found = new ArrayList<>();
        collect(tokens, found);
        return found;
    }

    private static void collect(List<Token> tokens, List<Token> found) {
        for (Token token : tokens) {
            switch (token) {
                case Symbol _, Value _ -> {
                    if (token.link() != null) {
                        found.add(token);
                    }
                }
                case Fraction fraction -> {
                    collect(fraction.top(), found);
                    collect(fraction.bottom(), found);
                }
                case Root root -> collect(root.inside(), found);
                case Exponent exponent -> collect(exponent.inside(), found);
                case Text _ -> {}
            }
        }
    }

    /// As plain text, for the command line and for people who listen: `z¹₂ = w¹₂₁·a⁰₁ + b¹₂`.
    public String plain(Digits digits) {
        StringBuilder text = new StringBuilder();
        plain(tokens, digits, text);
        return text.toString();
    }

    private static void plain(List<Token> tokens, Digits digits, StringBuilder text) {
        for (Token token : tokens) {
            switch (token) {
                case Text operator -> text.append(operator.plain());
                case Symbol symbol -> text.append(symbol.plain());
                case Value value -> text.append(value.born() ? digits.text(value.value()) : Digits.UNBORN);
                case Fraction fraction -> {
                    operand(fraction.top(), digits, text);
                    text.append('/');
                    operand(fraction.bottom(), digits, text);
                }
                case Root root -> {
                    text.append('√');
                    operand(root.inside(), digits, text);
                }
                case Exponent exponent -> {
                    text.append('^');
                    operand(exponent.inside(), digits, text);
                }
            }
        }
    }

    /// A single token needs no brackets where a line of text must keep together what TeX shows by its place.
    private static void operand(List<Token> tokens, Digits digits, StringBuilder text) {
        boolean single = tokens.size() == 1 && !(tokens.getFirst() instanceof Value v && v.born() && v.value() < 0);
        text.append(single ? "" : "(");
        plain(tokens, digits, text);
        text.append(single ? "" : ")");
    }
}
