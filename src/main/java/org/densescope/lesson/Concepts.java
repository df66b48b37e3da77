package org.densescope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The ideas that lessons can be about: `S1` to `S45` are ideas and formulas, `N1` to `N10` are networks.
public final class Concepts {
    private static final List<Integer> MISSING = List.of(11, 21, 23, 32, 33, 34, 35, 36, 37, 38, 39, 44);
    private static final int IDEAS = 45;
    private static final int NETWORKS = 10;

    private Concepts() {}

    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        IntStream.rangeClosed(1, IDEAS).filter(n -> !MISSING.contains(n)).forEach(n -> ids.add("S" + n));
        IntStream.rangeClosed(1, NETWORKS).forEach(n -> ids.add("N" + n));
        return ids;
    }
}
