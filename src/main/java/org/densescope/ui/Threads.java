package org.densescope.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.densescope.engine.Workers;

/// Who does what.
///
/// @param engine computes runs, one after another
/// @param raster draws edges, one picture after another
/// @param maps draws the plane of the inputs, one picture after another
/// @param background everything else that may take long
/// @param window the window's own thread
/// @param workers helps whoever computes
public record Threads(
        Executor engine, Executor raster, Executor maps, Executor background, Executor window, Workers workers) {
    /// The threads of a window that people use; they do not keep the program alive.
    public static Threads many() {
        return new Threads(
                single("densescope-engine"),
                single("densescope-raster"),
                single("densescope-maps"),
                single("densescope-background"),
                new FxGate(),
                Workers.of(Runtime.getRuntime().availableProcessors()));
    }

    /// Everything at once on the calling thread, which must be the window's: nothing is ever pending.
    public static Threads one() {
        return new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run, Workers.ONE);
    }

    private static Executor single(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }
}
