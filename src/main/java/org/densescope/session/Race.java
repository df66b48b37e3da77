package org.densescope.session;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.project.Project;
import org.densescope.session.training.Progress;
import org.densescope.session.training.RaceLane;
import org.densescope.session.training.RaceLanes;
import org.densescope.session.training.RaceResult;
import org.densescope.session.training.RaceStanding;
import org.densescope.session.training.RaceTrack;
import org.densescope.session.training.RaceWish;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;

/// Several optimizers from the same start side by side: the same weights, the same data, the same batches, all at the
/// same number of updates. The document is what they start from, and stays as it is until one of them is taken.
///
/// They train on the engine's thread, in slices between whatever else it has to do. What can be observed is written on
/// the window's thread only. An edit of the document ends the race: its start is gone.
@SuppressWarnings("ReferenceEquality") // projects are told apart by identity, as the runner does
public final class Race {
    /// As fast as it can.
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private static final long ENDLESS = Long.MAX_VALUE;

    /// A pulse after a longer pause than this many nanoseconds does not catch up.
    private static final long LONGEST_PULSE = 200_000_000;

    private final Workspace workspace;
    private final Executor engine;
    private final Executor window;
    private final Supplier<? extends LoopSource> loops;
    private final Consumer<Throwable> failures;
    private final AtomicReference<@Nullable RaceWish> wanted = new AtomicReference<>();
    private final AtomicReference<@Nullable RaceStanding> outcome = new AtomicReference<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile LoopSource source = Loops.plain();

    // the window's thread alone
    private final ReadOnlyObjectWrapper<List<RaceLane>> lanes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable RaceStanding> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final DoubleProperty speed = new SimpleDoubleProperty(UNLIMITED);
    private @Nullable Project base;
    private @Nullable Project document;
    private boolean begunBefore;
    private boolean usual = true;
    private RaceLanes line = RaceLanes.none();
    private long goal;
    private long lastPulse;
    private double due;

    // the engine's thread alone
    private final RaceTrack track = new RaceTrack(() -> source.now());
    private @Nullable RaceWish finished;

    /// @param loops what it trains with, asked for when it first begins
    public Race(
            Workspace workspace,
            Executor engine,
            Executor window,
            Supplier<? extends LoopSource> loops,
            Consumer<Throwable> failures) {
        this.workspace = workspace;
        this.engine = engine;
        this.window = window;
        this.loops = loops;
        this.failures = failures;
        lineUp();
        workspace.project().subscribe((_, now) -> {
            if (base != null && now != document) {
                reset("race.note.edited");
            }
            if (usual) {
                lineUp();
            }
        });
        workspace.document().subscribe((_, _) -> {
            usual = true;
            reset("");
        });
        speed.subscribe((_, _) -> {
            if (playing.get()) {
                pause();
                play();
            }
        });
    }

    // ---- what is there

    public ReadOnlyObjectProperty<List<RaceLane>> lanes() {
        return lanes.getReadOnlyProperty();
    }

