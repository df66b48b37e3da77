package org.densescope.engine;

import java.util.Arrays;

/// Which weights of one layer are cut or frozen. Immutable.
///
/// A cut weight takes no part in forward, backward, update or count, but keeps its value for the day it is joined
/// again. A frozen weight takes part in forward and backward, and no update changes it.
///
/// @param cut ascending positions `unit * inputs + from` of cut weights
/// @param frozen ascending positions of frozen weights
public record EdgeMask(int[] cut, int[] frozen) {
    public static final EdgeMask NONE = new EdgeMask(new int[0], new int[0]);

    public boolean isCut(int position) {
        return cut.length > 0 && Arrays.binarySearch(cut, position) >= 0;
    }

    public boolean isFrozen(int position) {
        return frozen.length > 0 && Arrays.binarySearch(frozen, position) >= 0;
    }

    public EdgeMask withCut(int position, boolean on) {
        return new EdgeMask(toggled(cut, position, on), frozen);
    }

    public EdgeMask withFrozen(int position, boolean on) {
        return new EdgeMask(cut, toggled(frozen, position, on));
    }

    /// The positions that survive when a layer changes shape, renumbered.
    public EdgeMask reshaped(int oldInputs, int units, int inputs) {
        return new EdgeMask(moved(cut, oldInputs, units, inputs), moved(frozen, oldInputs, units, inputs));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeMask m && Arrays.equals(cut, m.cut) && Arrays.equals(frozen, m.frozen);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cut) + Arrays.hashCode(frozen);
    }

    private static int[] toggled(int[] set, int position, boolean on) {
        int found = Arrays.binarySearch(set, position);
        if (on == found >= 0) {
            return set;
        }
        int[] copy = Arrays.copyOf(set, set.length + (on ? 1 : -1));
        if (on) {
            int at = -found - 1;
            System.arraycopy(set, at, copy, at + 1, set.length - at);
            copy[at] = position;
        } else {
            System.arraycopy(set, found + 1, copy, found, copy.length - found);
        }
        return copy;
    }

    private static int[] moved(int[] set, int oldInputs, int units, int inputs) {
        return Arrays.stream(set)
                .filter(p -> p / oldInputs < units && p % oldInputs < inputs)
                .map(p -> p / oldInputs * inputs + p % oldInputs)
                .sorted()
                .toArray();
    }
}
