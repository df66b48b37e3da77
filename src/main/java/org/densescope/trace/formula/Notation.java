package org.densescope.trace.formula;

import org.densescope.engine.Names;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming.Style;
import org.densescope.trace.formula.Token.Symbol;
import org.densescope.trace.formula.Token.Text;
import org.densescope.train.Optimizer;

/// The names of numbers, as the reader chose them: usually a letter with the layer above and the unit below, from 1.
/// All
/// names come from here.
///
/// What an update makes has a stroke, such as `w′`; until then the name is that of what it was made of.
///
/// @param optimizer whose memories are to be named
/// @param naming the reader's choice
/// @param names what a person called units and weights
public record Notation(Optimizer optimizer, Naming naming, Names names) {
    public static final Text ETA = new Text("\\eta ", "η");
    public static final Text MU = new Text("\\mu ", "μ");
    public static final Text LAMBDA = new Text("\\lambda ", "λ");
    public static final Text ALPHA = new Text("\\alpha ", "α");
    public static final Text BETA_1 = new Text("\\beta_1", "β₁");
    public static final Text BETA_2 = new Text("\\beta_2", "β₂");
    public static final Text EPSILON = new Text("\\varepsilon ", "ε");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    public static Notation of(Naming naming, Trace trace) {
        return new Notation(trace.update().optimizer(), naming, trace.names());
    }

    public Style style() {
        return naming.style();
    }

    public boolean program() {
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

    /// The plain name without the indices, where its place tells them: `w`, `z1.grad`.
    public String brief(Place place) {
        boolean itself =
                place.quantity().perWeight() || (place.layer() == 0 && place.quantity() == Quantity.ACTIVATION);
        if (itself && !given(place).isEmpty()) {
            return plain(place);
        }
        return program()
                ? ProgramNames.brief(place, optimizer)
                : naming.letter(place.quantity(), place.layer(), place.isBias(), optimizer);
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
            case TARGET -> below("t", "t", place);
            case LOSS_TERM -> below("\\ell ", "ℓ", place);
            case SAMPLE_LOSS -> new Text("\\ell ", "ℓ");
            case LOSS -> loss();
            case ACTIVATION_GRADIENT -> gradient(activation(place));
            case DELTA ->
                style().delta() ? indexed(new Text("\\delta", "δ"), place) : gradient(indexed(style().sum, place));
            case WEIGHT -> parameter(place, false);
            case NEW_WEIGHT -> parameter(place, true);
            case WEIGHT_GRADIENT -> gradient(parameter(place, false));
            case GRADIENT_SHARE -> share(gradient(parameter(place, false)));
            case MEMORY_1 -> indexed(renewed(new Text(letter(0), letter(0))), place);
            case MEMORY_2 -> indexed(renewed(new Text(letter(1), letter(1))), place);
        };
    }

    /// An optimizer's memory as the update before left it: the name of the memory without its stroke.
    public Text before(Place memory) {
        if (program()) {
            return ProgramNames.before(memory, optimizer);
        }
        String letter = letter(memory.quantity() == Quantity.MEMORY_1 ? 0 : 1);
        return indexed(letter, memory);
    }

    /// What the sample that is gone through adds to a sum over all samples: `∂L/∂w¹₂₁[s]`.
    public Text share(Text sum) {
        return new Text(sum.tex() + Naming.SHARE, sum.plain() + Naming.SHARE);
    }

    private Text activation(Place place) {
        String given = given(place);
        if (place.layer() == 0 && !given.isEmpty()) {
            return GivenNames.text(given);
        }
        return place.layer() > 0 || style() == Style.Z_A_DELTA
                ? indexed(style().activation, place)
                : below("x", "x", place);
    }

    public Text loss() {
        return program() ? new Text("\\mathtt{loss}", "loss") : new Text(style().loss, style().loss);
    }

    /// The derivative of the loss by something.
    public Text gradient(Text of) {
        if (style() == Style.DIFFERENTIALS) {
            return new Text("\\mathrm{d}" + of.tex(), "d" + of.plain());
        }
        if (program()) {
            return new Text(of.tex() + "\\mathtt{.grad}", of.plain() + ".grad");
        }
        String l = style().loss;
        return new Text("\\frac{\\partial " + l + "}{\\partial " + of.tex() + "}", "∂" + l + "/∂" + of.plain());
    }

