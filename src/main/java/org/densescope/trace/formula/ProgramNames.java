package org.densescope.trace.formula;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Token.Text;
import org.densescope.train.Optimizer;

/// Names of numbers as a PyTorch program has them: `fc1.weight[0, 1]`, counted from 0.
final class ProgramNames {
    private ProgramNames() {}

    /// @param sample the first index of a number of a sample, with a comma; or empty
    static Text name(Place place, String sample, Optimizer optimizer) {
        return text(array(place, optimizer), index(place, sample));
    }

    /// The array that a number is in, without its index.
    static String brief(Place place, Optimizer optimizer) {
        String array = array(place, optimizer);
        return place.quantity() == Quantity.GRADIENT_SHARE ? array + Naming.SHARE : array;
    }

    /// An optimizer's memory as the update before left it.
    static Text before(Place memory, Optimizer optimizer) {
        return text(array(memory, optimizer).replace("′", ""), index(memory, ""));
    }

    /// A corrected moment of a weight or bias: `fc1.bias.m̂[0]`.
    static Text hat(String letter, Place place) {
        String parameter = "fc" + place.layer() + (place.isBias() ? ".bias." : ".weight.");
        String index = weight(place);
        return new Text(
                "\\mathtt{" + parameter + "}\\hat{" + letter + "}" + index.replace(" ", "\\,"),
                parameter + letter + "\u0302" + index);
    }

    private static String array(Place place, Optimizer optimizer) {
        int l = place.layer();
        String parameter = place.isBias() ? "fc" + l + ".bias" : "fc" + l + ".weight";
        return switch (place.quantity()) {
            case ACTIVATION -> activation(l);
            case WEIGHTED_SUM -> "z" + l;
            case EXPONENTIAL -> "e" + l;
            case EXPONENTIAL_SUM -> "e" + l + ".sum()";
            case TARGET -> "target";
            case LOSS_TERM -> "losses";
            case SAMPLE_LOSS -> "losses.sum()";
            case LOSS -> "loss";
            case ACTIVATION_GRADIENT -> activation(l) + ".grad";
            case DELTA -> "z" + l + ".grad";
            case WEIGHT -> parameter;
            case NEW_WEIGHT -> parameter + "′";
            case WEIGHT_GRADIENT, GRADIENT_SHARE -> parameter + ".grad";
            case MEMORY_1 -> parameter + "." + memory(optimizer, 0) + "′";
            case MEMORY_2 -> parameter + "." + memory(optimizer, 1) + "′";
        };
    }

    private static String index(Place place, String sample) {
        return switch (place.quantity()) {
            case EXPONENTIAL_SUM, SAMPLE_LOSS, LOSS -> "";
            case WEIGHT, NEW_WEIGHT, WEIGHT_GRADIENT, MEMORY_1, MEMORY_2 -> weight(place);
            case GRADIENT_SHARE -> weight(place) + Naming.SHARE;
            default -> "[" + sample + place.unit() + "]";
        };
    }

    private static String weight(Place place) {
        return place.isBias() ? "[" + place.unit() + "]" : "[" + place.unit() + ", " + place.from() + "]";
    }

    /// All numbers of a layer.
    ///
    /// @param what `a`, `z`, `weight`, `weight′` or `bias`
    static Text whole(String what, int layer) {
        return switch (what) {
            case "a" -> text(activation(layer), "");
            case "z", "e" -> text(what + layer, "");
            default -> text("fc" + layer + "." + what, "");
        };
    }

    private static String activation(int layer) {
        return layer == 0 ? "x" : "a" + layer;
    }

    private static String memory(Optimizer optimizer, int which) {
        return switch (optimizer.memories().get(which)) {
            case VELOCITY -> "momentum_buffer";
            case FIRST_MOMENT -> "exp_avg";
            case SECOND_MOMENT -> "exp_avg_sq";
            case SQUARE_AVERAGE -> "square_avg";
            case SQUARE_SUM -> "sum";
        };
    }

    private static Text text(String name, String index) {
        return new Text(
                "\\mathtt{" + name.replace("_", "\\_").replace("′", "'") + "}" + index.replace(" ", "\\,"),
                name + index);
    }
}
