package org.densescope.working;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Slips of the pen: the number was right, and something else was written.
final class PenSlips {
    /// With fewer digits, one that differs says nothing.
    private static final int DIGITS_TO_DIFFER = 6;

    private static final int DIGITS_TO_SWAP = 4;
    private static final int FARTHEST_POINT = 3;

    /// @param id of the slip
    /// @param argument by how many places the point moved
    /// @param value what the slip makes of the number
    record Written(String id, int argument, double value) {}

    private PenSlips() {}

    /// What of a number gives the typed one.
    static List<Written> of(TypedNumber typed, double number) {
        List<Written> found = new ArrayList<>();
        if (!Double.isFinite(number) || number == 0 || typed.isZero()) {
            return found;
        }
        if (typed.rounds(-number)) {
            found.add(new Written("other-sign", 0, -number));
        }
        BigDecimal exact = new BigDecimal(number);
        for (int k = -FARTHEST_POINT; k <= FARTHEST_POINT; k++) {
            double moved = exact.scaleByPowerOfTen(k).doubleValue();
            if (k != 0 && typed.rounds(moved)) {
                found.add(new Written("decimal-point", k, moved));
            }
        }
        String written = typed.value().unscaledValue().toString();
        String right = exact.setScale(typed.value().scale(), RoundingMode.HALF_UP)
                .unscaledValue()
                .toString();
        if (written.length() != right.length() || typed.unit().signum() == 0) {
            return found;
        }
        int first = 0;
        while (first < written.length() && written.charAt(first) == right.charAt(first)) {
            first++;
        }
        int last = written.length() - 1;
        while (last > first && written.charAt(last) == right.charAt(last)) {
            last--;
        }
        boolean digits = first < written.length() && written.charAt(first) != '-' && right.charAt(first) != '-';
        if (digits && last == first && typed.digits() >= DIGITS_TO_DIFFER) {
            found.add(new Written("one-digit", first, typed.number()));
        }
        boolean swapped = last == first + 1
                && written.charAt(first) == right.charAt(last)
                && written.charAt(last) == right.charAt(first);
        if (digits && swapped && typed.digits() >= DIGITS_TO_SWAP) {
            found.add(new Written("digits-swapped", first, typed.number()));
        }
        return found;
    }
}
