package org.densescope.engine;

/// What goes in and what should come out, one sample a row.
///
/// @param x `[rows][inputs]`
/// @param target `[rows][outputs]`
/// @param mask the units that are left out
public record Batch(Matrix x, Matrix target, DropoutMask mask) {
    public Batch {
        if (x.rows() != target.rows()) {
            throw new ShapeException(
                    "say.batch.batch-has-rows-x",
                    "the batch has {0} {0:row|rows} of x, but {1} {1:target|targets}",
                    x.rows(),
                    target.rows());
        }
    }

    /// Without dropout.
    public Batch(Matrix x, Matrix target) {
        this(x, target, DropoutMask.NONE);
    }

    public static Batch single(double[] x, double[] target) {
        return new Batch(Matrix.ofRows(x), Matrix.ofRows(target));
    }

    public int rows() {
        return x.rows();
    }

    /// One of its samples by itself.
    public Batch row(int row) {
        return new Batch(Matrix.ofRows(x.row(row)), Matrix.ofRows(target.row(row)), mask.row(row, rows()));
    }

    public Batch withX(Matrix value) {
        return new Batch(value, target, mask);
    }

    public Batch withMask(DropoutMask value) {
        return new Batch(x, target, value);
    }
}
