package org.densescope.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.jspecify.annotations.Nullable;

/// What scaling did to a column, as people write it.
final class ScaledText {
    /// So many columns can be told of in a line.
    private static final int MOST = 6;

    private ScaledText() {}

    /// What was done to all columns in a line, inputs first, or nothing.
    static String of(Dataset data, Messages messages, Digits digits) {
        String inputs = of(data.scaling(), data.inputNames(), "x", messages, digits);
        String targets = of(data.targetScaling(), data.outputNames(), "t", messages, digits);
        return inputs.isEmpty() || targets.isEmpty() ? inputs + targets : inputs + "\n" + targets;
    }

    private static String of(
            @Nullable Scaling scaling, List<String> names, String letter, Messages messages, Digits digits) {
        if (scaling == null) {
            return "";
        }
        List<String> columns = new ArrayList<>();
        int count = scaling.columns().size();
        for (int c = 0; c < Math.min(MOST, count); c++) {
            String name = c < names.size() ? names.get(c) : letter + (c + 1);
            columns.add(messages.named(messages.name(name), of(scaling, c, digits)));
        }
        if (count > MOST) {
            columns.add("…");
        }
        return messages.text(
                "data.scaled",
                messages.text("data.scaling." + scaling.kind().id()),
                String.join(messages.text("joint.series"), columns));
    }

    /// Such as `(x − 5.843) ÷ 0.8253`, or `4.3 – 7.9 → 0 – 1`.
    ///
    /// @param input the column, from 0
    static String of(Scaling scaling, int input, Digits digits) {
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
