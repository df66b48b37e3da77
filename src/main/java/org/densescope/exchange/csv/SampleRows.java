package org.densescope.exchange.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Matrix;
import org.densescope.exchange.ImportException;

/// Samples that come row by row; gaps are filled at the end.
final class SampleRows {
    /// An input without a value; what is no number stays 0.
    private record Gap(int row, int column, boolean number) {}

    private final int inputColumns;
    private final int targetColumns;
    private final double[] inputs;
    private final double[] targets;
    private final List<Gap> gaps = new ArrayList<>();
    private int count;

    SampleRows(int mostRows, int inputColumns, int targetColumns) {
        this.inputColumns = inputColumns;
        this.targetColumns = targetColumns;
        inputs = new double[Math.multiplyExact(mostRows, inputColumns)];
        targets = new double[Math.multiplyExact(mostRows, targetColumns)];
    }

    /// A value of the row that is being read.
    void set(boolean target, int column, double value) {
        (target ? targets : inputs)[count * (target ? targetColumns : inputColumns) + column] = value;
    }

    void gap(int column, boolean number) {
        gaps.add(new Gap(count, column, number));
    }

    void keep() {
        count++;
    }

    int count() {
        return count;
    }

    /// Fills each gap, of numbers with the mean of the column's values that are there.
    ///
    /// @return how many
    /// @throws ImportException when a column has no value to take the mean of
    int fill(boolean mean) throws ImportException {
        if (mean) {
            double[] means = gaps.isEmpty() ? new double[0] : means();
            for (Gap gap : gaps) {
                if (gap.number() && Double.isNaN(means[gap.column()])) {
                    throw new ImportException(
                            "say.csv-load.no-mean", "a column without any number has no mean: skip it");
                }
                inputs[gap.row() * inputColumns + gap.column()] = gap.number() ? means[gap.column()] : 0;
            }
        }
        return gaps.size();
    }

    /// Of each column the mean of what is there, NaN where nothing is; a gap still is 0.
    private double[] means() {
        int[] known = new int[inputColumns];
        Arrays.fill(known, count);
        gaps.forEach(gap -> known[gap.column()]--);
        double[] sums = new double[inputColumns];
        double[] parts = new double[inputColumns];
        for (int i = 0; i < count * inputColumns; i++) {
            int column = i % inputColumns;
            sums[column] += inputs[i];
            parts[column] += inputs[i] / known[column];
        }
        double[] means = new double[inputColumns];
        // The sum of parts rounds more often, but is never too large for a number.
        Arrays.setAll(means, c -> known[c] > 0 && Double.isInfinite(sums[c]) ? parts[c] : sums[c] / known[c]);
        return means;
    }

    Matrix inputs() {
        return new Matrix(count, inputColumns, Arrays.copyOf(inputs, count * inputColumns));
    }

    Matrix targets() {
        return new Matrix(count, targetColumns, Arrays.copyOf(targets, count * targetColumns));
    }
}
