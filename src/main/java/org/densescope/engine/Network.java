package org.densescope.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A network with its numbers. Immutable: an edit or an update makes a new one that shares what did not change.
///
/// @param layers dense layers `1..L`; layer `l` is `layers.get(l - 1)`
/// @param loss what is to be made small
/// @param reduction how the losses of a batch become one number
public record Network(List<Dense> layers, Loss loss, Reduction reduction) {
    /// @throws ShapeException naming the first layer that does not fit the one before
    public Network {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new ShapeException("say.network.network-has-at-least", "a network has at least one dense layer");
        }
        for (int l = 2; l <= layers.size(); l++) {
            int expected = layers.get(l - 2).units();
            int actual = layers.get(l - 1).inputs();
            if (actual != expected) {
                throw new ShapeException(
                        "say.network.layer-takes-inputs-but",
                        "layer {0} takes {1} {1:input|inputs}, but layer {2} has {3} {3:unit|units}",
                        l,
                        actual,
                        (l - 1),
                        expected);
            }
        }
        Activation last = layers.getLast().activation();
        if (!loss.accepts(last)) {
            throw new ShapeException(
                    "say.network.loss-cannot-stand-behind",
                    "the loss {0} cannot stand behind a last layer with {1}",
                    loss.word(),
                    last.word());
        }
    }

    /// Whether there is such a number in a network of this structure.
    public boolean has(Place place) {
        int l = place.layer();
        int first = switch (place.quantity()) {
            case ACTIVATION, ACTIVATION_GRADIENT -> 0;
            case TARGET, LOSS_TERM, SAMPLE_LOSS, LOSS -> depth();
            default -> 1;
        };
        return l >= first
                && l <= depth()
                && place.unit() >= 0
                && place.unit() < units(l)
                && (!place.isWeight() || (place.from() >= 0 && place.from() < units(l - 1)));
    }

    /// Units of all layers, the input first.
    public int[] sizes() {
        int[] sizes = new int[depth() + 1];
        Arrays.setAll(sizes, this::units);
        return sizes;
    }

    public int depth() {
        return layers.size();
    }

    /// The dense layer `l` of `1..L`.
    public Dense layer(int l) {
        return layers.get(l - 1);
    }

    public int inputs() {
        return layers.getFirst().inputs();
    }

    public int outputs() {
        return layers.getLast().units();
    }

    /// Units of layer 0 (the input) to `L`.
    public int units(int layer) {
        return layer == 0 ? inputs() : layer(layer).units();
    }

    public Network withLayer(int l, Dense dense) {
        List<Dense> copy = new ArrayList<>(layers);
        copy.set(l - 1, dense);
        return new Network(copy, loss, reduction);
    }

    /// Fresh weights of a structure, with every weight, bias, cut and freeze of known layers that has a place in it.
    ///
    /// @param known layers in the order of the structure's; more or fewer are fine
    public static Network fitted(List<Dense> known, NetworkSpec spec, long seed) {
        List<Dense> dense = new ArrayList<>();
        for (int l = 1; l <= spec.depth(); l++) {
            Dense old = l <= known.size() ? known.get(l - 1) : null;
            if (old != null && old.units() == spec.units(l) && old.inputs() == spec.units(l - 1)) {
                LayerSpec now = spec.layers().get(l - 1);
                dense.add(new Dense(old.weights(), old.bias(), now.activation(), now.biasTrained(), old.mask()));
            } else {
                Dense fresh = spec.initialise(seed, l);
                dense.add(old == null ? fresh : overlap(old, fresh));
            }
        }
        return new Network(dense, spec.loss(), spec.reduction());
    }

    private static Dense overlap(Dense old, Dense fresh) {
        double[] weights = fresh.weights().data().clone();
        double[] bias = fresh.bias().clone();
        int rows = Math.min(old.units(), fresh.units());
        int columns = Math.min(old.inputs(), fresh.inputs());
        for (int o = 0; o < rows; o++) {
            System.arraycopy(old.weights().data(), o * old.inputs(), weights, o * fresh.inputs(), columns);
        }
        System.arraycopy(old.bias(), 0, bias, 0, rows);
        return new Dense(
                new Matrix(fresh.units(), fresh.inputs(), weights),
                bias,
                fresh.activation(),
                fresh.biasTrained(),
                old.mask().reshaped(old.inputs(), fresh.units(), fresh.inputs()));
    }
}
