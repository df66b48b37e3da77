package org.densescope.trace.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.densescope.engine.Names;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;

/// The reader's choice of how numbers are named, in formulas, heads, tooltips and sentences alike.
///
/// @param style which letters
/// @param rows whether the numbers of a layer are a row vector, `z = a Wᵀ + b`, rather than a column, `z = W a + b`;
///     from–to is always written in rows
/// @param dictionary the names that come with the program in the reader's language, by what files call them
public record Naming(Style style, boolean rows, Map<String, String> dictionary) {
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
        PYTORCH("x", "a", "z", "weight", "loss"),
        /// `z = x W + b`, `w₁₂` from 1 to 2: many courses, and programs whose matrices are inputs × outputs.
        FROM_TO("x", "a", "z", "w", "L"),
        /// `h1`, `w5`: as the person or the example names units and weights, with the letters of worked examples.
        GIVEN("x", "out", "net", "w", "E");

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
                case FROM_TO -> "from-to";
                case GIVEN -> "names";
            };
        }

        /// Whether a weight's first index is the unit that it comes from, and a matrix of weights has a row an input.
        public boolean fromTo() {
            return this == FROM_TO;
        }

        /// Whether `∂L/∂z` has a letter of its own.
        public boolean delta() {
            return switch (this) {
                case Z_A_DELTA, NET_OUT, FROM_TO, GIVEN -> true;
                case ARTICLE, DIFFERENTIALS, PYTORCH -> false;
            };
        }
    }

    /// Behind the name of a sum over the samples: what the sample `s` that is gone through adds to it.
    static final String SHARE = "[s]";

    public static final Naming STANDARD = new Naming(Style.Z_A_DELTA, false);

    public Naming {
        dictionary = Map.copyOf(dictionary);
    }

    /// With names as files have them.
    public Naming(Style style, boolean rows) {
        this(style, rows, Map.of());
    }

    private static final String ROWS = "-rows";

    /// Where no memory is meant, any optimizer does for the names.
    private static final Optimizer ANY = Optimizer.standard("sgd", 1);

    /// What settings remember.
    public String id() {
        return style.id() + (rows && !style.fromTo() ? ROWS : "");
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
        return withStyle(all.get((all.indexOf(style) + 1) % all.size()));
    }

    public Naming withStyle(Style value) {
        return new Naming(value, rows, dictionary);
    }

    public Naming withRows(boolean value) {
        return new Naming(style, value, dictionary);
    }

    public Naming withDictionary(Map<String, String> value) {
        return new Naming(style, rows, value);
    }

    /// Whether the numbers of a layer are written as a row vector.
    public boolean rowVectors() {
        return rows || style.fromTo();
    }

    /// A name that a person or a file gave, in the reader's language where it came with the program.
    public String translated(String name) {
        return dictionary.getOrDefault(name, name);
    }

    /// What counting starts from.
    public int first() {
        return style == Style.PYTORCH ? 0 : 1;
    }

    /// The plain name of one number of a training step, such as `w¹₂₁`: the same wherever it is shown.
    public String plain(Place place, Trace trace) {
        return Notation.of(this, trace).plain(place);
    }

    /// The name of an optimizer's memory as the update before left it, which is no number of the tape.
    ///
    /// @param memory the one after the update
    public String memoryBefore(Place memory, Trace trace) {
        return Notation.of(this, trace).before(memory).plain();
    }

    /// The plain name of one number of a network of which only the structure is known.
    public String plain(Place place) {
        return plain(place, ANY);
    }

    /// The same, where nothing has a name of its own.
    ///
    /// @param optimizer whose memories are meant
    public String plain(Place place, Optimizer optimizer) {
        return new Notation(optimizer, this, Names.NONE).plain(place);
    }

    /// What the numbers of a layer are called together, such as `W¹`, `δ²` or `A¹`.
    ///
    /// @param bias whether the biases are meant, where there is one for each weight and bias
    /// @param batch whether those of all samples are meant
    public String whole(Quantity quantity, int layer, boolean bias, boolean batch, Trace trace) {
        return new LayerNotation(Notation.of(this, trace), batch)
                .of(quantity, layer, bias)
                .plain();
    }

    /// A block of the weights of a layer: `w²₁…₃,₅…₈`.
    ///
    /// @param unit the first unit, from 0
    /// @param unitEnd past the last one
    /// @param from the first unit of the layer before
    /// @param fromEnd past the last one
    public String block(int layer, int unit, int unitEnd, int from, int fromEnd) {
        return new Notation(ANY, this, Names.NONE).block(layer, unit, unitEnd, from, fromEnd);
    }

    /// The weights that lead to a unit, a row or a column of the matrix: `w¹₂`.
    ///
    /// @param layer `1..L`
    public String fanIn(int layer, int unit, Trace trace) {
        return Notation.of(this, trace).fanIn(layer, unit);
    }

    /// The names that a number may have in a crowded picture, the best first: the whole name, then without the indices
    /// that its place in the picture tells.
    public List<String> inPicture(Place place, Trace trace) {
        Notation notation = Notation.of(this, trace);
        return List.of(notation.plain(place), notation.brief(place));
    }

    /// The name that a person or the data gave to a unit, or empty.
    ///
    /// @param layer 0 for the inputs
    public String unit(Names names, int layer, int unit) {
        return given(names, Place.unit(Quantity.ACTIVATION, layer, unit));
    }

    /// The name that a person or the data gave to what a number belongs to, or empty.
    public String given(Names names, Place place) {
        return translated(names.of(place));
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
            case ACTIVATION -> layer == 0 ? style.input : style.activation;
            case WEIGHTED_SUM -> style.sum;
            case EXPONENTIAL -> "e";
            case EXPONENTIAL_SUM -> "S";
            case TARGET -> program ? "target" : "t";
            case LOSS_TERM, SAMPLE_LOSS -> "ℓ";
            case LOSS -> style.loss;
            case ACTIVATION_GRADIENT -> gradient(layer == 0 ? style.input : style.activation);
            case DELTA -> style.delta() ? "δ" : gradient(style.sum);
            case WEIGHT -> program ? torch : parameter;
            case NEW_WEIGHT -> (program ? torch : parameter) + "′";
            case WEIGHT_GRADIENT -> gradient(program ? torch : parameter);
            case GRADIENT_SHARE -> gradient(program ? torch : parameter) + SHARE;
            case MEMORY_1 -> renewed(memory(optimizer, 0));
            case MEMORY_2 -> renewed(memory(optimizer, 1));
        };
    }

    private String gradient(String of) {
        return switch (style) {
            case DIFFERENTIALS -> "d" + of;
            case PYTORCH -> of + ".grad";
            default -> "∂" + style.loss + "/∂" + of;
        };
    }

    private static String renewed(String letter) {
        return letter.isEmpty() ? "" : letter + "′";
    }

    /// The letter of an optimizer's memory before the update, or empty where it has no such memory.
    ///
    /// @param which 0 or 1
    public String memory(Optimizer optimizer, int which) {
        return optimizer.memories().size() <= which ? "" : new Notation(optimizer, this, Names.NONE).letter(which);
    }

    /// Puts the letters into a sentence, where `{z}`, `{a}`, `{delta}`, `{w}` and `{L}` stand for them, and `{gW}` and
    /// `{gz}` for the derivatives of the loss by weights and by `z`.
    public String words(String sentence) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        return sentence.replace("{z}", style.sum)
                .replace("{a}", style.activation)
                .replace("{x}", style.input)
                .replace("{w}", style == Style.ARTICLE ? "W" : style.weight)
                .replace("{b}", style == Style.PYTORCH ? "bias" : "b")
                .replace("{delta}", style.delta() ? "δ" : gradient(style.sum))
                .replace("{gW}", gradient(style == Style.PYTORCH ? "weight" : "W"))
                .replace("{gz}", gradient(style.sum))
                .replace("{L}", style.loss);
    }
}
