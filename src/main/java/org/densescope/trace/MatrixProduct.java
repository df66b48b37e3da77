package org.densescope.trace;

import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// One of the products that make a training step of a batch: `result[row][column] = Σ_k left[row][k] ·
/// right[k][column]`,
/// in the order of `k`, plus the one row of `added`, if there is one. Cut connections take no part.
///
/// @param phase when it is taken
/// @param left its rows are what is multiplied
/// @param right its columns are what is multiplied
/// @param added one row that is added last to each row of the product, or null
/// @param result where the sums go
public record MatrixProduct(
        Phase phase,
        RevealedMatrix left,
        RevealedMatrix right,
        @Nullable RevealedMatrix added,
        RevealedMatrix result) {
    /// One cell of the result that is being summed.
    ///
    /// @param row of the result
    /// @param column of the result
    /// @param happened how many of its terms have happened, 1 to [MatrixProduct#terms]
    /// @param sum what they add up to; at the end the cell itself
    public record Cell(MatrixProduct product, int row, int column, int happened, OptionalDouble sum) {}

    /// `Z = A Wᵀ + b` of a dense layer.
    public static MatrixProduct weightedSums(Reveal reveal, int layer) {
        return new MatrixProduct(
                Phase.WEIGHTED_SUM,
                RevealedMatrix.samples(reveal, Quantity.ACTIVATION, layer - 1),
                RevealedMatrix.weights(reveal, Quantity.WEIGHT, layer).transpose(),
                RevealedMatrix.biases(reveal, Quantity.WEIGHT, layer),
                RevealedMatrix.samples(reveal, Quantity.WEIGHTED_SUM, layer));
    }

    /// `dA = G W`, the gradients of what goes into a dense layer; of layer 1 that is dX.
    public static MatrixProduct inputGradients(Reveal reveal, int layer) {
        return new MatrixProduct(
                Phase.INPUT_GRADIENT,
                RevealedMatrix.samples(reveal, Quantity.DELTA, layer),
                RevealedMatrix.weights(reveal, Quantity.WEIGHT, layer),
                null,
                RevealedMatrix.samples(reveal, Quantity.ACTIVATION_GRADIENT, layer - 1));
    }

    /// `dW = Gᵀ A` of a dense layer; where matrices of weights have a row an input, `dW = Aᵀ G`.
    public static MatrixProduct weightGradients(Reveal reveal, int layer, boolean fromTo) {
        if (fromTo) {
            return new MatrixProduct(
                    Phase.WEIGHT_GRADIENT,
                    RevealedMatrix.samples(reveal, Quantity.ACTIVATION, layer - 1)
                            .transpose(),
                    RevealedMatrix.samples(reveal, Quantity.DELTA, layer),
                    null,
                    RevealedMatrix.weights(reveal, Quantity.WEIGHT_GRADIENT, layer)
                            .transpose());
        }
        return new MatrixProduct(
                Phase.WEIGHT_GRADIENT,
                RevealedMatrix.samples(reveal, Quantity.DELTA, layer).transpose(),
                RevealedMatrix.samples(reveal, Quantity.ACTIVATION, layer - 1),
                null,
                RevealedMatrix.weights(reveal, reveal.trace().gradient(), layer));
    }

    /// `db = 1ᵀ G` of a dense layer, with the row of ones.
    public static MatrixProduct biasGradients(Reveal reveal, int layer) {
        return new MatrixProduct(
                Phase.WEIGHT_GRADIENT,
                RevealedMatrix.ones(reveal).transpose(),
                RevealedMatrix.samples(reveal, Quantity.DELTA, layer),
                null,
                RevealedMatrix.biases(reveal, reveal.trace().gradient(), layer));
    }

    /// The cell that the last moment of a reveal works on, or null where it takes no product.
    public static @Nullable Cell now(Reveal reveal, boolean fromTo) {
        Moment now = reveal.moment();
        if (now == null) {
            return null;
        }
        Reveal at = reveal.following(Grain.TERM);
        int l = now.layer();
        int u = now.unit();
        return switch (now.phase()) {
            case WEIGHTED_SUM -> cell(at, weightedSums(reveal, l), now.row(), u, now.term() + 1);
            case INPUT_GRADIENT -> cell(at, inputGradients(reveal, l + 1), now.row(), u, now.term() + 1);
            case WEIGHT_GRADIENT ->
                now.term() == now.terms() - 1
                        ? cell(at, biasGradients(reveal, l), 0, u, now.row() + 1)
                        : cell(
                                at,
                                weightGradients(reveal, l, fromTo),
                                fromTo ? now.term() : u,
                                fromTo ? u : now.term(),
                                now.row() + 1);
            default -> null;
        };
    }

    private static Cell cell(Reveal at, MatrixProduct product, int row, int column, int happened) {
        Place place = product.result.place(row, column);
        OptionalDouble running = at.running();
        OptionalDouble sum = running.isPresent() || place == null
                ? running
                : product.result.reveal().find(place);
        return new Cell(product, row, column, happened, sum);
    }

    /// How many terms each cell of the result has, with the one that is added last.
    public int terms() {
        return left.columns() + (added == null ? 0 : 1);
    }
}
