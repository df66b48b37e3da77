package org.densescope.engine.loops;

/// Says which loops to compute with: the same ones always, or better ones from some moment on. Their bits are the same,
/// so whoever computes asks again for each batch.
@FunctionalInterface
public interface LoopSource {
    /// The best loops that are ready. From any thread.
    Loops now();
}
