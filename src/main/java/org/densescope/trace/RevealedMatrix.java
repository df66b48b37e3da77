package org.densescope.trace;

import java.util.Objects;
import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// One matrix of a training step, as far as it is known: X, Z, A, G, W, dW, db and their kind. A view: nothing is
/// copied,
/// and each cell comes through the reveal.
///
/// @param reveal what is known
/// @param kind what its rows and columns are
/// @param quantity which numbers; of no meaning for [Kind#ONES]
/// @param layer 0 for the input, `1..L` for the dense layers; of no meaning for [Kind#ONES]
/// @param transposed whether rows and columns are exchanged
public record RevealedMatrix(Reveal reveal, Kind kind, Quantity quantity, int layer, boolean transposed) {
    /// What stands in the rows and columns of a matrix that is not transposed.
    public enum Kind {
        /// A sample a row, a unit a column.
        SAMPLES,
        /// A unit a row, one of its inputs a column.
        WEIGHTS,
        /// One row, a unit a column.
        BIASES,
        /// One column, a sample a row, all ones.
        ONES
    }

    public RevealedMatrix {
        boolean fits = switch (kind) {
            case SAMPLES -> quantity.perSample();
            case WEIGHTS, BIASES -> quantity.perWeight() && layer > 0;
            case ONES -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException(quantity + " of layer " + layer + " is no matrix of " + kind);
        }
    }

    /// A number of each unit of each sample, `[samples][units]`: X is [Quantity#ACTIVATION] of layer 0, G is
    /// [Quantity#DELTA], dX is [Quantity#ACTIVATION_GRADIENT]. The losses of the samples are one column.
    public static RevealedMatrix samples(Reveal reveal, Quantity quantity, int layer) {
        return new RevealedMatrix(reveal, Kind.SAMPLES, quantity, layer, false);
    }

    /// A number of each weight, `[units][inputs]`.
    public static RevealedMatrix weights(Reveal reveal, Quantity quantity, int layer) {
        return new RevealedMatrix(reveal, Kind.WEIGHTS, quantity, layer, false);
    }

    /// A number of each bias, `[1][units]`.
    public static RevealedMatrix biases(Reveal reveal, Quantity quantity, int layer) {
        return new RevealedMatrix(reveal, Kind.BIASES, quantity, layer, false);
    }

    /// A column of ones, one a sample.
    public static RevealedMatrix ones(Reveal reveal) {
        return new RevealedMatrix(reveal, Kind.ONES, Quantity.ACTIVATION, 0, false);
    }

    public RevealedMatrix transpose() {
        return new RevealedMatrix(reveal, kind, quantity, layer, !transposed);
    }

    public int rows() {
        return transposed ? across() : down();
    }

    public int columns() {
        return transposed ? down() : across();
    }

    private int down() {
        return switch (kind) {
            case SAMPLES, ONES -> reveal.trace().rows();
            case WEIGHTS -> reveal.trace().network().units(layer);
            case BIASES -> 1;
        };
    }

    private int across() {
        return switch (kind) {
            case SAMPLES ->
                switch (quantity) {
                    case SAMPLE_LOSS, EXPONENTIAL_SUM -> 1;
                    default -> reveal.trace().network().units(layer);
                };
            case WEIGHTS -> reveal.trace().network().units(layer - 1);
            case BIASES -> reveal.trace().network().units(layer);
            case ONES -> 1;
        };
    }

    /// Where a cell stands, or null for one of the ones. Cells of the sample that the reveal shows name no sample.
    public @Nullable Place place(int row, int column) {
        int down = Objects.checkIndex(transposed ? column : row, down());
        int across = Objects.checkIndex(transposed ? row : column, across());
        return switch (kind) {
            case SAMPLES -> Place.unit(quantity, layer, across).ofSample(down == reveal.row() ? Place.SHOWN : down);
            case WEIGHTS -> Place.weight(quantity, layer, down, across);
            case BIASES -> Place.weight(quantity, layer, across, Place.BIAS);
            case ONES -> null;
        };
    }

    /// The number in a cell, or nothing where it is not born yet.
    public OptionalDouble find(int row, int column) {
        Place place = place(row, column);
        return place == null ? OptionalDouble.of(1) : reveal.find(place);
    }

    /// Whether a cell belongs to a cut connection: it takes no part in any product.
    public boolean isCut(int row, int column) {
        Place place = place(row, column);
        return place != null
                && place.isWeight()
                && reveal.trace().network().layer(layer).isCut(place.unit(), place.from());
    }
}
