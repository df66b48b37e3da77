package org.densescope.trace;

import java.util.OptionalDouble;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;
import org.densescope.train.OptimizerState;

/// All numbers of one kind of one layer with what is known of them: [Reveal#find] for whole matrices, as fast as a look
/// into an array.
///
/// Numbers are born row after row, so that one count says which are known. Numbers of samples are those of the sample
/// that
/// the reveal shows.
public final class Cells {
    private static final double[] NONE = {};

    private final double[] data;
    private final int from;
    private final int rows;
    private final int columns;
    private final long stride;
    private final long offset;
    private final long born;

    private Cells(double[] data, int from, int rows, int columns, long stride, long offset, long born) {
        this.data = data;
        this.from = from;
        this.rows = rows;
        this.columns = columns;
        this.stride = stride;
        this.offset = offset;
        this.born = born;
    }

    /// `[units][inputs]` of a layer's weights, or of what belongs to each.
    ///
    /// @param quantity one with a number for each weight
    /// @param layer `1..L`
    public static Cells weights(Reveal reveal, Quantity quantity, int layer) {
        Dense dense = reveal.trace().network().layer(layer);
        int in = dense.inputs();
        return new Cells(
                data(reveal, quantity, layer, false),
                0,
                dense.units(),
                in,
                in + 1L,
                0,
                parameters(reveal, quantity, layer));
    }

    /// `[units][1]` of a layer's biases, or of what belongs to each.
    ///
    /// @param quantity one with a number for each bias
    /// @param layer `1..L`
    public static Cells biases(Reveal reveal, Quantity quantity, int layer) {
        Dense dense = reveal.trace().network().layer(layer);
        int in = dense.inputs();
        return new Cells(
                data(reveal, quantity, layer, true),
                0,
                dense.units(),
                1,
                in + 1L,
                in,
                parameters(reveal, quantity, layer));
    }

    /// `[units][1]` of a number that each unit of a layer has, of the sample that is shown.
    ///
    /// @param layer `0..L`
    public static Cells units(Reveal reveal, Quantity quantity, int layer) {
        Network network = reveal.trace().network();
        int units = network.units(layer);
        int low = 0;
        int high = units;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reveal.knows(Place.unit(quantity, layer, middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double[] all = low == 0 ? NONE : units(reveal.trace().pass(), quantity, layer);
        return new Cells(all, reveal.row() * units, units, 1, 1, 0, low);
    }

    private static double[] units(Pass pass, Quantity quantity, int layer) {
        return switch (quantity) {
            case ACTIVATION -> pass.a(layer);
            case WEIGHTED_SUM -> pass.z(layer);
            case EXPONENTIAL -> pass.exponentials(layer);
            case TARGET -> pass.batch().target().data();
            case LOSS_TERM -> pass.lossTerms();
            case ACTIVATION_GRADIENT -> pass.activationGradients(layer);
            case DELTA -> pass.deltas(layer);
            default -> throw new IllegalArgumentException(quantity + " is not a number of each unit");
        };
    }

    private static long parameters(Reveal reveal, Quantity quantity, int layer) {
        int memories = reveal.trace().update().optimizer().memories().size();
        return switch (quantity) {
            case WEIGHT -> Long.MAX_VALUE;
            case WEIGHT_GRADIENT ->
                reveal.trace().share()
                        ? reveal.happened(Phase.UPDATE, layer)
                        : reveal.happened(Phase.WEIGHT_GRADIENT, layer)
                                / reveal.trace().rows();
            case GRADIENT_SHARE -> reveal.trace().share() ? reveal.happened(Phase.WEIGHT_GRADIENT, layer) : 0;
            case NEW_WEIGHT -> reveal.happened(Phase.UPDATE, layer);
            case MEMORY_1 -> memories < 1 ? 0 : reveal.happened(Phase.UPDATE, layer);
            case MEMORY_2 -> memories < 2 ? 0 : reveal.happened(Phase.UPDATE, layer);
            default -> throw new IllegalArgumentException(quantity + " is not a number of each weight");
        };
    }

    private static double[] data(Reveal reveal, Quantity quantity, int layer, boolean bias) {
        Trace trace = reveal.trace();
        return switch (quantity) {
            case WEIGHT -> data(trace.network().layer(layer), bias);
            case NEW_WEIGHT -> data(trace.update().after().network().layer(layer), bias);
            case WEIGHT_GRADIENT -> gradients(trace.whole(), layer, bias);
            case GRADIENT_SHARE -> gradients(trace.pass(), layer, bias);
            default -> {
                OptimizerState.Layer memory = trace.update().after().memories().layer(layer);
                yield quantity == Quantity.MEMORY_1
                        ? bias ? memory.bias1() : memory.weights1()
                        : bias ? memory.bias2() : memory.weights2();
            }
        };
    }

    private static double[] gradients(Pass pass, int layer, boolean bias) {
        return bias ? pass.biasGradients(layer) : pass.weightGradients(layer);
    }

    private static double[] data(Dense dense, boolean bias) {
        return bias ? dense.bias() : dense.weights().data();
    }

    /// All numbers, known or not, for those who count [#known] themselves; row after row where a cell is a weight.
    double[] data() {
        return data;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public boolean born(int row, int column) {
        return row * stride + offset + column < born;
    }

    /// How many cells are known.
    public long known() {
        if (born >= rows * stride) {
            return (long) rows * columns;
        }
        long whole = born / stride;
        return whole * columns + Math.clamp(born % stride - offset, 0, columns);
    }

    /// The number of a cell.
    ///
    /// @throws IllegalStateException when it is not born yet
    public double at(int row, int column) {
        if (!born(row, column)) {
            throw new IllegalStateException("row " + row + ", column " + column + " is not known");
        }
        return data[from + row * columns + column];
    }

    /// The numbers of a part of a row, where all of them are known.
    ///
    /// @param into takes them from its beginning on
    /// @return whether all are known; otherwise nothing is taken
    public boolean row(int row, int first, int end, double[] into) {
        if (first < end && !born(row, end - 1)) {
            return false; // they are born from the left to the right
        }
        System.arraycopy(data, from + row * columns + first, into, 0, end - first);
        return true;
    }

    /// The number of a cell, or nothing when it is not born yet.
    public OptionalDouble find(int row, int column) {
        return born(row, column) ? OptionalDouble.of(data[from + row * columns + column]) : OptionalDouble.empty();
    }

    /// Whether both show the same cells of the very same numbers.
    @SuppressWarnings("ReferenceEquality") // arrays are never written again
    public boolean same(Cells other) {
        return data == other.data
                && from == other.from
                && born == other.born
                && rows == other.rows
                && columns == other.columns;
    }
}