    /// How far they have come, or null where they have not begun.
    public ReadOnlyObjectProperty<@Nullable RaceStanding> standing() {
        return standing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// The message key of why the race is back at its start; empty where nobody needs to be told.
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// Updates a second while it plays, or [#UNLIMITED].
    public DoubleProperty speed() {
        return speed;
    }

    // ---- lanes

    private void lineUp() {
        setLanes(line.usual(workspace.project().get().optimizer()));
    }

    /// One more, at the end, as long as there is room; it trains what the others have trained already.
    public void add(Optimizer optimizer) {
        change(line.with(optimizer));
    }

    public void remove(RaceLane lane) {
        change(line.without(lane));
    }

    /// Another name or another optimizer in the same lane; with another optimizer it begins from the start.
    public void replace(RaceLane next) {
        change(line.replaced(next));
    }

    private void change(RaceLanes next) {
        usual = false;
        setLanes(next);
        if (base != null) {
            want();
        }
    }

    private void setLanes(RaceLanes next) {
        line = next;
        lanes.set(next.all());
    }

    // ---- the race

    /// Goes on until it is told to pause; where it has not begun, from where the document stands.
    public void play() {
        begin();
        playing.set(true);
        due = 0;
        lastPulse = 0;
        goal = speed.get() == UNLIMITED ? ENDLESS : step();
        want();
    }

    public void pause() {
        if (playing.get()) {
            playing.set(false);
            goal = RaceWish.HERE;
            want();
        }
    }

    /// All lanes by some updates.
    public void step(long updates) {
        begin();
        playing.set(false);
        goal = step() + updates;
        want();
    }

    /// All lanes to the end of the epoch.
    public void epoch() {
        begin();
        long size = Objects.requireNonNull(base).trainer().stepsPerEpoch();
        step(size - step() % size);
    }

    /// Time goes on: at a limited speed some updates may be due.
    ///
    /// @param now nanoseconds of some clock
    public void pulse(long now) {
        if (!playing.get() || speed.get() == UNLIMITED) {
            return;
        }
        long passed = lastPulse == 0 ? 0 : Math.min(now - lastPulse, LONGEST_PULSE);
        lastPulse = now;
        due += passed * 1e-9 * speed.get();
        long whole = (long) due;
        if (whole > 0 && step() >= goal) {
            due -= whole;
            goal = step() + whole;
            want();
        }
    }

    /// Back to before the start.
    public void reset() {
        reset("");
    }

    private void reset(String why) {
        boolean begun = base != null;
        base = null;
        document = null;
        playing.set(false);
        wanted.set(null);
        outcome.set(null);
        standing.set(null);
        note.set(begun ? why : "");
        schedule();
    }

    /// Makes the weights, memories and optimizer of a lane those of the document, in one edit; the race is over.
    public void take(RaceLane lane) {
        RaceStanding now = standing.get();
        RaceResult result = now == null ? null : now.of(lane);
        if (result != null) {
            workspace.edit(
                    "race.edit.take",
                    p -> p.withOptimizer(result.lane().optimizer()).continuedFrom(result.state()));
            reset();
            note.set("race.note.taken");
        }
    }

    private void begin() {
        if (base == null) {
            document = workspace.project().get();
            base = workspace.standing();
            note.set("");
            if (!begunBefore) {
                begunBefore = true;
                source = loops.get();
            }
        }
    }

    private long step() {
        RaceStanding now = standing.get();
        return now == null ? Objects.requireNonNull(base).start().step() : now.step();
    }

    private void want() {
        wanted.set(new RaceWish(Objects.requireNonNull(base), lanes.get(), goal, !playing.get()));
        schedule();
    }

    private void schedule() {
        if (!scheduled.getAndSet(true)) {
            engine.execute(this::work);
        }
    }

    // ---- on the engine's thread

    private void work() {
        RaceWish wish = wanted.get();
        try {
            if (wish == null) {
                track.clear();
            } else if (wish != finished) {
                boolean done = track.advance(wish);
                finished = done ? wish : null;
                if (done || track.showable(outcome.get() == null)) {
                    hand(track.standing(wish));
                }
            }
        } catch (RuntimeException | Error e) {
            track.clear(); // where memory ran out, this is what can be given back
            wanted.compareAndSet(wish, null);
            window.execute(() -> {
                reset("race.note.failed");
                failures.accept(e);
            });
        } finally {
            scheduled.set(false);
            RaceWish next = wanted.get();
            if (next != null && next != finished) {
                schedule();
            }
        }
    }

    private void hand(RaceStanding next) {
        if (outcome.getAndSet(next) == null) {
            window.execute(this::take);
        }
    }

    private void take() {
        RaceStanding next = outcome.getAndSet(null);
        if (next != null && next.base() == base) {
            if (next.over()) {
                playing.set(false);
            }
            standing.set(next);
        }
    }
}
