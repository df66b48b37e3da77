package org.densescope.engine;

/// What goes in and what should come out, one sample a row.
///
/// @param x `[rows][inputs]`
/// @param target `[rows][outputs]`
public record Batch(Matrix x, Matrix target) {
    public Batch {
        if (x.rows() != target.rows()) {
            throw new ShapeException("the batch has " + x.rows() + " rows of x, but " + target.rows() + " targets");
        }
    }

    public static Batch single(double[] x, double[] target) {
        return new Batch(Matrix.ofRows(x), Matrix.ofRows(target));
    }

    public int rows() {
        return x.rows();
    }
}
