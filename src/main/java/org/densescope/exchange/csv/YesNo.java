package org.densescope.exchange.csv;

import java.util.List;
import java.util.Locale;

/// Words for true and false.
final class YesNo {
    private static final List<List<String>> PAIRS = List.of(
            List.of("false", "true"),
            List.of("f", "t"),
            List.of("no", "yes"),
            List.of("n", "y"),
            List.of("off", "on"),
            List.of("nein", "ja"),
            List.of("non", "oui"),
            List.of("否", "是"),
            List.of("假", "真"),
            List.of("无", "有"),
            List.of("無", "有"),
            List.of("错", "对"),
            List.of("錯", "對"));

    private YesNo() {}

    /// Which of two labels says yes, or -1 where they say something else.
    static int of(List<String> labels) {
        if (labels.size() != 2) {
            return -1;
        }
        String first = labels.get(0).toLowerCase(Locale.ROOT);
        String second = labels.get(1).toLowerCase(Locale.ROOT);
        for (List<String> pair : PAIRS) {
            if (pair.contains(first) && pair.contains(second) && !first.equals(second)) {
                return first.equals(pair.get(1)) ? 0 : 1;
            }
        }
        return -1;
    }
}
