package org.densescope.engine;

import java.util.Objects;

/// The weights that a layer starts with, answered by row and column without ever being held: for layers that no memory
/// holds. They are the very same that [NetworkSpec#initialise] draws.
///
/// The stream of random numbers is gone through once, row by row; where it stood is kept for each 1024th weight of a
/// row, which is 1/128 of what the weights would take. From there any weight is drawn again.
public final class FreshWeights {
    private static final int EVERY = 1024;

    /// Takes one row after the other; the array is used again.
    @FunctionalInterface
    public interface Rows {
        void row(int row, double[] values);
    }

    private final int units;
    private final int inputs;
    private final Initializer initializer;
    private final int perRow;
    private final long[] marks;
    private final RandomStream stream;
    private volatile int known;

    /// @param layer `1..L`
    public FreshWeights(int units, int inputs, Initializer initializer, long seed, int layer) {
        this.units = units;
        this.inputs = inputs;
        this.initializer = initializer;
        perRow = Math.ceilDiv(inputs, EVERY);
        marks = new long[Math.multiplyExact(units, perRow)];
        stream = RandomStream.of(seed, RandomStream.Purpose.WEIGHTS, layer);
    }

    public int units() {
        return units;
    }

    public int inputs() {
        return inputs;
    }

    /// How many rows have been gone through; only these can be read.
    public int known() {
        return known;
    }

    /// Goes through some more rows, in their order. By one thread.
    ///
    /// @param most how many rows at most
    public void walk(int most, Rows rows) {
        double[] values = new double[inputs];
        int end = Math.min(units, known + most);
        for (int row = known; row < end; row++) {
            for (int i = 0; i < inputs; i++) {
                if (i % EVERY == 0) {
                    marks[row * perRow + i / EVERY] = stream.state();
                }
                values[i] = initializer.draw(units, inputs, stream);
            }
            rows.row(row, values);
            known = row + 1;
        }
    }

    /// Weights `from .. to - 1` of a row. By any thread.
    ///
    /// @param into takes them, from its start
    /// @throws IndexOutOfBoundsException when the row is not known yet, or has no such weights
    public void read(int row, int from, int to, double[] into) {
        Objects.checkIndex(row, known);
        Objects.checkFromToIndex(from, to, inputs);
        if (from == to) {
            return;
        }
        int mark = from / EVERY;
        RandomStream again = RandomStream.at(marks[row * perRow + mark]);
        for (int i = mark * EVERY; i < from; i++) {
            initializer.draw(units, inputs, again);
        }
        for (int i = from; i < to; i++) {
            into[i - from] = initializer.draw(units, inputs, again);
        }
    }

    /// One weight.
    ///
    /// @throws IndexOutOfBoundsException when the row is not known yet, or has no such weight
    public double at(int row, int column) {
        double[] one = new double[1];
        read(row, column, column + 1, one);
        return one[0];
    }
}
