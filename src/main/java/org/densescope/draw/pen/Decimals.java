package org.densescope.draw.pen;

/// Coordinates as text: at most two decimals, a point whatever the language, the same on every machine.
public final class Decimals {
    private Decimals() {}

    /// @param value finite; what is not is written as 0
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return "0";
        }
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + rest / 10 + (rest % 10 == 0 ? "" : Long.toString(rest % 10));
    }
}
