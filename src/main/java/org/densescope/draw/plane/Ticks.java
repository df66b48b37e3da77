package org.densescope.draw.plane;

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
///
/// @param first the multiple at the lower end
/// @param last the multiple at the upper end
/// @param mantissa 1, 2 or 5
/// @param exponent the power of ten
public record Ticks(long first, long last, int mantissa, int exponent) {
    private static final double LOG10_2 = 0.30102999566398120;

    /// @param most how many there may be, at least 2
    public static Ticks of(double from, double to, int most) {
        double length = to - from;
        for (int exponent = (int) Math.floor(Math.getExponent(length) * LOG10_2) - 2; ; exponent++) {
            for (int mantissa : new int[] {1, 2, 5}) {
                double step = number(mantissa, exponent);
                long first = (long) Math.ceil(from / step);
                long last = (long) Math.floor(to / step);
                if (last - first < most) {
                    return new Ticks(first, last, mantissa, exponent);
                }
            }
        }
    }

    /// The number at a multiple: the one nearest to its decimal digits, so that 3 · 0.1 is 0.3.
    public double value(long multiple) {
        return number(multiple * mantissa, exponent);
    }

    private static double number(long digits, int exponent) {
        return Double.parseDouble(digits + "e" + exponent);
    }
}
