package org.densescope.count;

import org.densescope.engine.Counts;

/// How much memory a network may take so that it can be held and stepped through; a larger one is only counted.
///
/// @param bytes that may be used
public record Capacity(long bytes) {
    /// A run holds each parameter before and after an update, its gradient and two memories of Adam before and after,
    /// all in float64, and the picture's copies of it.
    private static final long BYTES_A_PARAMETER = 72;

    /// What is held beyond this is computed too slowly to be stepped through.
    private static final long MOST_MEMORY = 2L << 30;

    /// @param memory bytes that this program may use
    public static Capacity of(long memory) {
        return new Capacity(Math.min(memory, MOST_MEMORY));
    }

    /// Of the running program.
    public static Capacity ofProgram() {
        return of(Runtime.getRuntime().maxMemory());
    }

    /// Bytes that it takes to step through a network.
    public static long needed(Counts counts) {
        return counts.parameters() * BYTES_A_PARAMETER;
    }

    /// Bytes for samples of a network, and for their copies while their columns change.
    ///
    /// @param rows how many samples
    public static long needed(Counts counts, int rows) {
        long columns = (long) counts.layers().getFirst().inputs()
                + counts.layers().getLast().units();
        return needed(counts) + 2L * Double.BYTES * rows * columns;
    }

    public boolean holds(Counts counts) {
        return needed(counts) <= bytes;
    }

    /// @param rows how many samples come with it
    public boolean holds(Counts counts, int rows) {
        return needed(counts, rows) <= bytes;
    }
}
