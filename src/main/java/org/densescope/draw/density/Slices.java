package org.densescope.draw.density;

/// How a gap is cut into slices of a few columns, in which edges of nearly the same slope are moved together.
///
/// A slice knows an edge by the row where it crosses the slice's middle and by its class of slope. At the slice's ends
/// an edge is at most a quarter of a class's width there away from where it belongs. This is the discrete Radon
/// transform of Götz & Druck (1996) and Brady (1998) with two or three levels instead of one for each power of two, and
/// so with as few roundings. Where edges are few, each is summed into each column by itself: nothing is rounded.
///
/// @param count slices of the gap
/// @param columns in the longest slice
/// @param samples 0, or at how many places in a column each edge is summed by itself
/// @param width of a class, in pixels at a distance of a whole slice
/// @param quantum width of a class of slopes, pixels a column
/// @param classes how many there are
/// @param least slope in the middle of the first class
/// @param most slope of any edge
record Slices(
        int count, int columns, int samples, double width, double quantum, int classes, double least, double most) {
    /// A class is never wider than this: its edges share the blur that a steep edge needs.
    private static final double WIDEST = 0.5;

    /// Columns that are summed together at last.
    private static final int FINEST = 8;

    /// More cells than this fall out of the caches.
    private static final long CELLS = 1 << 17;

    private static final double COARSE = 2;
    private static final double FINE = 1;

    // What each part costs on one core, nanoseconds. Fixed, so that pictures are the same everywhere.
    private static final double SCATTER = 1.6;
    private static final double PREPARE = 1.2;
    private static final double MOVE = 0.15;

    // What a column may cost, nanoseconds, for the sake of a better picture.
    private static final double FOR_EXACT = 8_000;
    private static final double FOR_FINE = 12_000;

    /// The best division that is cheap enough.
    ///
    /// @param edges with the values that are summed
    /// @param width columns of the gap
    /// @param height rows of the picture
    /// @param least slope of all edges
    /// @param most slope of all edges
    static Slices of(long edges, int width, int height, double least, double most) {
        int samples = (int) Math.clamp(Math.ceil(Math.max(-least, most)), 1, 8);
        if (edges * SCATTER * samples + height < FOR_EXACT) {
            return new Slices(width, 1, samples, 0, most - least + 1, 1, (least + most) / 2, most);
        }
        Slices fine = cheapest(FINE, edges, width, height, least, most);
        return fine.cost(edges, height) < FOR_FINE * width ? fine : cheapest(COARSE, edges, width, height, least, most);
    }

    private static Slices cheapest(double fineness, long edges, int width, int height, double least, double most) {
        Slices best = with(width, fineness, width, least, most);
        for (int count = width - 1; count > 0; count--) {
            Slices each = with(count, fineness, width, least, most);
            if ((long) each.classes * height > CELLS) {
                break;
            }
            if (each.cost(edges, height) < best.cost(edges, height)) {
                best = each;
            }
        }
        return best;
    }

    private static Slices with(int count, double fineness, int width, double least, double most) {
        return new Slices(count, 1, 0, fineness, 1, 1, least, most).finer((width + count - 1) / count);
    }

    private double cost(long edges, int height) {
        return count * (edges * SCATTER + height * gathering(columns));
    }

    /// The same slopes in the classes that slices of some columns need.
    Slices finer(int some) {
        double fitting = Math.min(WIDEST, width / some);
        return new Slices(count, some, 0, width, fitting, (int) Math.ceil((most - least) / fitting) + 1, least, most);
    }

    /// Into how many finer slices one of some columns is cut before its edges come into columns.
    static int parts(int some) {
        return some < 2 * FINEST ? 1 : (some + FINEST - 1) / FINEST;
    }

    private double gathering(int some) {
        int parts = parts(some);
        if (parts == 1) {
            return classes * (PREPARE + some * MOVE);
        }
        int part = (some + parts - 1) / parts;
        return classes * (PREPARE + parts * MOVE) + parts * finer(part).gathering(part);
    }

    /// Columns of a slice lie from here up to the start of the next.
    int start(int slice, int all) {
        return (int) ((long) slice * all / count);
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
