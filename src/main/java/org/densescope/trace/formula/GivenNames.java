package org.densescope.trace.formula;

import org.densescope.trace.formula.Token.Text;

/// Names that a person gave, as they stand in formulas. A long one is cut; [Naming#unit] has the whole.
final class GivenNames {
    /// A longer name is cut to this many characters, the last one three dots.
    static final int LONGEST = 16;

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private GivenNames() {}

    /// The name by itself: `w5`.
    static Text text(String name) {
        String cut = cut(name);
        return new Text("\\mathrm{" + tex(cut) + "}", cut);
    }

    /// What the thing has, and its name: `net_h1`.
    static Text of(Text letter, String name) {
        String cut = cut(name);
        return new Text(letter.tex() + "_{\\mathrm{" + tex(cut) + "}}", letter.plain() + "_" + cut);
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    /// As TeX: spaces and signs as they are, indices as indices.
    private static String tex(String name) {
        StringBuilder tex = new StringBuilder();
        name.codePoints().forEach(c -> {
            int below = SUBSCRIPTS.indexOf(c);
            int above = SUPERSCRIPTS.indexOf(c);
            if (below >= 0) {
                tex.append("{}_{").append(below).append('}');
            } else if (above >= 0) {
                tex.append("{}^{").append(above).append('}');
            } else {
                tex.append(sign(c));
            }
        });
        return tex.toString();
    }

    private static String sign(int c) {
        return switch (c) {
            case ' ' -> "\\ ";
            case '#', '$', '%', '&', '_', '{', '}' -> "\\" + (char) c;
            case '\\' -> "\\backslash ";
            case '^' -> "\\wedge ";
            case '~' -> "\\sim ";
            case '…' -> "\\ldots ";
            case 'Γ' -> "\\Gamma ";
            case 'Δ' -> "\\Delta ";
            case 'Θ' -> "\\Theta ";
            case 'Λ' -> "\\Lambda ";
            case 'Ξ' -> "\\Xi ";
            case 'Π' -> "\\Pi ";
            case 'Σ' -> "\\Sigma ";
            case 'Φ' -> "\\Phi ";
            case 'Ψ' -> "\\Psi ";
            case 'Ω' -> "\\Omega ";
            case '\'', '′' -> "{}'";
            default -> Character.toString(c);
        };
    }
}
