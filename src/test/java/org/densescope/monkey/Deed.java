package org.densescope.monkey;

import java.util.SplittableRandom;

/// One thing that the monkey does: a number, from which together with the seed everything else follows, whatever was
/// done before. So a walk can be begun anywhere, and any part of it can be left out.
///
/// @param number from 0
record Deed(long seed, int number) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// Always the same draws.
    SplittableRandom random() {
        return new SplittableRandom(seed * 31 + number * GOLDEN);
    }
}
