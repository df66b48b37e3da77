package org.densescope.trace.formula;

import org.densescope.engine.Place;
import org.densescope.trace.formula.Naming.Style;
import org.densescope.trace.formula.Token.Symbol;
import org.densescope.trace.formula.Token.Text;
import org.densescope.train.Optimizer;

/// The names of numbers in formulas, as the reader chose them: usually a letter with the layer above and the unit
/// below,
/// from 1. All names come from here.
///
/// @param optimizer whose memories are to be named
/// @param naming the reader's choice
public record Notation(Optimizer optimizer, Naming naming) {
    public static final Text ETA = new Text("\\eta ", "η");
    public static final Text MU = new Text("\\mu ", "μ");
    public static final Text LAMBDA = new Text("\\lambda ", "λ");
    public static final Text ALPHA = new Text("\\alpha ", "α");
    public static final Text BETA_1 = new Text("\\beta_1", "β₁");
    public static final Text BETA_2 = new Text("\\beta_2", "β₂");
    public static final Text EPSILON = new Text("\\varepsilon ", "ε");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Style style() {
        return naming.style();
    }

    private boolean program() {
        return style() == Style.PYTORCH;
    }

    public Symbol symbol(Place place, boolean current) {
        Text name = name(place, "");
        return new Symbol(name.tex(), name.plain(), place, current);
    }

    /// A number by its name and its sample: `δ¹₂[3]`.
    ///
    /// @param sample from 0
    public Symbol symbolOfSample(Place place, int sample, boolean current) {
        if (program()) {
            Text name = name(place, sample + ", ");
            return new Symbol(name.tex(), name.plain(), place, current);
        }
        Text name = name(place, "");
        String row = "[" + (sample + 1) + "]";
        return new Symbol(name.tex() + row, name.plain() + row, place, current);
    }

    /// The plain name of a number, for sentences.
    public String plain(Place place) {
        return name(place, "").plain();
    }

    private Text name(Place place, String sample) {
        return program() ? ProgramNames.name(place, sample, optimizer) : name(place);
    }

    private Text name(Place place) {
        return switch (place.quantity()) {
            case ACTIVATION -> activation(place);
            case WEIGHTED_SUM -> indexed(style().sum, place);
            case EXPONENTIAL -> indexed("e", place);
            case EXPONENTIAL_SUM -> new Text("S^{(" + place.layer() + ")}", "S" + above(place.layer()));
            case TARGET -> below("t", "t", place.unit());
            case LOSS_TERM -> below("\\ell ", "ℓ", place.unit());
            case SAMPLE_LOSS -> new Text("\\ell ", "ℓ");
            case LOSS -> loss();
            case ACTIVATION_GRADIENT -> gradient(activation(place));
            case DELTA ->
                switch (style()) {
                    case Z_A_DELTA, NET_OUT -> indexed(new Text("\\delta", "δ"), place);
                    default -> gradient(indexed(style().sum, place));
                };
            case WEIGHT, NEW_WEIGHT -> parameter(place);
            case WEIGHT_GRADIENT -> gradient(parameter(place));
            case GRADIENT_SHARE -> share(gradient(parameter(place)));
            case MEMORY_1 -> indexed(letter(0), place);
            case MEMORY_2 -> indexed(letter(1), place);
        };
    }

    private Text activation(Place place) {
        return place.layer() > 0 || style() == Style.Z_A_DELTA
                ? indexed(style().activation, place)
                : below("x", "x", place.unit());
    }

    /// What the sample that is gone through adds to a sum over all samples: `∂L/∂w¹₂₁[s]`.
    public Text share(Text sum) {
        return new Text(sum.tex() + Naming.SHARE, sum.plain() + Naming.SHARE);
    }

    private Text loss() {
        return program() ? new Text("\\mathtt{loss}", "loss") : new Text(style().loss, style().loss);
    }

    private Text gradient(Text of) {
        if (style() == Style.DIFFERENTIALS) {
            return new Text("\\mathrm{d}" + of.tex(), "d" + of.plain());
        }
        if (program()) {
            return new Text(of.tex() + "\\mathtt{.grad}", of.plain() + ".grad");
        }
        String l = style().loss;
        return new Text("\\frac{\\partial " + l + "}{\\partial " + of.tex() + "}", "∂" + l + "/∂" + of.plain());
    }

    private Text parameter(Place place) {
        return indexed(place.from() == Place.BIAS ? "b" : style().weight, place);
    }

    /// The letter of an optimizer's first or second memory.
    public String letter(int which) {
        return switch (optimizer.memories().get(which)) {
            case VELOCITY, SECOND_MOMENT, SQUARE_AVERAGE -> "v";
            case FIRST_MOMENT -> "m";
            case SQUARE_SUM -> "G";
        };
    }

    /// A letter that stands for a kind of number in a sum over all units, such as `a` in `Σ a_j`.
    ///
    /// @param letter `a` or `z`, as most textbooks have them
    Text generic(String letter) {
        return upright(letter.equals("a") ? style().activation : style().sum);
    }

    /// A name with something between it and its indices, such as the corrected moment `m̂`.
    public static Text hat(String letter, Place place) {
        return indexed(new Text("\\hat{" + letter + "}", letter + "\u0302"), place);
    }

