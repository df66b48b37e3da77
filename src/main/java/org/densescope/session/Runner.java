package org.densescope.session;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.engine.Batch;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Finding;
import org.densescope.engine.pass.Findings;
import org.densescope.project.Project;
import org.densescope.session.training.Goal;
import org.densescope.session.training.Progress;
import org.densescope.session.training.TrainingRun;
import org.densescope.session.training.TrainingRuns;
import org.densescope.trace.LayerStatistics;
import org.densescope.trace.Trace;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// The one border between threads: takes what is wanted, computes it on the engine's executor, hands the run back on
/// the window's. The latest wish wins; at most one is waiting, and at most one hand-over, which carries the newest
/// outcome.
///
/// Between wishes it trains, in slices of some milliseconds, as long as there is a goal; then runs are handed over as
/// fast as the window takes them, and no faster than training can bear.
///
/// Projects are told apart by identity: two that are equal may be computed twice, and comparing millions of weights for
/// each wish would cost more than that. What can be observed is written on the window's executor only.
@SuppressWarnings("ReferenceEquality")
public final class Runner {
    /// Wherever training has come to.
    private static final long END = Long.MAX_VALUE;

    private static final long SLICE = 10_000_000;

    /// Showing costs at most one part of so many of the engine's time while it trains.
    private static final long TRAINING_SHARE = 3;

    /// Nanoseconds between two runs that are shown while it trains: nobody sees more.
    private static final long FRAME = 16_000_000;

    /// While it trains by itself the layers are measured once in so many nanoseconds.
    private static final long MEASURING = 200_000_000;

    private record Wish(
            Project project, long step, Walk walk, @Nullable Batch guest) {}

    /// What the engine hands to the window.
    private record Outcome(
            Wish wish,
            @Nullable Run run,
            @Nullable Progress progress,
            @Nullable Progress twin,
            boolean following,
            @Nullable Throwable failure) {}

    private final Executor engine;
    private final Executor window;
    private final Consumer<Throwable> failures;
    private final Workers workers;
    private final AtomicReference<@Nullable Wish> wanted = new AtomicReference<>();
    private final AtomicReference<@Nullable Goal> goal = new AtomicReference<>();
    private final AtomicReference<@Nullable Project> twinWanted = new AtomicReference<>();
    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
    private final Supplier<? extends LoopSource> trainingLoops;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean measuring = new AtomicBoolean();
    private final Together together = new Together();
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyObjectWrapper<Progress> progress;
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Progress> twin = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();

    /// Written once, on the window's thread.
    private volatile LoopSource source = Loops.plain();

    // the window's thread alone
    private boolean trained;
    private Wish newest;
    private long step;

    // touched by the engine's thread alone
    private final TrainingRuns strands;
    private Wish shown;
    private long shownAt;
    private long measuredAt;
    private long showingTook;

    /// Trains with the best loops from the first step on.
    public Runner(Project first, Executor engine, Executor window, Workers workers, Consumer<Throwable> failures) {
        this(first, engine, window, workers, Loops::best, failures);
    }

    /// Computes the first run at once, on the calling thread.
    ///
    /// @param loops what it trains with, asked for when it first trains by itself; plain ones until then
    public Runner(
            Project first,
            Executor engine,
            Executor window,
            Workers workers,
            Supplier<? extends LoopSource> loops,
            Consumer<Throwable> failures) {
        this.engine = engine;
        this.window = window;
        this.workers = workers;
        this.failures = failures;
        trainingLoops = loops;
        strands = new TrainingRuns(() -> source.now());
        step = first.start().step();
        newest = new Wish(first, step, Walk.ONE, null);
        shown = newest;
        TrainingRun strand = strands.of(first);
        run = new ReadOnlyObjectWrapper<>(compute(strand, newest, null));
        progress = new ReadOnlyObjectWrapper<>(strand.progress());
    }

    /// What changes within one act of its is told once.
    Together together() {
        return together;
    }

