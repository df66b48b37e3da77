package org.densescope.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Ids;
import org.densescope.engine.Matrix;
import org.densescope.engine.ShapeException;
import org.densescope.say.Refused;

/// How inputs, or targets, are brought to a common size: what was measured of each column, so that it can be shown, and
/// done to new
/// rows in the same way.
///
/// Measure on the samples that are learnt from, not on those held out.
///
/// @param kind the rule
/// @param columns one a column of the inputs, or of the targets
public record Scaling(Kind kind, List<Column> columns) {
    /// The rule. A constant column becomes 0 under each but `NONE`: it says nothing that a bias does not say.
    public enum Kind {
        /// Nothing is changed.
        NONE,
        /// `(x − min) / (max − min)`: 0 to 1.
        MIN_MAX,
        /// `(x − mean) / deviation`: mean 0 and deviation 1.
        STANDARDISE;

        public String id() {
            return Ids.of(this);
        }
    }

    /// What was measured of a column. All are finite, whatever finite numbers are in it.
    ///
    /// @param mean the arithmetic mean
    /// @param deviation the standard deviation, of a mean over all rows (not one less)
    public record Column(double min, double max, double mean, double deviation) {
        /// Whether there is nothing to divide by: all values are the same, or so small and close that no number is left
        /// for their deviation.
        private boolean constant(Kind kind) {
            return min == max || (kind == Kind.STANDARDISE && deviation == 0);
        }

        private double scaled(Kind kind, double x) {
            if (kind == Kind.NONE) {
                return x;
            }
            if (constant(kind)) {
                return 0;
            }
            return kind == Kind.MIN_MAX ? quotient(x, min, max, min) : quotient(x, mean, deviation, 0);
        }

        private double original(Kind kind, double scaled) {
            if (kind == Kind.NONE) {
                return scaled;
            }
            if (constant(kind)) {
                return min;
            }
            return kind == Kind.MIN_MAX
                    ? Math.fma(scaled, max / 2 - min / 2, min / 2) * 2
                    : Math.fma(scaled, deviation / 2, mean / 2) * 2;
        }

        /// `(a − b) / (c − d)`, halved where a difference would be too large for a number.
        private static double quotient(double a, double b, double c, double d) {
            double over = a - b;
            double under = c - d;
            boolean fits = Double.isFinite(over) && Double.isFinite(under);
            return fits ? over / under : (a / 2 - b / 2) / (c / 2 - d / 2);
        }
    }

    /// Whose deviation is beyond this, or its inverse, is learnt too slowly.
    private static final double FAR = 3;

    private static final double NEAR = 0.1;

    public Scaling {
        columns = List.copyOf(columns);
    }

    /// What inputs usually want: nothing where they are only on or off.
    public static Kind usual(Matrix inputs) {
        return TruthTable.switches(inputs) ? Kind.NONE : Kind.STANDARDISE;
    }

    /// What targets that are numbers usually want: nothing where they are near what a fresh network says.
    ///
    /// @param targets those that are learnt from
    public static Kind usualOfTargets(Matrix targets) {
        boolean far = fit(Kind.STANDARDISE, targets).columns().stream()
                .anyMatch(c -> c.deviation() > 0
                        && (c.deviation() > FAR
                                || c.deviation() < NEAR
                                || Math.abs(c.mean()) > FAR * (c.deviation() + 1)));
        return far && !TruthTable.switches(targets) ? Kind.STANDARDISE : Kind.NONE;
    }

    /// Measures each column.
    ///
    /// @throws IllegalArgumentException when a value is no finite number
    public static Scaling fit(Kind kind, Matrix inputs) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < inputs.columns(); c++) {
            columns.add(measured(inputs, c));
        }
        return new Scaling(kind, columns);
    }

    /// Two rounds over the values, scaled by a power of two to at most 1: no square is too large or vanishes.
    private static Column measured(Matrix inputs, int c) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < inputs.rows(); r++) {
            double x = inputs.at(r, c);
            if (!Double.isFinite(x)) {
                throw new Refused(
                        "say.scaling.column-sample-no-finite",
                        "column {0} of sample {1} is {2}, no finite number",
                        (c + 1),
                        (r + 1),
                        x);
            }
            min = Math.min(min, x);
            max = Math.max(max, x);
        }
        int exponent = Math.getExponent(Math.max(Math.abs(min), Math.abs(max))) + 1;
        int rows = inputs.rows();
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += Math.scalb(inputs.at(r, c), -exponent);
        }
        double mean = sum / rows;
        double squares = 0;
        for (int r = 0; r < rows; r++) {
            double distance = Math.scalb(inputs.at(r, c), -exponent) - mean;
            squares = Math.fma(distance, distance, squares);
        }
        double deviation = Math.scalb(Math.sqrt(squares / rows), exponent);
        boolean constant = min == max;
        return new Column(
                min, max, constant ? min : Math.clamp(Math.scalb(mean, exponent), min, max), constant ? 0 : deviation);
    }

    /// One row of inputs, scaled.
    public double[] apply(double[] row) {
        requireColumns(row.length);
        double[] scaled = new double[row.length];
        for (int c = 0; c < row.length; c++) {
            scaled[c] = columns.get(c).scaled(kind, row[c]);
        }
        return scaled;
    }

    /// All inputs, scaled; targets stay. The data says from now on what was done to it.
    public Dataset apply(Dataset data) {
        if (kind == Kind.NONE) {
            return data;
        }
        return data.withRows(scaled(data.inputs()), data.targets()).scaledBy(this);
    }

    /// All targets, scaled; inputs stay. The data says from now on what was done to it.
    public Dataset applyToTargets(Dataset data) {
        if (kind == Kind.NONE) {
            return data;
        }
        return data.withRows(data.inputs(), scaled(data.targets())).targetsScaledBy(this);
    }

    private Matrix scaled(Matrix values) {
        requireColumns(values.columns());
        double[] scaled = new double[values.data().length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = columns.get(i % values.columns()).scaled(kind, values.data()[i]);
        }
        return new Matrix(values.rows(), values.columns(), scaled);
    }

    /// How much a column of the scaled values grows in the units it was measured in: 1 without scaling, 0 where the
    /// column is constant.
    public double unit(int column) {
        Column c = columns.get(column);
        return switch (kind) {
            case NONE -> 1;
            case MIN_MAX -> c.max() - c.min();
            case STANDARDISE -> c.deviation();
        };
    }

    /// What was measured where an input is `scaled`, as far as rounding allows.
    public double original(int column, double scaled) {
        return columns.get(column).original(kind, scaled);
    }

    /// The columns, from 0, that are constant: they become 0, which is to be said.
    public int[] constantColumns() {
        int[] all = new int[columns.size()];
        int count = 0;
        for (int c = 0; c < all.length; c++) {
            if (columns.get(c).constant(kind)) {
                all[count++] = c;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private void requireColumns(int count) {
        if (count != columns.size()) {
            throw new ShapeException(
                    "say.scaling.this-scaling-was-measured",
                    "this scaling was measured on {0} {0:column|columns}, not {1}",
                    columns.size(),
                    count);
        }
    }
}
