package org.densescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.FormulaTex;
import org.densescope.trace.formula.Token;

/// A part of a formula that is never broken; a long formula may go on in the next line before any piece but the first.
///
/// @param tex the piece as TeX, with its linked tokens
/// @param plain the piece as text, for as long as it is not typeset
/// @param tie how unwillingly a line is broken before it: [#RELATION], [#TERM], or more in brackets
record Piece(FormulaTex tex, String plain, int tie) {
    static final int RELATION = 0;
    static final int TERM = 1;

    private static final Set<String> RELATIONS = Set.of("=", "←", "≈");
    private static final Set<String> OPERATORS = Set.of("+", "−");

    /// Cuts a formula before its relations and its signs between two terms, but not inside of fractions and roots.
    static List<Piece> of(Formula formula, Digits digits) {
        List<Piece> pieces = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        String before = "(";
        int depth = 0;
        int tie = RELATION; // the second and third line begin with one
        for (Token token : formula.tokens()) {
            String text =
                    token instanceof Token.Text operator ? operator.plain().strip() : "";
            boolean unary = RELATIONS.contains(before) || OPERATORS.contains(before) || before.endsWith("(");
            if (!part.isEmpty() && (RELATIONS.contains(text) || (OPERATORS.contains(text) && !unary))) {
                pieces.add(piece(part, digits, tie));
                part.clear();
                tie = RELATIONS.contains(text) && depth == 0 ? RELATION : TERM + depth;
            }
            part.add(token);
            before = text;
            depth += (int) (text.chars().filter(c -> c == '(').count()
                    - text.chars().filter(c -> c == ')').count());
        }
        if (!part.isEmpty()) {
            pieces.add(piece(part, digits, tie));
        }
        return pieces;
    }

    private static Piece piece(List<Token> tokens, Digits digits, int tie) {
        String plain = new Formula(tokens).plain(digits);
        if (tokens.getFirst() instanceof Token.Text first) {
            String sign = first.plain().strip();
            boolean relation = RELATIONS.contains(sign);
            if (relation || OPERATORS.contains(sign)) {
                // Alone at the start of a piece TeX would take it for a sign before a number, without its room.
                String room = relation ? "\\;" : "\\:";
                List<Token> spaced = new ArrayList<>(tokens);
                spaced.set(0, new Token.Text(room + "{" + first.tex().strip() + "}" + room, first.plain()));
                return new Piece(FormulaTex.marked(new Formula(spaced), digits), plain, tie);
            }
        }
        return new Piece(FormulaTex.marked(new Formula(tokens), digits), plain, tie);
    }
}
