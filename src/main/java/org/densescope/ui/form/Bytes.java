package org.densescope.ui.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.densescope.trace.Digits;

/// Amounts of memory as text: exact below 10,000 bytes, then three digits and a decimal unit.
public final class Bytes {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

    private Bytes() {}

    public static String text(long bytes, Digits digits) {
        if (bytes < 10_000) {
            return digits.count(bytes) + " B";
        }
        BigDecimal amount = BigDecimal.valueOf(bytes);
        int unit = -1;
        while (unit + 1 < UNITS.size() && amount.round(new MathContext(3)).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            amount = amount.scaleByPowerOfTen(-3);
            unit++;
        }
        String shown = amount.round(new MathContext(3)).stripTrailingZeros().toPlainString();
        return (digits.comma() ? shown.replace('.', ',') : shown) + " " + UNITS.get(unit);
    }
}
