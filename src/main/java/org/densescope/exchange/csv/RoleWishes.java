package org.densescope.exchange.csv;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person said about what columns are for; what was not said is guessed.
///
/// @param targets the columns, from 0, that should come out, in this order; empty where it was not said
/// @param inputs the only columns that go in; empty for all that can
/// @param ignored columns that are left out
/// @param targetAs how the target is meant, or null
public record RoleWishes(
        List<Integer> targets,
        Set<Integer> inputs,
        Set<Integer> ignored,
        @Nullable TargetAs targetAs) {
    public static final RoleWishes NONE = new RoleWishes(List.of(), Set.of(), Set.of(), null);

    /// What the values of a target are.
    public enum TargetAs {
        /// One class for each that is found.
        CLASSES,
        /// One class for each whole number from 0 to the largest.
        RANGE,
        /// Numbers.
        NUMBERS
    }

    public RoleWishes {
        targets = List.copyOf(targets);
        inputs = Set.copyOf(inputs);
        ignored = Set.copyOf(ignored);
    }
}
