package org.densescope.engine;

import org.densescope.engine.loops.Workers;
/// Threads that split work of any size, for tests in other packages.

public final class Eager {
    private Eager() {}

    public static Workers workers(int threads) {
        return Workers.of(threads, 1);
    }
}
