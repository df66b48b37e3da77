package org.densescope.session;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.engine.Workers;
import org.densescope.project.Project;
import org.densescope.trace.Trace;
import org.densescope.train.Replay;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// The one border between threads: takes what is wanted, computes it on the engine's executor, hands the run back on
/// the
/// window's. The latest wish wins; at most one is waiting, and at most one hand-over.
///
/// Projects are told apart by identity: two that are equal may be computed twice, and comparing millions of weights for
/// each wish would cost more than that. [#run] is written on the window's executor only.
@SuppressWarnings("ReferenceEquality")
public final class Runner {
    private record Wish(Project project, long step) {}

    private final Executor engine;
    private final Executor window;
    private final Consumer<Throwable> failures;
    private final Workers workers;
    private final AtomicReference<@Nullable Wish> wanted = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Run> run;

    // touched by the engine's thread alone
    private @Nullable Project replayed;
    private @Nullable Replay replay;

    /// Computes the first run at once, on the calling thread.
    public Runner(Project first, Executor engine, Executor window, Workers workers, Consumer<Throwable> failures) {
        this.engine = engine;
        this.window = window;
        this.workers = workers;
        this.failures = failures;
        this.run = new ReadOnlyObjectWrapper<>(
                compute(new Wish(first, first.start().step())));
    }

    /// The newest finished run.
    public ReadOnlyObjectProperty<Run> run() {
        return run.getReadOnlyProperty();
    }

    /// Asks for the run of a project at a step of training; an older wish that has not begun is dropped.
    public void want(Project project, long step) {
        if (wanted.getAndSet(new Wish(project, step)) == null) {
            engine.execute(this::work);
        }
    }

    private void work() {
        Wish wish = wanted.get();
        try {
            Run finished = compute(Objects.requireNonNull(wish));
            window.execute(() -> {
                if (finished.project() == newest(finished)) {
                    run.set(finished);
                }
            });
        } catch (RuntimeException | OutOfMemoryError e) {
            window.execute(() -> failures.accept(e));
        } finally {
            if (!wanted.compareAndSet(wish, null)) {
                engine.execute(this::work);
            }
        }
    }

    private Project newest(Run finished) {
        Wish waiting = wanted.get();
        return waiting == null ? finished.project() : waiting.project();
    }

    private Run compute(Wish wish) {
        Project project = wish.project();
        Replay path = replay;
        if (path == null || project != replayed) {
            path = new Replay(project.start(), project.optimizer(), project.batch(), workers);
            replay = path;
            replayed = project;
        }
        TrainingState state = path.at(wish.step());
        return new Run(project, Trace.of(state, project.optimizer(), project.batch(), workers));
    }
}
