package org.densescope.trace.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.train.Optimizer;

/// The reader's choice of how numbers are named, in formulas, heads, tooltips and sentences alike.
///
/// @param style which letters
/// @param rows whether the numbers of a layer are a row vector, `z = a Wᵀ + b`, rather than a column, `z = W a + b`
public record Naming(Style style, boolean rows) {
    /// Which letters stand for what.
    public enum Style {
        /// `z = W a + b`, `a = f(z)`, `δ = ∂L/∂z`: most textbooks.
        Z_A_DELTA("a", "a", "z", "w", "L"),
        /// `a = W x + b`, `∂L/∂a`: a layer by itself, as in derivations of the linear layer.
        ARTICLE("x", "x", "a", "W", "L"),
        /// `net = Σ w·out + b`, `E`: worked examples of back-propagation.
        NET_OUT("x", "out", "net", "w", "E"),
        /// `dz`, `dW`, `db`, `dx`: derivatives as a program names them.
        DIFFERENTIALS("x", "a", "z", "w", "L"),
        /// `fc1.weight[0, 1]`, `.grad`: counted from 0.
        PYTORCH("x", "a", "z", "weight", "loss");

        final String input;
        final String activation;
        final String sum;
        final String weight;
        final String loss;

        Style(String input, String activation, String sum, String weight, String loss) {
            this.input = input;
            this.activation = activation;
            this.sum = sum;
            this.weight = weight;
            this.loss = loss;
        }

        /// What settings and message keys call it.
        public String id() {
            return switch (this) {
                case Z_A_DELTA -> "z-a-delta";
                case ARTICLE -> "article";
                case NET_OUT -> "net-out";
                case DIFFERENTIALS -> "differentials";
                case PYTORCH -> "pytorch";
            };
        }
    }

    /// Behind the name of a sum over the samples: what the sample `s` that is gone through adds to it.
    static final String SHARE = "[s]";

    public static final Naming STANDARD = new Naming(Style.Z_A_DELTA, false);

    private static final String ROWS = "-rows";

    /// What settings remember.
    public String id() {
        return style.id() + (rows ? ROWS : "");
    }

    public static Optional<Naming> ofId(String id) {
        return Stream.of(Style.values())
                .flatMap(style -> Stream.of(new Naming(style, false), new Naming(style, true)))
                .filter(naming -> naming.id().equals(id))
                .findFirst();
    }

    /// The next style, and after the last the first.
    public Naming next() {
        List<Style> all = List.of(Style.values());
        return new Naming(all.get((all.indexOf(style) + 1) % all.size()), rows);
    }

    /// What counting starts from.
    public int first() {
        return style == Style.PYTORCH ? 0 : 1;
    }

    /// The plain name of one number, such as `w¹₂₁`.
    ///
    /// @param optimizer whose memories are meant
    public String plain(Place place, Optimizer optimizer) {
        return new Notation(optimizer, this).plain(place);
    }

    /// The name of a kind of number without its indices, such as `z` or `∂L/∂w`.
    ///
    /// @param layer counts only in so far as the inputs may have a letter of their own
    /// @param bias whether the biases are meant, where there is one for each weight and bias
    /// @param optimizer whose memories are meant
    public String letter(Quantity quantity, int layer, boolean bias, Optimizer optimizer) {
        String parameter = bias ? "b" : style == Style.ARTICLE ? "W" : "w";
        String torch = bias ? "bias" : "weight";
        boolean program = style == Style.PYTORCH;
        return switch (quantity) {
            case ACTIVATION -> layer == 0 ? "x" : style.activation;
            case WEIGHTED_SUM -> style.sum;
            case EXPONENTIAL -> "e";
            case EXPONENTIAL_SUM -> "Σe";
            case TARGET -> program ? "target" : "t";
            case LOSS_TERM, SAMPLE_LOSS -> "ℓ";
            case LOSS -> style.loss;
            case ACTIVATION_GRADIENT -> gradient(layer == 0 ? "x" : style.activation);
            case DELTA ->
                switch (style) {
                    case Z_A_DELTA, NET_OUT -> "δ";
                    default -> gradient(style.sum);
                };
            case WEIGHT -> program ? torch : parameter;
            case NEW_WEIGHT -> (program ? torch : parameter) + "′";
            case WEIGHT_GRADIENT -> gradient(program ? torch : parameter);
            case GRADIENT_SHARE -> gradient(program ? torch : parameter) + SHARE;
            case MEMORY_1 -> memory(optimizer, 0);
            case MEMORY_2 -> memory(optimizer, 1);
        };
    }

    /// A short name for a crowded picture, such as `∂a`.
    ///
    /// @param quantity none of the optimizer's
    public String brief(Quantity quantity, int layer) {
        return letter(quantity, layer, false, Optimizer.standard("sgd", 1)).replace("∂" + style.loss + "/∂", "∂");
    }

    /// The same for a whole layer: a matrix has a capital letter.
    public String matrix(Quantity quantity, int layer, boolean bias, Optimizer optimizer) {
        String letter = letter(quantity, layer, bias, optimizer);
        return quantity.perWeight() && !bias && style != Style.PYTORCH ? letter.replace('w', 'W') : letter;
    }

    private String gradient(String of) {
        return switch (style) {
            case DIFFERENTIALS -> "d" + of;
            case PYTORCH -> of + ".grad";
            default -> "∂" + style.loss + "/∂" + of;
        };
    }

    private String memory(Optimizer optimizer, int which) {
        return optimizer.memories().size() <= which ? "" : new Notation(optimizer, this).letter(which);
    }

    /// Puts the letters into a sentence, where `{z}`, `{a}`, `{delta}`, `{w}` and `{L}` stand for them.
    public String words(String sentence) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        return sentence.replace("{z}", style.sum)
                .replace("{a}", style.activation)
                .replace("{x}", "x")
                .replace("{w}", style == Style.ARTICLE ? "W" : style.weight)
                .replace("{b}", style == Style.PYTORCH ? "bias" : "b")
                .replace("{delta}", style == Style.Z_A_DELTA || style == Style.NET_OUT ? "δ" : gradient(style.sum))
                .replace("{L}", style.loss);
    }
}