    /// The newest finished run.
    public ReadOnlyObjectProperty<Run> run() {
        return run.getReadOnlyProperty();
    }

    /// How far the training has come of the project that was computed last.
    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// How far the training of the twin has come, or null where there is none.
    public ReadOnlyObjectProperty<@Nullable Progress> twin() {
        return twin.getReadOnlyProperty();
    }

    /// Trains another project along, step by step with whatever is shown, from now on. On the window's thread.
    ///
    /// @param other null for none
    public void accompany(@Nullable Project other) {
        twinWanted.set(other);
        together.run(() -> {
            if (other == null) {
                twin.set(null);
            }
            want(newest.project(), step, newest.walk(), newest.guest());
        });
    }

    /// Whether the layers are to be measured with each run from now on. On the window's thread.
    public void measure(boolean wanted) {
        if (measuring.getAndSet(wanted) != wanted && wanted && !training.get()) {
            want(newest.project(), step, newest.walk(), newest.guest());
        }
    }

    /// Why the newest wish came to nothing, or null where it did not or is still being worked on.
    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /// Whether it trains by itself.
    public ReadOnlyBooleanProperty training() {
        return training.getReadOnlyProperty();
    }

    /// The project that was wanted last. On the window's thread.
    public Project project() {
        return newest.project();
    }

    /// The step that was wanted last; while it trains, the one that was shown last. On the window's thread.
    public long step() {
        return step;
    }

    /// Asks for the run of a project at a step of training; an older wish that has not begun is dropped. Where its
    /// training ends before that step, its end is shown. On the window's thread.
    ///
    /// @param walk which samples its tape goes through
    /// @param guest a sample that is in no data, to be shown instead and never to be learnt from; or null
    public void want(Project project, long at, Walk walk, @Nullable Batch guest) {
        newest = new Wish(project, at, walk, guest);
        step = at;
        failure.set(null);
        wanted.set(newest);
        schedule();
    }

    public void want(Project project, long at) {
        want(project, at, Walk.BATCH, null);
    }

    /// Trains the newest project from where it is, and the projects that edits make of it on the way. On the window's
    /// thread.
    public void train(Goal until) {
        if (!trained) {
            trained = true;
            source = trainingLoops.get();
        }
        training.set(true);
        goal.set(until);
        schedule();
    }

    /// Stops training; what it has come to is shown. On the window's thread.
    public void pause() {
        if (training.get()) {
            together.run(() -> {
                halt();
                want(newest.project(), END, newest.walk(), newest.guest());
            });
        }
    }

    /// Stops training, because something else is going to be shown. On the window's thread.
    void halt() {
        training.set(false);
        goal.set(null);
    }

    private void schedule() {
        if (!scheduled.getAndSet(true)) {
            engine.execute(this::work);
        }
    }

    private void work() {
        Wish wish = wanted.getAndSet(null);
        Goal until = goal.get();
        try {
            if (wish != null) {
                shown = wish;
                answer(wish);
            } else if (until != null) {
                train(shown, until);
            }
        } catch (RuntimeException | Error e) {
            strands.forget(); // where memory ran out, this is what can be given back
            goal.set(null);
            hand(new Outcome(shown, null, null, null, false, e));
        } finally {
            scheduled.set(false);
            if (wanted.get() != null || goal.get() != null) {
                schedule();
            }
        }
    }

    private void answer(Wish wish) {
        TrainingRun strand = strands.of(wish.project());
        if (wish.step() != END) {
            Goal target = Goal.step(wish.step());
            while (!strand.reached(target)) {
                strand.extend(target, SLICE, false);
                if (wanted.get() != null) {
                    return;
                }
            }
        }
        if (wish.step() == END) {
            strand.score(); // what it has come to
        }
        TrainingRun other = twin(strand.at(wish.step()).step());
        if (wanted.get() != null) {
            return;
        }
        measuredAt = 0;
        Run result = compute(strand, wish, other);
        hand(new Outcome(wish, result, strand.progress(), other == null ? null : other.progress(), false, null));
    }

