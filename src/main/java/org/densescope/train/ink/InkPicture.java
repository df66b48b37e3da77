package org.densescope.train.ink;

/// A picture of one's own, scanned or photographed or drawn elsewhere, as ink on a field: what is unlike its border is
/// ink, dark on light or light on dark.
public final class InkPicture {
    private static final int LEVELS = 256;

    /// A picture of less difference in brightness shows nothing.
    private static final int LEAST_CONTRAST = 24;

    /// So much of the field the ink fills.
    private static final double FILLED = 0.72;

    private InkPicture() {}

    /// @param argb the pixels, row after row, each 8 bits of alpha, red, green, blue
    /// @param side of the field, in pixels
    /// @return the ink in the middle of the field, with its proportions; blank where nothing can be seen
    public static Bitmap of(int[] argb, int width, int height, int side) {
        if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " × " + height + " does not have " + argb.length + " pixels");
        }
        int[] brightness = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            brightness[i] = onWhite(argb[i]);
        }
        if (contrast(brightness) < LEAST_CONTRAST) {
            // White on nothing is seen by what is not transparent.
            for (int i = 0; i < argb.length; i++) {
                brightness[i] = argb[i] >>> 24;
            }
        }
        if (contrast(brightness) < LEAST_CONTRAST) {
            return Bitmap.blank(side);
        }
        int threshold = threshold(brightness);
        boolean light = lightBorder(brightness, width, height, threshold);
        boolean[] ink = new boolean[argb.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = brightness[i] > threshold != light;
        }
        return placed(ink, width, height, side);
    }

    /// Brightness as people see it (ITU-R BT.601), over white paper.
    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int luma = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
        return (luma * alpha + 255 * (255 - alpha)) / 255;
    }

    private static int contrast(int[] brightness) {
        int least = LEVELS;
        int most = 0;
        for (int b : brightness) {
            least = Math.min(least, b);
            most = Math.max(most, b);
        }
        return most - least;
    }

    /// Between two groups that differ most (N. Otsu, "A Threshold Selection Method from Gray-Level Histograms").
    private static int threshold(int[] brightness) {
        long[] counts = new long[LEVELS];
        long sum = 0;
        for (int b : brightness) {
            counts[b]++;
            sum += b;
        }
        long below = 0;
        long sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int t = 0; t < LEVELS - 1; t++) {
            below += counts[t];
            sumBelow += t * counts[t];
            long above = brightness.length - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double apart = (double) sumBelow / below - (double) (sum - sumBelow) / above;
            double between = (double) below * above * apart * apart;
            if (between > best) {
                best = between;
                threshold = t;
            }
        }
        return threshold;
    }

    private static boolean lightBorder(int[] brightness, int width, int height, int threshold) {
        long light = 0;
        long all = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += y == 0 || y == height - 1 || width == 1 ? 1 : width - 1) {
                light += brightness[y * width + x] > threshold ? 1 : 0;
                all++;
            }
        }
        return light * 2 >= all;
    }

    private static Bitmap placed(boolean[] ink, int width, int height, int side) {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        // How many pixels have ink above and to the left of a corner.
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x]) {
                    row++;
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        if (right == 0) {
            return Bitmap.blank(side);
        }
        double scale = FILLED * side / Math.max(right - left, bottom - top);
        double fromX = (side - (right - left) * scale) / 2;
        double fromY = (side - (bottom - top) * scale) / 2;
        boolean[] field = new boolean[side * side];
        for (int y = 0; y < side; y++) {
            int y0 = corner(top + (y - fromY) / scale, height);
            int y1 = Math.max(y0 + 1, corner(top + (y + 1 - fromY) / scale, height));
            for (int x = 0; x < side; x++) {
                int x0 = corner(left + (x - fromX) / scale, width);
                int x1 = Math.max(x0 + 1, corner(left + (x + 1 - fromX) / scale, width));
                boolean inside = y + 1 > fromY && y < side - fromY && x + 1 > fromX && x < side - fromX;
                if (inside && y1 <= height && x1 <= width) {
                    long here = sums[y1 * (width + 1) + x1]
                            - sums[y0 * (width + 1) + x1]
                            - sums[y1 * (width + 1) + x0]
                            + sums[y0 * (width + 1) + x0];
                    field[y * side + x] = here * 2 >= (long) (y1 - y0) * (x1 - x0);
                }
            }
        }
        return new Bitmap(side, field);
    }

    private static int corner(double at, int most) {
        return (int) Math.clamp(Math.round(at), 0L, (long) most);
    }
}
