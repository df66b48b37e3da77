package org.densescope.draw.density;

import org.densescope.engine.EdgeMask;
import org.densescope.engine.ShapeException;

/// One number for each edge of a gap: a weight, a gradient, what the current sample sends through, the last change.
///
/// Cut edges have 0. What is no finite number counts as 0 in sums and as the largest among the strongest.
public interface EdgeValues {
    /// Units of the layer on the right, the rows.
    int units();

    /// Units of the layer on the left, the columns.
    int inputs();

    /// Writes the values of all edges into one unit.
    ///
    /// @param into `[inputs]`, overwritten from 0 on
    void row(int unit, double[] into);

    /// The values as they are.
    ///
    /// @param values `[units][inputs]`, row after row
    static EdgeValues of(double[] values, int units, int inputs) {
        if (values.length != Math.multiplyExact(units, inputs)) {
            throw new ShapeException(units + " × " + inputs + " edges have no " + values.length + " values");
        }
        return new EdgeValues() {
            @Override
            public int units() {
                return units;
            }

            @Override
            public int inputs() {
                return inputs;
            }

            @Override
            public void row(int unit, double[] into) {
                System.arraycopy(values, unit * inputs, into, 0, inputs);
            }
        };
    }

    /// Each value times a number of the unit that the edge comes from: with weights and activations, what a sample
    /// uses.
    ///
    /// @param factors `[inputs]`
    default EdgeValues times(double[] factors) {
        return new Changed(this) {
            @Override
            public void row(int unit, double[] into) {
                base.row(unit, into);
                for (int i = 0; i < factors.length; i++) {
                    into[i] *= factors[i];
                }
            }
        };
    }

    /// Each value less another one: with new and old weights, the last change.
    ///
    /// @param others `[units][inputs]`
    default EdgeValues minus(double[] others) {
        return new Changed(this) {
            @Override
            public void row(int unit, double[] into) {
                base.row(unit, into);
                int first = unit * base.inputs();
                for (int i = 0; i < base.inputs(); i++) {
                    into[i] -= others[first + i];
                }
            }
        };
    }

    /// The same but 0 where an edge is cut.
    default EdgeValues without(EdgeMask mask) {
        if (mask.cut().length == 0) {
            return this;
        }
        return new Changed(this) {
            @Override
            public void row(int unit, double[] into) {
                base.row(unit, into);
                int first = unit * base.inputs();
                for (int i = 0; i < base.inputs(); i++) {
                    if (mask.isCut(first + i)) {
                        into[i] = 0;
                    }
                }
            }
        };
    }

    /// Values of the same edges as others.
    abstract class Changed implements EdgeValues {
        final EdgeValues base;

        Changed(EdgeValues base) {
            this.base = base;
        }

        @Override
        public int units() {
            return base.units();
        }

        @Override
        public int inputs() {
            return base.inputs();
        }
    }
}
