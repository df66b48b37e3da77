package org.densescope.trace;

import java.util.Arrays;
import java.util.Set;
import org.densescope.engine.Quantity;

/// The numbers of one kind at all weights of a layer, as far as they are born. For pictures of very many; biases are
/// left out.
///
/// @param values `[units][inputs]`, row after row; nobody writes them
/// @param born how many of them, in this order, are known; the others must not be read
public record KnownWeights(double[] values, int born) {
    private static final Set<Quantity> KINDS =
            Set.of(Quantity.WEIGHT, Quantity.WEIGHT_GRADIENT, Quantity.GRADIENT_SHARE, Quantity.NEW_WEIGHT);

    /// @param quantity `WEIGHT`, `WEIGHT_GRADIENT`, `GRADIENT_SHARE` or `NEW_WEIGHT`
    /// @param layer `1..L`
    public static KnownWeights of(Reveal reveal, Quantity quantity, int layer) {
        if (!KINDS.contains(quantity)) {
            throw new IllegalArgumentException(quantity + " is no number of each weight");
        }
        Cells cells = Cells.weights(reveal, quantity, layer);
        return new KnownWeights(cells.data(), Math.toIntExact(cells.known()));
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
