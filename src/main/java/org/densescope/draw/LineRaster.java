package org.densescope.draw;

/// Anti-aliased lines into premultiplied ARGB pixels, between two columns of the picture.
///
/// Each column (row, for steep lines) of a line covers an interval; a pixel is painted by the part of it that lies in
/// the interval, as in Wu's algorithm but with any width. Not for several threads on the same columns.
final class LineRaster {
    private final int[] pixels;
    private final int width;
    private final int height;
    private final int clipLeft;
    private final int clipRight;

    /// @param pixels `width * height`, row after row
    /// @param clipLeft first column that is written
    /// @param clipRight one behind the last
    LineRaster(int[] pixels, int width, int height, int clipLeft, int clipRight) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.clipLeft = Math.max(0, clipLeft);
        this.clipRight = Math.min(width, clipRight);
    }

    /// A line with butt ends.
    ///
    /// @param thick width in device pixels; below 1 it is drawn 1 wide and fainter
    /// @param argb colour, not premultiplied
    /// @param on length of a dash in device pixels, or 0 for a solid line
    /// @param off length of a gap between dashes
    void line(double x1, double y1, double x2, double y2, double thick, int argb, double on, double off) {
        double opacity = (argb >>> 24) / 255.0 * Math.min(1, thick);
        int alpha = (int) Math.round(opacity * 256);
        if (alpha == 0 || !Double.isFinite(x1 + y1 + x2 + y2)) {
            return;
        }
        double wide = Math.max(1, thick);
        if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) {
            if (x1 <= x2) {
                flat(x1, y1, x2, y2, wide, argb, alpha, on, off);
            } else {
                flat(x2, y2, x1, y1, wide, argb, alpha, on, off);
            }
        } else if (y1 <= y2) {
            steep(x1, y1, x2, y2, wide, argb, alpha, on, off);
        } else {
            steep(x2, y2, x1, y1, wide, argb, alpha, on, off);
        }
    }

    private void flat(
            double x1, double y1, double x2, double y2, double wide, int argb, int alpha, double on, double off) {
        double run = x2 - x1;
        if (run == 0) {
            return;
        }
        double slope = (y2 - y1) / run;
        double stretch = Math.sqrt(1 + slope * slope);
        double half = wide / 2 * stretch;
        int first = Math.max(clipLeft, (int) Math.floor(x1));
        int end = Math.min(clipRight, (int) Math.ceil(x2));
        if (slope != 0) {
            double enter = (slope > 0 ? -half : height + half) - y1;
            double leave = (slope > 0 ? height + half : -half) - y1;
            first = (int) Math.max(first, Math.floor(x1 + enter / slope) - 1);
            end = (int) Math.min(end, Math.ceil(x1 + leave / slope) + 1);
        } else if (y1 + half < 0 || y1 - half > height) {
            return;
        }
        for (int x = first; x < end; x++) {
            int part = alpha;
            if (x < x1 || x + 1 > x2) {
                part = (int) (alpha * (Math.min(x + 1, x2) - Math.max(x, x1)));
            }
            if (on > 0) {
                part = (int) (part * dash((x + 0.5 - x1) * stretch, on, off));
            }
            if (part > 0) {
                double middle = y1 + slope * (x + 0.5 - x1);
                column(x, middle - half, middle + half, argb, part);
            }
        }
    }

    private void column(int x, double top, double bottom, int argb, int alpha) {
        double from = Math.max(0, top);
        double to = Math.min(height, bottom);
        if (from >= to) {
            return;
        }
        int y = (int) from;
        int last = (int) to;
        int at = y * width + x;
        if (y == last) {
            blend(at, argb, (int) (alpha * (to - from)));
            return;
        }
        blend(at, argb, (int) (alpha * (y + 1 - from)));
        for (y++, at += width; y < last; y++, at += width) {
            blend(at, argb, alpha);
        }
        if (last < height) {
            blend(at, argb, (int) (alpha * (to - last)));
        }
    }

    private void steep(
            double x1, double y1, double x2, double y2, double wide, int argb, int alpha, double on, double off) {
        double slope = (x2 - x1) / (y2 - y1);
        double stretch = Math.sqrt(1 + slope * slope);
        double half = wide / 2 * stretch;
        int first = (int) Math.max(0, Math.floor(y1));
        int end = (int) Math.min(height, Math.ceil(y2));
        for (int y = first; y < end; y++) {
            int part = alpha;
            if (y < y1 || y + 1 > y2) {
                part = (int) (alpha * (Math.min(y + 1, y2) - Math.max(y, y1)));
            }
            if (on > 0) {
                part = (int) (part * dash((y + 0.5 - y1) * stretch, on, off));
            }
            if (part > 0) {
                double middle = x1 + slope * (y + 0.5 - y1);
                row(y, middle - half, middle + half, argb, part);
            }
        }
    }

    private void row(int y, double left, double right, int argb, int alpha) {
        double from = Math.max(clipLeft, left);
        double to = Math.min(clipRight, right);
        if (from >= to) {
            return;
        }
        int x = (int) from;
        int last = (int) to;
        int at = y * width + x;
        if (x == last) {
            blend(at, argb, (int) (alpha * (to - from)));
            return;
        }
        blend(at, argb, (int) (alpha * (x + 1 - from)));
        for (x++, at++; x < last; x++, at++) {
            blend(at, argb, alpha);
        }
        if (last < clipRight) {
            blend(at, argb, (int) (alpha * (to - last)));
        }
    }

    /// How much of a dashed line there is at a distance from its start, 0 to 1, with soft ends.
    private static double dash(double along, double on, double off) {
        double phase = along % (on + off);
        return Math.clamp(Math.min(phase + 0.5, on - phase + 0.5), 0, 1);
    }

    /// Two channels at once; `alpha` of 0 to 256.
    private void blend(int at, int argb, int alpha) {
        int under = pixels[at];
        int rest = 256 - alpha;
        int rb = (((under & 0xFF00FF) * rest + (argb & 0xFF00FF) * alpha) >>> 8) & 0xFF00FF;
        int ag = (((under >>> 8) & 0xFF00FF) * rest + (((argb >>> 8) & 0xFF) | 0xFF0000) * alpha) & 0xFF00FF00;
        pixels[at] = rb | ag;
    }
}
