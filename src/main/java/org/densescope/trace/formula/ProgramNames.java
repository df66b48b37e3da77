package org.densescope.trace.formula;

import org.densescope.engine.Place;
import org.densescope.trace.formula.Token.Text;
import org.densescope.train.Optimizer;

/// Names of numbers as a PyTorch program has them: `fc1.weight[0, 1]`, counted from 0.
final class ProgramNames {
    private ProgramNames() {}

    /// @param sample the first index of a number of a sample, with a comma; or empty
    static Text name(Place place, String sample, Optimizer optimizer) {
        int l = place.layer();
        String unit = "[" + (place.quantity().perSample() ? sample : "") + place.unit() + "]";
        String weight = place.isWeight() ? "[" + place.unit() + ", " + place.from() + "]" : unit;
        String parameter = place.isBias() ? "fc" + l + ".bias" : "fc" + l + ".weight";
        return switch (place.quantity()) {
            case ACTIVATION -> text(activation(l), unit);
            case WEIGHTED_SUM -> text("z" + l, unit);
            case EXPONENTIAL -> text("e" + l, unit);
            case EXPONENTIAL_SUM -> text("e" + l + ".sum()", "");
            case TARGET -> text("target", unit);
            case LOSS_TERM -> text("losses", unit);
            case SAMPLE_LOSS -> text("losses.sum()", "");
            case LOSS -> text("loss", "");
            case ACTIVATION_GRADIENT -> text(activation(l) + ".grad", unit);
            case DELTA -> text("z" + l + ".grad", unit);
            case WEIGHT, NEW_WEIGHT -> text(parameter, weight);
            case WEIGHT_GRADIENT -> text(parameter + ".grad", weight);
            case GRADIENT_SHARE -> text(parameter + ".grad", weight + Naming.SHARE);
            case MEMORY_1 -> text(parameter + "." + memory(optimizer, 0), weight);
            case MEMORY_2 -> text(parameter + "." + memory(optimizer, 1), weight);
        };
    }

    /// All numbers of a layer.
    ///
    /// @param what `a`, `z`, `weight` or `bias`
    static Text whole(String what, int layer) {
        return switch (what) {
            case "a" -> text(activation(layer), "");
            case "z" -> text("z" + layer, "");
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
        return new Text("\\mathtt{" + name.replace("_", "\\_") + "}" + index.replace(" ", "\\,"), name + index);
    }
}
