package org.densescope.trace.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Token.Exponent;
import org.densescope.trace.formula.Token.Fraction;
import org.densescope.trace.formula.Token.Root;
import org.densescope.trace.formula.Token.Symbol;
import org.densescope.trace.formula.Token.Text;
import org.densescope.trace.formula.Token.Value;

/// A formula as TeX in which every linked token has a colour of its own, by which it is found again among the outlines.
///
/// @param tex for a typesetter that knows `\frac`, `\sqrt` and `\textcolor{#rrggbb}{…}`
/// @param links the linked tokens; the token at `n` is wrapped in the colour of number `n`
public record FormulaTex(String tex, List<Token> links) {
    private static final int NUMBERS = 0xFFFFFF;

    public FormulaTex {
        links = List.copyOf(links);
    }

    /// The colour `#rrggbb` that marks token `n`: as a number `n + 1`, so that no token is black.
    public static String marker(int n) {
        String hex = Integer.toHexString(n + 1);
        return "#" + "0".repeat(6 - hex.length()) + hex;
    }

    /// The token number that a colour stands for, or -1 for what is not linked.
    public static int unmarked(int rgb) {
        return (rgb & NUMBERS) - 1;
    }

    /// With [#marker] for colours.
    public static FormulaTex marked(Formula formula, Digits digits) {
        return of(formula, digits, FormulaTex::marker);
    }

    /// @param colour `#rrggbb` of the linked token of a number
    public static FormulaTex of(Formula formula, Digits digits, IntFunction<String> colour) {
        List<Token> links = new ArrayList<>();
        StringBuilder tex = new StringBuilder();
        write(formula.tokens(), digits, colour, links, tex);
        return new FormulaTex(tex.toString(), links);
    }

    private static void write(
            List<Token> tokens, Digits digits, IntFunction<String> colour, List<Token> links, StringBuilder tex) {
        for (Token token : tokens) {
            switch (token) {
                case Text text -> tex.append(text.tex());
                case Symbol symbol -> linked(symbol, symbol.tex(), colour, links, tex);
                case Value value -> {
                    String number = value.born() ? number(digits.text(value.value())) : "\\text{–}";
                    if (value.place() == null) {
                        tex.append('{').append(number).append('}');
                    } else {
                        linked(value, number, colour, links, tex);
                    }
                }
                case Fraction fraction -> {
                    group("\\frac{", fraction.top(), digits, colour, links, tex);
                    group("{", fraction.bottom(), digits, colour, links, tex);
                }
                case Root root -> group("\\sqrt{", root.inside(), digits, colour, links, tex);
                case Exponent exponent -> group("^{", exponent.inside(), digits, colour, links, tex);
            }
        }
    }

    private static void group(
            String open,
            List<Token> inside,
            Digits digits,
            IntFunction<String> colour,
            List<Token> links,
            StringBuilder tex) {
        tex.append(open);
        write(inside, digits, colour, links, tex);
        tex.append('}');
    }

    private static void linked(
            Token token, String inner, IntFunction<String> colour, List<Token> links, StringBuilder tex) {
        tex.append("\\textcolor{")
                .append(colour.apply(links.size()))
                .append("}{")
                .append(inner)
                .append('}');
        links.add(token);
    }

    /// A number as [Digits] writes it, for TeX: `1.2e−7` becomes `1.2\times 10^{-7}`.
    private static String number(String text) {
        if (text.endsWith("NaN")) {
            return "\\mathrm{NaN}";
        }
        String tex = text.replace("−", "-").replace("∞", "\\infty ").replace(",", "{,}");
        if (tex.startsWith("-")) {
            // A sign, not an operator: no room behind it.
            tex = "{-}" + tex.substring(1);
        }
        int e = tex.indexOf('e');
        return e < 0 || tex.contains("\\") ? tex : tex.substring(0, e) + "\\times 10^{" + tex.substring(e + 1) + "}";
    }
}
