package org.densescope.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.jspecify.annotations.Nullable;

/// A whole training as something to walk along: any update of it is found again, bit for bit, by going on from the
/// nearest state kept.
///
/// States are kept every few updates, and every second of them is dropped where they would take more than a budget of
/// memory: so a jump costs a bounded number of updates. One thread at a time.
public final class Tape {
    /// What the states may take unless told otherwise, in bytes.
    public static final long BUDGET = 64L << 20;

    /// Updates between two states to begin with: a state costs about as much as a few updates.
    private static final long FIRST_STRIDE = 16;

    /// Resting, it keeps so much less.
    private static final long RESTING = 8;

    private final Trainer plan;
    private final TrainingState start;
    private final LoopSource loops;
    private final Workers workers;
    private final long budget;
    private final Checkpoints kept;
    private @Nullable Learner learner;
    private List<TrainingState> path;
    private TrainingState end;
    private Trainer.@Nullable Divergence divergence;

    /// @param start where the training begins
    /// @param budget bytes that the kept states may take; four are kept whatever they take
    public Tape(Trainer plan, TrainingState start, LoopSource loops, Workers workers, long budget) {
        this.plan = plan;
        this.start = start;
        this.loops = loops;
        this.workers = workers;
        this.budget = budget;
        Learner first = new Learner(plan, start, loops, workers);
        learner = first;
        kept = new Checkpoints(start, first.size(), FIRST_STRIDE, budget);
        path = List.of(start);
        end = start;
    }

    private Learner learner() {
        Learner working = learner;
        if (working == null) {
            working = new Learner(plan, end, loops, workers);
            learner = working;
            kept.resize(budget);
        }
        return working;
    }

    /// Gives back what is only needed to go on, and most of the kept states, until it is asked again.
    public void rest() {
        if (learner != null) {
            learner = null;
            path = List.of();
            kept.resize(budget / RESTING);
        }
    }

    /// What the kept states take, in bytes.
    public long bytes() {
        return kept.bytes();
    }

    public Trainer plan() {
        return plan;
    }

    /// The step that this training starts at.
    public long first() {
        return start.step();
    }

    /// The furthest step that has been reached.
    public long last() {
        return end.step();
    }

    /// Why the training cannot go on behind [#last], or null.
    public Trainer.@Nullable Divergence divergence() {
        return divergence;
    }

    /// How many states are kept.
    int keptStates() {
        return kept.size();
    }

    /// States on the way, at even distances from the first on, and the last; without any training: those that are kept
    /// anyway.
    ///
    /// @param most how many at most, at least 2
    public List<TrainingState> path(int most) {
        int apart = 1; // a power of two, so that the same states are asked for again and again
        while ((kept.size() - 1) / apart + 2 > most) {
            apart *= 2;
        }
        Map<Long, TrainingState> known = new HashMap<>();
        for (TrainingState state : path) {
            known.put(state.step(), state);
        }
        List<TrainingState> next = new ArrayList<>();
        for (int i = 0; i < kept.size() && kept.step(i) < end.step(); i += apart) {
            next.add(known.computeIfAbsent(kept.step(i), this::at));
        }
        next.add(end);
        path = List.copyOf(next);
        return path;
    }

    /// Goes on at the end for some updates, or until a number is not finite.
    public void extend(long steps, Learner.LossWatcher watcher) {
        if (divergence != null) {
            return;
        }
        Learner working = learner();
        if (working.step() != end.step()) {
            working.take(end);
        }
        long until = end.step() + steps;
        while (working.step() < until && divergence == null) {
            long next = Math.min(until, kept.step(kept.before(working.step()) + 1));
            divergence = working.run(next - working.step(), watcher);
            if (divergence == null) {
                kept.offer(working);
            }
        }
        end = working.state();
    }

    /// The state after `step` updates in all.
    ///
    /// @param step [#first] to [#last]
    public TrainingState at(long step) {
        if (step < first() || step > last()) {
            throw new IndexOutOfBoundsException("step " + step + " is not among " + first() + " to " + last());
        }
        if (step == end.step()) {
            return end;
        }
        if (step == start.step()) {
            return start;
        }
        Learner working = learner();
        int nearest = kept.before(step);
        if (working.step() > step || working.step() < kept.step(nearest)) {
            kept.restore(nearest, working);
        }
        working.run(step - working.step());
        return working.state();
    }

    /// The state after `step` updates in all, going on as far as needed; where training ends before, its end.
    ///
    /// @param step at least [#first]
    public TrainingState reached(long step) {
        if (step > last()) {
            extend(step - last(), (_, _) -> {});
        }
        return at(Math.min(step, last()));
    }

    /// Another training that begins where this one stood after `step` updates, by another plan; this one stays as it
    /// is. Memories that do not fit the other optimizer start afresh.
    public Tape branch(long step, Trainer other) {
        TrainingState from = at(step);
        TrainingState fitting =
                from.memories().fits(other.optimizer()) ? from : from.forgetting(from.network(), other.optimizer());
        return new Tape(other, fitting, loops, workers, budget);
    }
}