    private Text parameter(Place place, boolean renewed) {
        String given = given(place);
        if (!given.isEmpty()) {
            Text name = GivenNames.text(given);
            return renewed ? renewed(name) : name;
        }
        Text letter = upright(place.from() == Place.BIAS ? "b" : style().weight);
        return indexed(renewed ? renewed(letter) : letter, place);
    }

    private static Text renewed(Text name) {
        return new Text("{" + name.tex() + "'}", name.plain() + "′");
    }

    /// What a person called the thing that a number belongs to, where the reader wants to see that.
    private String given(Place place) {
        return style() == Style.GIVEN ? naming.given(names, place) : "";
    }

    /// The letter of an optimizer's first or second memory.
    public String letter(int which) {
        return switch (optimizer.memories().get(which)) {
            case VELOCITY, SECOND_MOMENT, SQUARE_AVERAGE -> "v";
            case FIRST_MOMENT -> "m";
            case SQUARE_SUM -> "G";
        };
    }

    /// The weights that lead to a unit: `w¹₂`.
    public String fanIn(int layer, int unit) {
        if (program()) {
            return "fc" + layer + ".weight[" + unit + "]";
        }
        return indexed(style().weight, Place.unit(Quantity.WEIGHTED_SUM, layer, unit))
                .plain();
    }

    /// A block of the weights of a layer: `w²₁…₃,₅…₈`.
    public String block(int layer, int unit, int unitEnd, int from, int fromEnd) {
        if (program()) {
            return "fc" + layer + ".weight[" + unit + ":" + unitEnd + ", " + from + ":" + fromEnd + "]";
        }
        String units = below(unit + 1) + "…" + below(unitEnd);
        String inputs = below(from + 1) + "…" + below(fromEnd);
        boolean swapped = style().fromTo();
        return style().weight + above(layer) + (swapped ? inputs : units) + "," + (swapped ? units : inputs);
    }

    /// A letter that stands for a kind of number in a sum over all units, such as `a` in `Σ a_j`.
    ///
    /// @param letter `a` or `z`, as most textbooks have them
    public Text generic(String letter) {
        return upright(letter.equals("a") ? style().activation : style().sum);
    }

    /// A name with something between it and its indices, such as the corrected moment `m̂`.
    public Text hat(String letter, Place place) {
        return program()
                ? ProgramNames.hat(letter, place)
                : indexed(new Text("\\hat{" + letter + "}", letter + "\u0302"), place);
    }

    /// Letter, layer above, unit below; for a weight the unit that it leads to and the one that it comes from, or the
    /// other way round. Of what has a name, the letter and the name.
    private Text indexed(Text letter, Place place) {
        String given = given(place);
        if (!given.isEmpty()) {
            return GivenNames.of(letter, given);
        }
        int first = place.unit() + 1;
        String below = Integer.toString(first);
        String belowPlain = below(first);
        if (place.isWeight()) {
            boolean swapped = style().fromTo();
            int left = swapped ? place.from() + 1 : first;
            int right = swapped ? first : place.from() + 1;
            String apart = place.unit() >= 9 || place.from() >= 9 ? "," : "";
            below = left + apart + right;
            belowPlain = below(left) + apart + below(right);
        }
        return new Text(
                letter.tex() + "^{(" + place.layer() + ")}_{" + below + "}",
                letter.plain() + above(place.layer()) + belowPlain);
    }

    private Text indexed(String letter, Place place) {
        return indexed(upright(letter), place);
    }

    /// Words stand upright in formulas, single letters do not.
    public static Text upright(String name) {
        return new Text(name.length() == 1 ? name : "\\mathrm{" + name + "}", name);
    }

    private Text below(String tex, String plain, Place place) {
        String given = given(place);
        return given.isEmpty()
                ? new Text(tex + "_{" + (place.unit() + 1) + "}", plain + below(place.unit() + 1))
                : GivenNames.of(new Text(tex, plain), given);
    }

    /// A layer as an index of plain text.
    public static String above(int layer) {
        return digits(layer, SUPERSCRIPTS);
    }

    /// A number as an index of plain text.
    public static String below(int number) {
        return digits(number, SUBSCRIPTS);
    }

    private static String digits(int number, String glyphs) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append(glyphs.charAt(c - '0'));
        }
        return text.toString();
    }
}
