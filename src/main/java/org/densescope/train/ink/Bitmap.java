package org.densescope.train.ink;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Ink on a square field of pixels, each with ink or without. Immutable. Lengths are in pixels; pixel `(x, y)` covers
/// `x .. x + 1` to the right and `y .. y + 1` down.
///
/// @param side how many pixels the field is wide and high
/// @param ink of each pixel, row after row
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Bitmap(int side, boolean[] ink) {
    /// The smallest box around all ink, the right and lower ends excluded.
    public record Box(int left, int top, int right, int bottom) {
        public int width() {
            return right - left;
        }

        public int height() {
            return bottom - top;
        }
    }

    public Bitmap {
        if (side < 1 || ink.length != side * side) {
            throw new IllegalArgumentException("a field of " + side + " pixels a side does not have " + ink.length);
        }
    }

    public static Bitmap blank(int side) {
        return new Bitmap(side, new boolean[side * side]);
    }

    public boolean at(int x, int y) {
        return ink[y * side + x];
    }

    /// With a round pen drawn along a line: each pixel whose centre is at most `radius` away gets ink, or loses it.
    public Bitmap drawn(double fromX, double fromY, double toX, double toY, double radius, boolean withInk) {
        boolean[] next = ink.clone();
        int top = (int) Math.clamp(Math.floor(Math.min(fromY, toY) - radius), 0, side);
        int bottom = (int) Math.clamp(Math.ceil(Math.max(fromY, toY) + radius), 0, side);
        int left = (int) Math.clamp(Math.floor(Math.min(fromX, toX) - radius), 0, side);
        int right = (int) Math.clamp(Math.ceil(Math.max(fromX, toX) + radius), 0, side);
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double length = alongX * alongX + alongY * alongY;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double awayX = x + 0.5 - fromX;
                double awayY = y + 0.5 - fromY;
                double part = length > 0 ? Math.clamp((awayX * alongX + awayY * alongY) / length, 0, 1) : 0;
                double dx = awayX - part * alongX;
                double dy = awayY - part * alongY;
                if (dx * dx + dy * dy <= radius * radius) {
                    next[y * side + x] = withInk;
                }
            }
        }
        return new Bitmap(side, next);
    }

    /// The box around the ink, or null where there is none.
    public @Nullable Box box() {
        int left = side;
        int top = side;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (at(x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return right == 0 ? null : new Box(left, top, right, bottom);
    }

    /// How much of a rectangle has ink, 0 to 1; beyond the field there is none.
    double coverage(double left, double top, double right, double bottom) {
        int firstY = (int) Math.max(0, Math.floor(top));
        int lastY = (int) Math.min(side, Math.ceil(bottom));
        int firstX = (int) Math.max(0, Math.floor(left));
        int lastX = (int) Math.min(side, Math.ceil(right));
        double area = 0;
        for (int y = firstY; y < lastY; y++) {
            double high = Math.min(bottom, y + 1.0) - Math.max(top, y);
            for (int x = firstX; x < lastX; x++) {
                if (at(x, y)) {
                    area += high * (Math.min(right, x + 1.0) - Math.max(left, x));
                }
            }
        }
        return area / ((right - left) * (bottom - top));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap b && side == b.side && Arrays.equals(ink, b.ink);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ink);
    }
}
