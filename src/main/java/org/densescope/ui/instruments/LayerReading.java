package org.densescope.ui.instruments;

import java.util.ArrayList;
import java.util.List;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Finding;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Distribution;
import org.densescope.trace.LayerStatistics;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Score;
import org.densescope.ui.form.LayerNames;
import org.jspecify.annotations.Nullable;

/// What the instruments show at a time. Immutable.
///
/// @param vitals of a training step
/// @param known which of its numbers are there
/// @param dead how many ReLU units of each layer, `0..L`, are 0 for every sample that is learnt from at that step or
///     shortly before, or null where that is not known
/// @param selected the chosen place, or null
/// @param digits how numbers are written
/// @param naming how numbers are named
record LayerReading(
        LayerStatistics vitals,
        Known known,
        @Nullable List<Integer> dead,
        @Nullable Place selected,
        Digits digits,
        Palette palette,
        Messages messages,
        Naming naming) {
    /// The kinds of numbers that a layer's row shows, in their order.
    enum Kind {
        ACTIVATIONS(Quantity.ACTIVATION),
        DELTAS(Quantity.DELTA),
        GRADIENTS(Quantity.WEIGHT_GRADIENT);

        final Quantity quantity;

        Kind(Quantity quantity) {
            this.quantity = quantity;
        }

        Distribution of(LayerStatistics.Layer layer) {
            return switch (this) {
                case ACTIVATIONS -> layer.activations();
                case DELTAS -> layer.deltas();
                case GRADIENTS -> layer.gradients();
            };
        }
    }

    /// A text with the letters of the notation in it.
    String said(String key) {
        return naming.words(messages.text(key));
    }

    int depth() {
        return vitals.layers().size();
    }

    /// @param layer `1..L`
    LayerStatistics.Layer layer(int layer) {
        return vitals.layers().get(layer - 1);
    }

    String name(int layer) {
        return LayerNames.of(messages, layer, depth());
    }

    /// How many ReLU units of a layer are 0 for every sample that is learnt from, or -1 where that is not known.
    int deadForAll(int layer) {
        List<Integer> now = dead;
        return now == null || !layer(layer).activation().canDie() || !known.all(Quantity.ACTIVATION, layer)
                ? -1
                : now.get(layer);
    }

    /// What is wrong, as far as it can be told; resting units are named where more of them rest than are dead.
    List<Finding> symptoms() {
        List<Finding> told = new ArrayList<>();
        for (Finding symptom : vitals.symptoms()) {
            boolean rests = symptom.kind() == Finding.Kind.RESTING_UNITS;
            if (known.tells(symptom, vitals.rows()) && !(rests && symptom.count() <= deadForAll(symptom.layer()))) {
                told.add(symptom);
            }
        }
        for (int l = 1; l <= depth(); l++) {
            int count = deadForAll(l);
            int units = layer(l).units();
            if (count > 0) {
                told.add(new Finding(Finding.Kind.DEAD_UNITS, l, count, units, (double) count / units));
            }
        }
        return told;
    }

    boolean knows(Kind kind, int layer) {
        return known.all(kind.quantity, layer);
    }

    boolean knowsChange(int layer) {
        return known.all(Quantity.NEW_WEIGHT, layer);
    }

    /// A number, or a dash where it is not there.
    String number(boolean there, double value) {
        return there ? digits.text(value) : Digits.UNBORN;
    }

    /// The chosen unit of a layer, or -1.
    int selectedUnit(int layer) {
        Place place = selected;
        return place != null && place.layer() == layer ? place.unit() : -1;
    }

    /// The length of the gradient of a layer's weights, or NaN where it is not there.
    double gradientNorm(int layer) {
        return knows(Kind.GRADIENTS, layer) ? layer(layer).gradients().norm() : Double.NaN;
    }

    /// The update/weight ratio of a layer, or NaN where it is not there.
    double change(int layer) {
        return knowsChange(layer) ? layer(layer).change() : Double.NaN;
    }
}
