package org.densescope.draw.density;

/// A gap's values as the sweep reads them: float32, of absolute value below 2.
///
/// Arrays are reused from picture to picture.
final class Prepared {
    /// Units on the left that are swept at once, against all on the right.
    static final int BLOCK = 256;

    /// How many units lie between neighbours in the arrays.
    private static final int STREAMS = 8;

    /// Units farther out than this, in pixels, are taken to lie here: positions are kept in fixed point.
    private static final double FAR = 200_000;

    int inputs;
    int units;
    double[] leftX = {};
    double[] leftY = {};
    double[] rightX = {};
    double[] rightY = {};

    /// Absolute values, block after block, in each a row a unit on the right.
    float[] values = {};

    /// -1 for a negative value, otherwise 0.
    int[] sides = {};

    boolean straight;
    boolean clipped;
    int from;
    int to;
    Slices slices = new Slices(1, 1, 1, 0, 1, 1, 0, 0);
    double unit = 1;

    private double[] row = {};
    private int[] order = {};

    int width() {
        return to - from;
    }

    void of(DensityGap gap, int height) {
        from = gap.from();
        to = gap.to();
        inputs = gap.left().count();
        units = gap.right().count();
        interleave(gap.left());
        rightX = gap.right().x();
        if (rightY.length != units) {
            rightY = new double[units];
        }
        for (int j = 0; j < units; j++) {
            rightY[j] = Math.clamp(gap.right().y()[j], -FAR, FAR);
        }
        straight = gap.left().straight() && gap.right().straight();
        clipped = outside(leftY, height) || outside(rightY, height);
        fill(gap.values());
        bounds(height);
    }

    /// Neighbours on the screen are not neighbours in the arrays: they would be added to the same cell one right
    /// after the other, and each addition wait for the last. But they stay in one block, so that its cells stay
    /// in the cache.
    private void interleave(Ends left) {
        if (order.length != inputs) {
            order = new int[inputs];
            leftX = new double[inputs];
            leftY = new double[inputs];
        }
        int at = 0;
        for (int block = 0; block < inputs; block += BLOCK) {
            int size = Math.min(BLOCK, inputs - block);
            int each = (size + STREAMS - 1) / STREAMS;
            for (int k = 0; k < each; k++) {
                for (int i = k; i < size; i += each) {
                    order[at++] = block + i;
                }
            }
        }
        for (int i = 0; i < inputs; i++) {
            leftX[i] = left.x()[order[i]];
            leftY[i] = Math.clamp(left.y()[order[i]], -FAR, FAR);
        }
    }

    private static boolean outside(double[] y, int height) {
        for (double each : y) {
            if (!(each >= 3 && each <= height - 3)) {
                return true;
            }
        }
        return false;
    }

    private void fill(EdgeValues edges) {
        int all = Math.multiplyExact(inputs, units);
        if (values.length < all) {
            values = new float[all];
            sides = new int[all];
        }
        if (row.length < inputs) {
            row = new double[inputs];
        }
        double largest = 0;
        for (int j = 0; j < units; j++) {
            edges.row(j, row);
            for (int i = 0; i < inputs; i++) {
                double magnitude = Math.abs(row[i]);
                if (magnitude > largest && magnitude < Double.POSITIVE_INFINITY) {
                    largest = magnitude;
                }
            }
        }
        int exponent = largest > 0 ? Math.clamp(Math.getExponent(largest), -1000, 1000) : 0;
        unit = Math.scalb(1.0, exponent);
        double scale = Math.scalb(1.0, -exponent);
        for (int j = 0; j < units; j++) {
            edges.row(j, row);
            for (int block = 0; block < inputs; block += BLOCK) {
                int size = Math.min(BLOCK, inputs - block);
                int at = block * units + j * size;
                for (int i = 0; i < size; i++) {
                    double value = row[order[block + i]] * scale;
                    values[at + i] = Math.abs(value) < 4 ? (float) Math.abs(value) : 0;
                    sides[at + i] = value < 0 ? -1 : 0;
                }
            }
        }
    }

    private void bounds(int height) {
        double top = min(leftY);
        double bottom = max(leftY);
        double rightTop = min(rightY);
        double rightBottom = max(rightY);
        double run = Math.max(1e-3, min(rightX) - max(leftX));
        double least = Math.min(0, (rightTop - bottom) / run);
        double most = Math.max(0, (rightBottom - top) / run);
        slices = Slices.of((long) inputs * units, width(), height, least, most);
    }

    private static double min(double[] a) {
        double least = Double.POSITIVE_INFINITY;
        for (double each : a) {
            least = Math.min(least, each);
        }
        return least;
    }

    private static double max(double[] a) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : a) {
            most = Math.max(most, each);
        }
        return most;
    }
}
