package org.densescope.draw.network.edges;

/// Anti-aliased lines into premultiplied ARGB pixels, between two columns of the picture.
///
/// A line is walked along its longer axis. At each pixel it covers an interval across, and a pixel is painted by the
/// part
/// of it that lies in the interval, as in Wu's algorithm but with any width. Positions are fixed point from the line's
/// own
/// start: a picture drawn in parts is the picture drawn as a whole. Not for several threads on the same columns.
final class LineRaster {
    private static final int SHIFT = 20;
    private static final long ONE = 1L << SHIFT;
    private static final long FRACTION = ONE - 1;
    private static final double FAR = 1 << 20;
    private static final int HALF = 0x800080;

    /// One axis of the picture.
    ///
    /// @param from first position that is written
    /// @param to one behind the last
    /// @param stride pixels from one position to the next
    private record Axis(int from, int to, int stride) {}

    private final int[] pixels;
    private final Axis columns;
    private final Axis rows;

    /// @param pixels `width * height`, row after row
    /// @param clipLeft first column that is written
    /// @param clipRight one behind the last
    LineRaster(int[] pixels, int width, int height, int clipLeft, int clipRight) {
        this.pixels = pixels;
        columns = new Axis(Math.max(0, clipLeft), Math.min(width, clipRight), 1);
        rows = new Axis(0, height, width);
    }

    /// A line with butt ends.
    ///
    /// @param thick width in device pixels; below 1 it is drawn 1 wide and fainter
    /// @param argb colour, not premultiplied
    /// @param on length of a dash in device pixels, or 0 for a solid line
    /// @param off length of a gap between dashes
    void line(double x1, double y1, double x2, double y2, double thick, int argb, double on, double off) {
        int alpha = (int) Math.round((argb >>> 24) / 255.0 * Math.min(1, thick) * 256);
        if (alpha == 0 || !Double.isFinite(x1 + y1 + x2 + y2)) {
            return;
        }
        double wide = Math.max(1, thick);
        if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) {
            if (x1 <= x2) {
                walk(columns, x1, x2, rows, y1, y2, wide, argb, alpha, on, off);
            } else {
                walk(columns, x2, x1, rows, y2, y1, wide, argb, alpha, on, off);
            }
        } else if (y1 <= y2) {
            walk(rows, y1, y2, columns, x1, x2, wide, argb, alpha, on, off);
        } else {
            walk(rows, y2, y1, columns, x2, x1, wide, argb, alpha, on, off);
        }
    }

    /// @param a1 start along, at most `a2`
    /// @param c1 position across at the start
    private void walk(
            Axis along,
            double a1,
            double a2,
            Axis across,
            double c1,
            double c2,
            double wide,
            int argb,
            int alpha,
            double on,
            double off) {
        if (a1 == a2) {
            return;
        }
        double slope = (c2 - c1) / (a2 - a1);
        double stretch = Math.sqrt(1 + slope * slope);
        double half = wide / 2 * stretch;
        int first = (int) Math.max(along.from, Math.floor(a1));
        int end = (int) Math.min(along.to, Math.ceil(a2));
        if (slope == 0) {
            if (c1 + half < across.from || c1 - half > across.to) {
                return;
            }
        } else {
            double enter = (slope > 0 ? across.from - half : across.to + half) - c1;
            double leave = (slope > 0 ? across.to + half : across.from - half) - c1;
            first = (int) Math.max(first, Math.floor(a1 + enter / slope) - 1);
            end = (int) Math.min(end, Math.ceil(a1 + leave / slope) + 1);
        }
        int origin = (int) Math.clamp(Math.floor(a1), -FAR, FAR);
        long step = Math.round(slope * ONE);
        long low = (long) ((c1 + slope * (origin + 0.5 - a1) - half) * ONE) + step * (first - origin);
        long tall = (long) (2 * half * ONE);
        for (int n = first; n < end; n++, low += step) {
            int part = alpha;
            if (n < a1 || n + 1 > a2) {
                part = (int) (alpha * (Math.min(n + 1, a2) - Math.max(n, a1)));
            }
            if (on > 0) {
                part = (int) (part * dash((n + 0.5 - a1) * stretch, on, off));
            }
            span(n * along.stride, across, low, low + tall, argb, part);
        }
    }

    /// The pixels of one interval across.
    private void span(int base, Axis across, long low, long high, int argb, int alpha) {
        int p = (int) (low >> SHIFT);
        int q = (int) (high >> SHIFT);
        if (p >= across.from && q < across.to) {
            int at = base + p * across.stride;
            if (p == q) {
                blend(at, argb, (int) ((alpha * (high - low)) >> SHIFT));
                return;
            }
            blend(at, argb, (int) ((alpha * (ONE - (low & FRACTION))) >> SHIFT));
            for (p++, at += across.stride; p < q; p++, at += across.stride) {
                blend(at, argb, alpha);
            }
            blend(at, argb, (int) ((alpha * (high & FRACTION)) >> SHIFT));
            return;
        }
        for (int k = Math.max(p, across.from); k <= Math.min(q, across.to - 1); k++) {
            long covered = Math.min(high, (long) (k + 1) << SHIFT) - Math.max(low, (long) k << SHIFT);
            blend(base + k * across.stride, argb, (int) ((alpha * covered) >> SHIFT));
        }
    }

    /// How much of a dashed line there is at a distance from its start, 0 to 1, with soft ends.
    private static double dash(double along, double on, double off) {
        double phase = along % (on + off);
        return Math.clamp(Math.min(phase + 0.5, on - phase + 0.5), 0, 1);
    }

    /// Two channels at once, rounded; `alpha` of 0 to 256.
    private void blend(int at, int argb, int alpha) {
        int under = pixels[at];
        int rest = 256 - alpha;
        int rb = (((under & 0xFF00FF) * rest + (argb & 0xFF00FF) * alpha + HALF) >>> 8) & 0xFF00FF;
        int ag = (((under >>> 8) & 0xFF00FF) * rest + (((argb >>> 8) & 0xFF) | 0xFF0000) * alpha + HALF) & 0xFF00FF00;
        pixels[at] = rb | ag;
    }
}
