package org.densescope.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.WarmingLoops;
import org.densescope.session.Focus;
import org.densescope.session.Snapshot;

/// Who does what.
///
/// @param engine computes runs, one after another
/// @param raster draws edges, one picture after another
/// @param maps draws the plane of the inputs, one picture after another
/// @param background everything else that may take long
/// @param files reads and writes documents, one after another
/// @param window the window's own thread
/// @param workers helps whoever computes
/// @param loops what training and the plane compute with, once they begin
/// @param panels what is shown as the panels around the picture know it: where the pointer passes, a little later
public record Threads(
        Executor engine,
        Executor raster,
        Executor maps,
        Executor background,
        Executor files,
        Executor window,
        Workers workers,
        Supplier<LoopSource> loops,
        BiFunction<ReadOnlyObjectProperty<Snapshot>, Focus, ReadOnlyObjectProperty<Snapshot>> panels) {
    /// The threads of a window that people use; they do not keep the program alive.
    public static Threads many() {
        Executor background = single("densescope-background");
        return new Threads(
                single("densescope-engine"),
                single("densescope-raster"),
                single("densescope-maps"),
                background,
                single("densescope-files"),
                new FxGate(),
                Workers.of(Runtime.getRuntime().availableProcessors()),
                once(() -> new WarmingLoops(background)),
                PanelFocus::following);
    }

    /// Everything at once on the calling thread, which must be the window's: nothing is ever pending.
    public static Threads one() {
        return new Threads(
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Workers.ONE,
                Loops::best,
                (snapshot, _) -> snapshot);
    }

    /// The same each time: it is made ready once, when somebody asks for it first.
    private static <T> Supplier<T> once(Supplier<T> maker) {
        AtomicReference<T> made = new AtomicReference<>();
        return () -> {
            synchronized (made) {
                if (made.get() == null) {
                    made.set(maker.get());
                }
                return made.get();
            }
        };
    }

    private static Executor single(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }
}
