package org.densescope.draw.density;

/// How a gap is cut into slices of a few columns, in which edges of nearly the same slope are moved together.
///
/// A slice knows an edge by the row where it crosses the slice's middle and by its class of slope. One class is
/// `quantum` wide, so that at the slice's ends an edge is at most a quarter of `QUANTUM` pixels away from where it
/// belongs. This is the discrete Radon transform of Götz & Druck (1996) and Brady (1998) with two levels instead of one
/// for each power of two, and so with two roundings; a slice of one column has none.
///
/// @param count slices of the gap
/// @param quantum width of a class of slopes, pixels a column
/// @param classes how many there are
/// @param least slope in the middle of the first class
/// @param most slope of any edge
record Slices(int count, double quantum, int classes, double least, double most) {
    /// How far apart, in pixels at a distance of a whole slice, the slopes of neighbouring classes are.
    static final double QUANTUM = 2;

    /// A class is never wider than this: its edges share the blur that a steep edge needs.
    private static final double WIDEST = 0.5;

    /// Columns that are summed together at last.
    private static final int FINEST = 8;

    /// More cells than this fall out of the caches.
    private static final long CELLS = 1 << 17;

    // What each part costs on one core, nanoseconds. Fixed, so that pictures are the same everywhere.
    private static final double SCATTER = 1.5;
    private static final double PREPARE = 1.2;
    private static final double MOVE = 0.15;

    /// The cheapest division.
    ///
    /// @param edges with the values that are summed
    /// @param width columns of the gap
    /// @param height rows of the picture
    /// @param least slope of all edges
    /// @param most slope of all edges
    static Slices of(long edges, int width, int height, double least, double most) {
        Slices best = with(width, width, least, most);
        double cheapest = Double.POSITIVE_INFINITY;
        for (int count = 1; count <= width; count++) {
            Slices each = with(count, width, least, most);
            double cells = (double) each.classes * height;
            double cost = count * (edges * SCATTER + height * each.gathering((width + count - 1) / count));
            if (cost < cheapest && (cells <= CELLS || count == width)) {
                cheapest = cost;
                best = each;
            }
        }
        return best;
    }

    static Slices with(int count, int width, double least, double most) {
        return new Slices(count, 1, 1, least, most).finer((width + count - 1) / count);
    }

    /// The same slopes in the classes that slices of some columns need.
    Slices finer(int columns) {
        double fitting = Math.min(WIDEST, QUANTUM / columns);
        return new Slices(count, fitting, (int) Math.ceil((most - least) / fitting) + 1, least, most);
    }

    /// Into how many finer slices one of some columns is cut before its edges come into columns.
    static int parts(int columns) {
        return columns < 2 * FINEST ? 1 : (columns + FINEST - 1) / FINEST;
    }

    private double gathering(int columns) {
        int parts = parts(columns);
        if (parts == 1) {
            return classes * (PREPARE + columns * MOVE);
        }
        int part = (columns + parts - 1) / parts;
        return classes * (PREPARE + parts * MOVE) + parts * finer(part).gathering(part);
    }

    /// Columns of a slice lie from here up to the start of the next.
    int start(int slice, int width) {
        return (int) ((long) slice * width / count);
    }

    /// Of a class.
    double slope(int index) {
        return least + index * quantum;
    }

    /// The class of a slope.
    int nearest(double slope) {
        return Math.clamp((int) Math.rint((slope - least) / quantum), 0, classes - 1);
    }

    double steepest() {
        return Math.max(Math.abs(least), Math.abs(most));
    }
}