    private void train(Wish wish, Goal until) {
        TrainingRun strand = strands.of(wish.project());
        strand.extend(until, SLICE, true);
        boolean done = strand.reached(until);
        if (done) {
            goal.compareAndSet(until, null);
        }
        TrainingRun other = twin(strand.last());
        long now = System.nanoTime();
        boolean taken = outcome.get() == null;
        if (done || (taken && now - shownAt >= Math.max(FRAME, TRAINING_SHARE * showingTook))) {
            measuredAt = done ? 0 : measuredAt;
            Walk walk = done || wish.walk() == Walk.BATCH ? wish.walk() : Walk.GLANCE;
            Run result = compute(strand, new Wish(wish.project(), END, walk, wish.guest()), other);
            hand(new Outcome(wish, result, strand.progress(), other == null ? null : other.progress(), true, null));
            shownAt = System.nanoTime();
            showingTook = shownAt - now;
        }
    }

    /// The twin's training, at least as far as a step; null where there is none, or where it begins later.
    private @Nullable TrainingRun twin(long at) {
        Project project = twinWanted.get();
        if (project == null || project.start().step() > at) {
            return null;
        }
        TrainingRun other = strands.of(project);
        Goal target = Goal.step(at);
        while (!other.reached(target) && wanted.get() == null) {
            other.extend(target, SLICE, true);
        }
        return other;
    }

    private void hand(Outcome next) {
        if (outcome.getAndSet(next) == null) {
            window.execute(() -> together.run(this::take));
        }
    }

    private void take() {
        Outcome next = Objects.requireNonNull(outcome.getAndSet(null));
        boolean followed = training.get();
        if (goal.get() == null) {
            training.set(false);
        }
        Throwable why = next.failure();
        if (why != null) {
            if (next.wish() == newest) {
                failure.set(why);
            }
            failures.accept(why);
        } else if (next.run() != null && next.progress() != null && stillWanted(next, next.run(), followed)) {
            step = next.run().step();
            progress.set(next.progress());
            twin.set(twinWanted.get() == null ? null : next.twin());
            run.set(next.run());
        }
    }

    /// Whether it answers the newest wish; or an older one for the same step of the same project, such as another
    /// sample
    /// of it, so that something is seen to happen while wishes come faster than answers.
    private boolean stillWanted(Outcome next, Run result, boolean followed) {
        boolean newestWish = next.wish() == newest;
        return next.following()
                ? followed && newestWish
                : newestWish || (next.wish().project() == newest.project() && result.step() == step);
    }

    private Run compute(TrainingRun strand, Wish wish, @Nullable TrainingRun other) {
        Project project = wish.project();
        TrainingState state = strand.at(wish.step());
        long at = state.step();
        Batch guest = wish.guest();
        Walk.Step walked = guest == null
                ? wish.walk().of(project, strand.plan(), state, workers)
                : new Walk.Step(
                        Trace.look(state, strand.plan().optimizerAt(at), guest, workers),
                        new int[] {project.sample()},
                        0);
        Trace trace = walked.trace().named(project.allNames());
        boolean same = other != null && other.last() >= at;
        Trace beside = same && other != null ? trace.beside(other.at(at).network()) : trace;
        LayerStatistics vitals = null;
        if (measuring.get() && (measuredAt == 0 || System.nanoTime() - measuredAt >= MEASURING)) {
            Trace own = trace.looks()
                    ? Walk.BATCH.of(project, strand.plan(), state, workers).trace()
                    : trace;
            vitals = LayerStatistics.of(own);
            measuredAt = System.nanoTime();
        }
        List<Finding> symptoms = Findings.of(trace.whole());
        List<Integer> dead = wish.walk() != Walk.GLANCE && DeadUnits.suspected(symptoms)
                ? DeadUnits.of(project, state.network(), source, Workers.ONE)
                : null;
        List<Finding> told = DeadUnits.told(symptoms, dead);
        return new Run(project, beside, walked.samples(), wish.walk(), guest != null, told, dead, vitals);
    }
}
