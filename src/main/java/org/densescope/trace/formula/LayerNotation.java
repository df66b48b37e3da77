package org.densescope.trace.formula;

import java.util.Locale;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Naming.Style;
import org.densescope.trace.formula.Token.Text;

/// The names of whole layers, and the products that they make: `z = W a + b`, `z = a Wᵀ + b` or `z = x W + b`.
///
/// @param notation the names of single numbers
/// @param batch whether all samples are meant: capital letters, a row a sample
public record LayerNotation(Notation notation, boolean batch) {
    private Style style() {
        return notation.style();
    }

    private boolean program() {
        return notation.program();
    }

    /// A whole layer's vector or matrix, such as `W¹`, or `A¹` for all samples.
    ///
    /// @param letter as most textbooks have it: `a`, `z`, `W` or `b`
    public Text bold(String letter, int layer) {
        boolean activation = letter.equals("a");
        boolean sum = letter.equals("z");
        if (program()) {
            return ProgramNames.whole(activation || sum ? letter : letter.equals("W") ? "weight" : "bias", layer);
        }
        boolean input = activation && layer == 0 && style() != Style.Z_A_DELTA;
        String name = input ? "x" : activation ? style().activation : sum ? style().sum : letter;
        String written = batch && (activation || sum) ? capital(name) : name;
        return input
                ? new Text("\\mathbf{" + written + "}", written)
                : new Text("\\mathbf{" + written + "}^{(" + layer + ")}", written + Notation.above(layer));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// All numbers of a kind that a layer has.
    ///
    /// @param bias whether the biases are meant, where there is one for each weight and bias
    public Text of(Quantity quantity, int layer, boolean bias) {
        return switch (quantity) {
            case ACTIVATION -> bold("a", layer);
            case WEIGHTED_SUM -> bold("z", layer);
            case ACTIVATION_GRADIENT -> gradientOf("a", layer);
            case DELTA -> deltas(layer);
            case WEIGHT -> bold(bias ? "b" : "W", layer);
            case NEW_WEIGHT -> renewed(bias ? "b" : "W", bias ? "bias" : "weight", layer);
            case WEIGHT_GRADIENT -> gradientOf(bias ? "b" : "W", layer);
            case GRADIENT_SHARE -> notation.share(gradientOf(bias ? "b" : "W", layer));
            case EXPONENTIAL -> letter("e", layer);
            case MEMORY_1, MEMORY_2 -> memory(quantity == Quantity.MEMORY_1 ? 0 : 1, bias, layer);
            case TARGET, LOSS_TERM, SAMPLE_LOSS, LOSS, EXPONENTIAL_SUM -> {
                String name = notation.plain(Place.unit(quantity, layer, 0));
                yield new Text("\\mathrm{" + name + "}", name);
            }
        };
    }

    private Text letter(String letter, int layer) {
        return program()
                ? ProgramNames.whole(letter, layer)
                : new Text("\\mathbf{" + letter + "}^{(" + layer + ")}", letter + Notation.above(layer));
    }

    private Text memory(int which, boolean bias, int layer) {
        if (program()) {
            Place place =
                    Place.weight(which == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2, layer, 0, bias ? Place.BIAS : 0);
            String array = ProgramNames.brief(place, notation.optimizer());
            return new Text("\\mathtt{" + array.replace("_", "\\_") + "}", array);
        }
        return renewed(notation.letter(which), "", layer);
    }

    /// What the update makes of all weights or biases of a layer.
    public Text renewed(String letter, String program, int layer) {
        return program()
                ? ProgramNames.whole(program + "′", layer)
                : new Text("{\\mathbf{" + letter + "}'}^{(" + layer + ")}", letter + "′" + Notation.above(layer));
    }

    /// The `δ` of a whole layer.
    public Text deltas(int layer) {
        return style().delta()
                ? new Text(
                        "\\boldsymbol{" + (batch ? "\\Delta" : "\\delta") + "}^{(" + layer + ")}",
                        (batch ? "Δ" : "δ") + Notation.above(layer))
                : gradientOf("z", layer);
    }

    /// The derivatives by a whole layer's vector or matrix, such as `∂L/∂W¹`.
    public Text gradientOf(String letter, int layer) {
        return notation.gradient(bold(letter, layer));
    }

    /// The derivatives by all weights or all biases.
    public Text gradientOfAll(String letter) {
        String name = program() ? letter.equals("W") ? "weight" : "bias" : letter;
        return notation.gradient(new Text((program() ? "\\mathtt{" : "\\mathbf{") + name + "}", name));
    }

    /// `Σ a·∂L/∂a` over a layer.
    public Text weightedGradients() {
        Text a = notation.generic("a");
        Text one = notation.gradient(new Text(a.tex() + "_j", a.plain()));
        return new Text("\\sum_j " + a.tex() + "_j \\cdot " + one.tex(), "Σ " + a.plain() + "·" + one.plain());
    }

    /// `ln Σ e^(a − max a)` over the outputs.
    public Text logSum() {
        Text a = notation.generic("a");
        return new Text(
                "\\ln \\sum_j e^{" + a.tex() + "_j - \\max " + a.tex() + "}",
                "ln Σe^(" + a.plain() + " − max " + a.plain() + ")");
    }

    /// Whether the numbers of a layer stand in a row.
    private boolean rows() {
        return batch || program() || notation.naming().rowVectors();
    }

    private boolean fromTo() {
        return style().fromTo();
    }

    /// `W a + b`, whichever way the vectors and the matrix stand.
    public Text affine(int layer) {
        Text w = bold("W", layer);
        Text a = bold("a", layer - 1);
        Text sum = fromTo() ? product(a, w) : rows() ? product(a, transposed(w)) : product(w, a);
        Text b = bold("b", layer);
        return new Text(sum.tex() + " + " + b.tex(), sum.plain() + " + " + b.plain());
    }

    /// `δ aᵀ`, the gradients of all weights of a layer.
    public Text outer(int layer) {
        Text delta = deltas(layer);
        Text a = bold("a", layer - 1);
        return fromTo()
                ? product(transposed(a), delta)
                : rows() ? product(transposed(delta), a) : product(delta, transposed(a));
    }

    /// `Wᵀ δ`, the gradients of what goes into a layer.
    public Text back(int layer) {
        Text w = bold("W", layer);
        Text delta = deltas(layer);
        return fromTo() ? product(delta, transposed(w)) : rows() ? product(delta, w) : product(transposed(w), delta);
    }

    /// `1ᵀ Δ`, the gradients of all biases of a layer, or the `δ` of one sample.
    public Text biasGradients(int layer) {
        Text delta = deltas(layer);
        return batch ? product(new Text("\\mathbf{1}^{\\top}", "1ᵀ"), delta) : delta;
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
}