    /// A whole layer's vector or matrix, such as `W¹`.
    ///
    /// @param letter as most textbooks have it: `a`, `z`, `W` or `b`, and `A` or `Z` for all samples
    public Text bold(String letter, int layer) {
        boolean activation = letter.equals("a") || letter.equals("A");
        boolean sum = letter.equals("z") || letter.equals("Z");
        if (program()) {
            return ProgramNames.whole(activation ? "a" : sum ? "z" : letter.equals("W") ? "weight" : "bias", layer);
        }
        boolean input = activation && layer == 0 && style() != Style.Z_A_DELTA;
        String name = input ? "x" : activation ? style().activation : sum ? style().sum : letter;
        boolean capital = letter.equals("A") || letter.equals("Z");
        String written = capital ? name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) : name;
        return input
                ? new Text("\\mathbf{" + written + "}", written)
                : new Text("\\mathbf{" + written + "}^{(" + layer + ")}", written + above(layer));
    }

    /// The `δ` of a whole layer.
    ///
    /// @param capital for all samples
    public Text deltas(int layer, boolean capital) {
        return switch (style()) {
            case Z_A_DELTA, NET_OUT ->
                new Text(
                        "\\boldsymbol{" + (capital ? "\\Delta" : "\\delta") + "}^{(" + layer + ")}",
                        (capital ? "Δ" : "δ") + above(layer));
            default -> gradientOf(capital ? "Z" : "z", layer);
        };
    }

    /// The derivatives by a whole layer's vector or matrix, such as `∂L/∂W¹`.
    public Text gradientOf(String letter, int layer) {
        return gradient(bold(letter, layer));
    }

    /// The derivatives by all weights or all biases.
    public Text gradientOfAll(String letter) {
        String name = program() ? letter.equals("W") ? "weight" : "bias" : letter;
        return gradient(new Text((program() ? "\\mathtt{" : "\\mathbf{") + name + "}", name));
    }

    /// `Σ a·∂L/∂a` over a layer.
    public Text weightedGradients() {
        Text a = generic("a");
        Text one = gradient(new Text(a.tex() + "_j", a.plain()));
        return new Text("\\sum_j " + a.tex() + "_j \\cdot " + one.tex(), "Σ " + a.plain() + "·" + one.plain());
    }

    /// `ln Σ e^(a − max a)` over the outputs.
    public Text logSum() {
        Text a = generic("a");
        return new Text(
                "\\ln \\sum_j e^{" + a.tex() + "_j - \\max " + a.tex() + "}",
                "ln Σe^(" + a.plain() + " − max " + a.plain() + ")");
    }

    /// `W a + b`, whichever way the vectors stand.
    public Text affine(int layer) {
        Text w = bold("W", layer);
        Text a = bold("a", layer - 1);
        Text sum = program() || naming.rows() ? product(a, transposed(w)) : product(w, a);
        Text b = bold("b", layer);
        return new Text(sum.tex() + " + " + b.tex(), sum.plain() + " + " + b.plain());
    }

    /// `δ aᵀ`, the gradients of all weights of a layer.
    public Text outer(int layer) {
        Text delta = deltas(layer, false);
        Text a = bold("a", layer - 1);
        return program() || naming.rows() ? product(transposed(delta), a) : product(delta, transposed(a));
    }

    /// `Wᵀ δ`, the gradients of what goes into a layer.
    public Text back(int layer) {
        Text w = bold("W", layer);
        Text delta = deltas(layer, false);
        return program() || naming.rows() ? product(delta, w) : product(transposed(w), delta);
    }

    private Text product(Text left, Text right) {
        return program()
                ? new Text(left.tex() + "\\mathbin{@}" + right.tex(), left.plain() + " @ " + right.plain())
                : new Text(left.tex() + "\\, " + right.tex(), left.plain() + " " + right.plain());
    }

    private Text transposed(Text matrix) {
        return program()
                ? new Text(matrix.tex() + "\\mathtt{.T}", matrix.plain() + ".T")
                : new Text("(" + matrix.tex() + ")^{\\top}", "(" + matrix.plain() + ")ᵀ");
    }

    /// Letter, layer above, unit below; for a weight the unit that it leads to and the one that it comes from.
    private static Text indexed(Text letter, Place place) {
        String below = Integer.toString(place.unit() + 1);
        String belowPlain = below(place.unit() + 1);
        if (place.isWeight()) {
            boolean apart = place.unit() >= 9 || place.from() >= 9;
            below += (apart ? "," : "") + (place.from() + 1);
            belowPlain += (apart ? "," : "") + below(place.from() + 1);
        }
        return new Text(
                letter.tex() + "^{(" + place.layer() + ")}_{" + below + "}",
                letter.plain() + above(place.layer()) + belowPlain);
    }

    private static Text indexed(String letter, Place place) {
        return indexed(upright(letter), place);
    }

    /// Words stand upright in formulas, single letters do not.
    private static Text upright(String name) {
        return new Text(name.length() == 1 ? name : "\\mathrm{" + name + "}", name);
    }

    /// A layer as an index of plain text.
    static String above(int layer) {
        return digits(layer, SUPERSCRIPTS);
    }

    /// A number as an index of plain text.
    public static String below(int number) {
        return digits(number, SUBSCRIPTS);
    }

    private static Text below(String tex, String plain, int unit) {
        return new Text(tex + "_{" + (unit + 1) + "}", plain + below(unit + 1));
    }

    private static String digits(int number, String glyphs) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append(glyphs.charAt(c - '0'));
        }
        return text.toString();
    }
}
