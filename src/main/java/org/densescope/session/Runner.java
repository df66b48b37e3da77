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
/// window's. The latest wish wins; at most one is waiting, and at most one hand-over, which carries the newest outcome.
///
/// Projects are told apart by identity: two that are equal may be computed twice, and comparing millions of weights for
/// each wish would cost more than that. [#run] is written on the window's executor only.
@SuppressWarnings("ReferenceEquality")
public final class Runner {
    private record Wish(Project project, long step) {}

    /// What the engine hands to the window: a run, or why there is none.
    private record Outcome(
            Wish wish, @Nullable Run run, @Nullable Throwable failure) {}

    private final Executor engine;
    private final Executor window;
    private final Consumer<Throwable> failures;
    private final Workers workers;
    private final AtomicReference<@Nullable Wish> wanted = new AtomicReference<>();
    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

    // the window's thread alone
    private Wish newest;

    // touched by the engine's thread alone
    private @Nullable Project replayed;
    private @Nullable Replay replay;

    /// Computes the first run at once, on the calling thread.
    public Runner(Project first, Executor engine, Executor window, Workers workers, Consumer<Throwable> failures) {
        this.engine = engine;
        this.window = window;
        this.workers = workers;
        this.failures = failures;
        this.newest = new Wish(first, first.start().step());
        this.run = new ReadOnlyObjectWrapper<>(compute(newest));
    }

    /// The newest finished run.
    public ReadOnlyObjectProperty<Run> run() {
        return run.getReadOnlyProperty();
    }

    /// Why the newest wish came to nothing, or null where it did not or is still being worked on.
    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /// The project that was wanted last. On the window's thread.
    public Project project() {
        return newest.project();
    }

    /// Asks for the run of a project at a step of training; an older wish that has not begun is dropped. On the
    /// window's
    /// thread.
    public void want(Project project, long step) {
        newest = new Wish(project, step);
        failure.set(null);
        if (wanted.getAndSet(newest) == null) {
            engine.execute(this::work);
        }
    }

    private void work() {
        Wish wish = Objects.requireNonNull(wanted.get());
        try {
            hand(new Outcome(wish, compute(wish), null));
        } catch (RuntimeException | Error e) {
            replay = null; // where memory ran out, this is what can be given back
            replayed = null;
            hand(new Outcome(wish, null, e));
        } finally {
            if (!wanted.compareAndSet(wish, null)) {
                engine.execute(this::work);
            }
        }
    }

    private void hand(Outcome next) {
        if (outcome.getAndSet(next) == null) {
            window.execute(this::take);
        }
    }

    private void take() {
        Outcome next = Objects.requireNonNull(outcome.getAndSet(null));
        Throwable why = next.failure();
        if (why != null) {
            if (next.wish() == newest) {
                failure.set(why);
            }
            failures.accept(why);
        } else if (next.run() != null && next.wish().project() == newest.project()) {
            run.set(next.run());
        }
    }

    private Run compute(Wish wish) {
        Project project = wish.project();
        Replay path = replay;
        if (path == null || project != replayed) {
            path = project.replay(workers);
            replay = path;
            replayed = project;
        }
        TrainingState state = path.at(wish.step());
        return new Run(project, Trace.of(state, project.optimizer(), project.batch(), workers));
    }
}
