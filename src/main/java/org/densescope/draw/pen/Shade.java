package org.densescope.draw.pen;

import org.densescope.engine.Functions;

/// Arithmetic on colours `0xAARRGGBB`, not premultiplied.
public final class Shade {
    private Shade() {}

    /// From `a` (at 0) to `b` (at 1), each channel by itself.
    public static int mix(int a, int b, double t) {
        double part = Math.clamp(t, 0, 1);
        int out = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int from = (a >>> shift) & 0xFF;
            int to = (b >>> shift) & 0xFF;
            out |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return out;
    }

    /// The same colour with its opacity multiplied.
    public static int faded(int argb, double opacity) {
        long alpha = Math.round((argb >>> 24) * Math.clamp(opacity, 0, 1));
        return ((int) alpha << 24) | (argb & 0xFFFFFF);
    }

    /// Relative luminance of an opaque colour, 0 to 1 (WCAG 2.2).
    public static double luminance(int argb) {
        return 0.2126 * linear((argb >> 16) & 0xFF)
                + 0.7152 * linear((argb >> 8) & 0xFF)
                + 0.0722 * linear(argb & 0xFF);
    }

    /// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2).
    public static double contrast(int a, int b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /// `#rrggbb`, without the opacity.
    public static String hex(int argb) {
        String digits = Integer.toHexString(argb & 0xFFFFFF);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Functions.pow((c + 0.055) / 1.055, 2.4);
    }
}
