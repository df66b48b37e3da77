package org.densescope.working;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Few digits, as somebody writes them down between two operations.
///
/// @param digits how many
/// @param significant whether they are counted from the first that is not 0, rather than behind the point
record Rounding(int digits, boolean significant) {
    double of(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return (significant
                        ? exact.round(new MathContext(digits, RoundingMode.HALF_UP))
                        : exact.setScale(digits, RoundingMode.HALF_UP))
                .doubleValue();
    }
}
