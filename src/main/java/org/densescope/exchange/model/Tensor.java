package org.densescope.exchange.model;

import org.densescope.engine.Matrix;

/// An array with a name, as files of weights hold it.
///
/// @param shape sizes, the outermost first
/// @param values row after row
public record Tensor(String name, long[] shape, double[] values) {
    public int dimensions() {
        return shape.length;
    }

    /// The size of a dimension, from 0.
    public int size(int dimension) {
        return (int) shape[dimension];
    }

    /// As a matrix of rows by columns.
    public Matrix matrix() {
        return new Matrix(size(0), size(1), values);
    }

    /// As a matrix of columns by rows.
    public Matrix turned() {
        return turned(matrix());
    }

    public static Matrix turned(Matrix m) {
        double[] turned = new double[m.data().length];
        for (int r = 0; r < m.rows(); r++) {
            for (int c = 0; c < m.columns(); c++) {
                turned[c * m.rows() + r] = m.at(r, c);
            }
        }
        return new Matrix(/* rows= */ m.columns(), /* columns= */ m.rows(), turned);
    }

    public boolean finite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
