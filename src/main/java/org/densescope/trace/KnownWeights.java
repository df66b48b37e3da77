package org.densescope.trace;

import java.util.Arrays;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// The numbers of one kind at all weights of a layer, as far as they are born. For pictures of very many; biases are
/// left out.
///
/// @param values `[units][inputs]`, row after row; nobody writes them
/// @param born how many of them, in this order, are known; the others must not be read
public record KnownWeights(double[] values, int born) {
    /// @param quantity `WEIGHT`, `WEIGHT_GRADIENT` or `NEW_WEIGHT`
    /// @param layer `1..L`
    public static KnownWeights of(Reveal reveal, Quantity quantity, int layer) {
        Dense dense = reveal.trace().network().layer(layer);
        double[] values = switch (quantity) {
            case WEIGHT -> dense.weights().data();
            case WEIGHT_GRADIENT -> reveal.trace().pass().weightGradients(layer);
            case NEW_WEIGHT ->
                reveal.trace().update().after().network().layer(layer).weights().data();
            default -> throw new IllegalArgumentException(quantity + " is no number of each weight");
        };
        // They are born row after row.
        int inputs = dense.inputs();
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reveal.knows(Place.weight(quantity, layer, middle / inputs, middle % inputs))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new KnownWeights(values, low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownWeights k && born == k.born && Arrays.equals(values, k.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + born;
    }
}
