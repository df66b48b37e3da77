package org.densescope.ui.data;

import org.densescope.trace.Digits;
import org.densescope.train.Scaling;

/// What scaling did to a column, as people write it.
public final class ScaledText {
    private ScaledText() {}

    /// Such as `(x − 5.843) ÷ 0.8253`, or `4.3 – 7.9 → 0 – 1`.
    ///
    /// @param input the column, from 0
    public static String of(Scaling scaling, int input, Digits digits) {
        Scaling.Column column = scaling.columns().get(input);
        boolean constant = java.util.Arrays.stream(scaling.constantColumns()).anyMatch(c -> c == input);
        return switch (scaling.kind()) {
            case NONE -> "";
            case MIN_MAX ->
                digits.text(column.min()) + " – " + digits.text(column.max()) + " → " + (constant ? "0" : "0 – 1");
            case STANDARDISE ->
                constant
                        ? digits.text(column.min()) + " → 0"
                        : column.mean() < 0
                                ? "(x + " + digits.text(-column.mean()) + ") ÷ " + digits.text(column.deviation())
                                : "(x − " + digits.text(column.mean()) + ") ÷ " + digits.text(column.deviation());
        };
    }
}
