package org.densescope.trace;

import org.densescope.engine.Place;
import org.densescope.trace.Token.Symbol;
import org.densescope.trace.Token.Text;
import org.densescope.train.Optimizer;

/// How the numbers of a network are named: here `z`, `a`, `δ` with the layer above and the unit below, from 1.
///
/// All names come from here, so that another notation is another class of this shape.
final class Notation {
    static final Text ETA = new Text("\\eta ", "η");
    static final Text MU = new Text("\\mu ", "μ");
    static final Text LAMBDA = new Text("\\lambda ", "λ");
    static final Text ALPHA = new Text("\\alpha ", "α");
    static final Text BETA_1 = new Text("\\beta_1", "β₁");
    static final Text BETA_2 = new Text("\\beta_2", "β₂");
    static final Text EPSILON = new Text("\\varepsilon ", "ε");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private final Optimizer optimizer;

    /// @param optimizer whose memories are to be named
    Notation(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    Symbol symbol(Place place, boolean current) {
        String[] name = name(place);
        return new Symbol(name[0], name[1], place, current);
    }

    /// The plain name of a number, for sentences.
    String plain(Place place) {
        return name(place)[1];
    }

    private String[] name(Place place) {
        return switch (place.quantity()) {
            case ACTIVATION -> indexed("a", "a", place);
            case WEIGHTED_SUM -> indexed("z", "z", place);
            case EXPONENTIAL -> indexed("e", "e", place);
            case EXPONENTIAL_SUM ->
                new String[] {"S^{(" + place.layer() + ")}", "S" + digits(place.layer(), SUPERSCRIPTS)};
            case TARGET -> new String[] {below("t", place.unit()), "t" + digits(place.unit() + 1, SUBSCRIPTS)};
            case LOSS_TERM -> new String[] {below("\\ell ", place.unit()), "ℓ" + digits(place.unit() + 1, SUBSCRIPTS)};
            case SAMPLE_LOSS -> new String[] {"\\ell ", "ℓ"};
            case LOSS -> new String[] {"L", "L"};
            case ACTIVATION_GRADIENT -> gradient(indexed("a", "a", place));
            case DELTA -> indexed("\\delta", "δ", place);
            case WEIGHT, NEW_WEIGHT -> parameter(place);
            case WEIGHT_GRADIENT -> gradient(parameter(place));
            case MEMORY_1 -> memory(0, place);
            case MEMORY_2 -> memory(1, place);
        };
    }

    private static String[] gradient(String[] of) {
        return new String[] {"\\frac{\\partial L}{\\partial " + of[0] + "}", "∂L/∂" + of[1]};
    }

    private static String[] parameter(Place place) {
        return indexed(place.from() == Place.BIAS ? "b" : "w", place.from() == Place.BIAS ? "b" : "w", place);
    }

    private String[] memory(int which, Place place) {
        String letter = letter(which);
        return indexed(letter, letter, place);
    }

    /// The letter of an optimizer's first or second memory.
    String letter(int which) {
        return switch (optimizer.memories().get(which)) {
            case VELOCITY, SECOND_MOMENT, SQUARE_AVERAGE -> "v";
            case FIRST_MOMENT -> "m";
            case SQUARE_SUM -> "G";
        };
    }

    /// A name with something between it and its indices, such as the corrected moment `m̂`.
    static Text hat(String letter, Place place) {
        String[] name = indexed("\\hat{" + letter + "}", letter + "\u0302", place);
        return new Text(name[0], name[1]);
    }

    /// A whole layer's vector or matrix, such as `W¹`.
    static Text bold(String letter, int layer) {
        return new Text("\\mathbf{" + letter + "}^{(" + layer + ")}", letter + digits(layer, SUPERSCRIPTS));
    }

    /// A whole layer's vector by a Greek letter or the like.
    static Text boldSymbol(String tex, String plain, int layer) {
        return new Text("\\boldsymbol{" + tex + "}^{(" + layer + ")}", plain + digits(layer, SUPERSCRIPTS));
    }

    /// The derivatives by a whole layer's vector or matrix, such as `∂L/∂W¹`.
    static Text gradientOf(String letter, int layer) {
        Text of = bold(letter, layer);
        return new Text("\\frac{\\partial L}{\\partial " + of.tex() + "}", "∂L/∂" + of.plain());
    }

    /// Letter, layer above, unit below; for a weight the unit that it leads to and the one that it comes from.
    private static String[] indexed(String tex, String plain, Place place) {
        String below = Integer.toString(place.unit() + 1);
        String belowPlain = digits(place.unit() + 1, SUBSCRIPTS);
        if (place.isWeight()) {
            boolean apart = place.unit() >= 9 || place.from() >= 9;
            below += (apart ? "," : "") + (place.from() + 1);
            belowPlain += (apart ? "," : "") + digits(place.from() + 1, SUBSCRIPTS);
        }
        return new String[] {
            tex + "^{(" + place.layer() + ")}_{" + below + "}", plain + digits(place.layer(), SUPERSCRIPTS) + belowPlain
        };
    }

    /// A layer as an index of plain text.
    static String above(int layer) {
        return digits(layer, SUPERSCRIPTS);
    }

    /// A number as an index of plain text.
    static String below(int number) {
        return digits(number, SUBSCRIPTS);
    }

    private static String below(String tex, int unit) {
        return tex + "_{" + (unit + 1) + "}";
    }

    private static String digits(int number, String glyphs) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append(glyphs.charAt(c - '0'));
        }
        return text.toString();
    }
}
