package org.densescope.draw.density;

/// The same planes by drawing each edge by itself, in float64: anti-aliased lines, one pixel high across each column.
final class ExactLines {
    /// Parts of a column: a steep line covers several pixels within one.
    private static final int PARTS = 4;

    final double[][] positive;
    final double[][] negative;
    private final int height;

    private ExactLines(int width, int height) {
        positive = new double[width][height];
        negative = new double[width][height];
        this.height = height;
    }

    static ExactLines of(DensityGap gap, int height) {
        ExactLines lines = new ExactLines(gap.width(), height);
        double[] row = new double[gap.left().count()];
        for (int j = 0; j < gap.right().count(); j++) {
            gap.values().row(j, row);
            for (int i = 0; i < row.length; i++) {
                if (row[i] != 0) {
                    lines.line(gap, i, j, row[i]);
                }
            }
        }
        return lines;
    }

    static ExactLines of(Planes planes) {
        ExactLines same = new ExactLines(planes.width(), planes.height());
        for (int x = 0; x < planes.width(); x++) {
            for (int y = 0; y < planes.height(); y++) {
                same.positive[x][y] = planes.positive()[x][y] * planes.unit();
                same.negative[x][y] = planes.negative()[x][y] * planes.unit();
            }
        }
        return same;
    }

    private void line(DensityGap gap, int i, int j, double value) {
        double[][] plane = value > 0 ? positive : negative;
        double weight = Math.abs(value) / PARTS;
        double x = gap.left().x()[i];
        double y = gap.left().y()[i];
        double slope = (gap.right().y()[j] - y) / (gap.right().x()[j] - x);
        for (int column = gap.from(); column < gap.to(); column++) {
            for (int part = 0; part < PARTS; part++) {
                double at = y + slope * (column + (part + 0.5) / PARTS - x) - 0.5;
                int above = (int) Math.floor(at);
                double below = at - above;
                if (above >= 0 && above + 1 < height) {
                    plane[column - gap.from()][above] += weight * (1 - below);
                    plane[column - gap.from()][above + 1] += weight * below;
                }
            }
        }
    }

    /// `(P − N) / √(P + N)` of each pixel, after a box blur of so many pixels to each side.
    double[][] colour(int radius) {
        double[][] p = blurred(positive, radius);
        double[][] n = blurred(negative, radius);
        for (int x = 0; x < p.length; x++) {
            for (int y = 0; y < height; y++) {
                double sum = p[x][y] + n[x][y];
                p[x][y] = sum > 0 ? (p[x][y] - n[x][y]) / Math.sqrt(sum) : 0;
            }
        }
        return p;
    }

    private double[][] blurred(double[][] plane, int radius) {
        double[][] out = new double[plane.length][height];
        for (int x = 0; x < plane.length; x++) {
            for (int y = 0; y < height; y++) {
                double sum = 0;
                int count = 0;
                for (int u = Math.max(0, x - radius); u <= Math.min(plane.length - 1, x + radius); u++) {
                    for (int v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
                        sum += plane[u][v];
                        count++;
                    }
                }
                out[x][y] = sum / count;
            }
        }
        return out;
    }

    /// Pearson's correlation of two pictures, pixel by pixel.
    static double correlation(double[][] a, double[][] b) {
        double n = 0;
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        for (int x = 0; x < a.length; x++) {
            for (int y = 0; y < a[x].length; y++) {
                n++;
                sumA += a[x][y];
                sumB += b[x][y];
                squareA += a[x][y] * a[x][y];
                squareB += b[x][y] * b[x][y];
                product += a[x][y] * b[x][y];
            }
        }
        return (product - sumA * sumB / n) / Math.sqrt((squareA - sumA * sumA / n) * (squareB - sumB * sumB / n));
    }
}
