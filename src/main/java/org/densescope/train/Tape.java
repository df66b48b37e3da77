package org.densescope.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final Trainer plan;
    private final LoopSource loops;
    private final Workers workers;
    private final long budget;
    private final Learner learner;
    private final TreeMap<Long, TrainingState> kept = new TreeMap<>();
    private final long most;
    private long stride = FIRST_STRIDE;
    private TrainingState end;
    private Trainer.@Nullable Divergence divergence;

    /// @param start where the training begins
    /// @param budget bytes that the kept states may take; four are kept whatever they take
    public Tape(Trainer plan, TrainingState start, LoopSource loops, Workers workers, long budget) {
        this.plan = plan;
        this.loops = loops;
        this.workers = workers;
        this.budget = budget;
        learner = new Learner(plan, start, loops, workers);
        kept.put(start.step(), start);
        end = start;
        most = Math.max(4, budget / bytes(start));
    }

    /// What a state takes: its numbers, and some hundred bytes a layer for what holds them.
    private static long bytes(TrainingState state) {
        long bytes = 0;
        for (int l = 1; l <= state.network().depth(); l++) {
            OptimizerState.Layer memory = state.memories().layer(l);
            long numbers = (long) state.network().layer(l).weights().data().length
                    + state.network().layer(l).units()
                    + memory.weights1().length
                    + memory.weights2().length
                    + memory.bias1().length
                    + memory.bias2().length;
            bytes += 8 * numbers + 300;
        }
        return bytes;
    }

    public Trainer plan() {
        return plan;
    }

    /// The step that this training starts at.
    public long first() {
        return kept.firstKey();
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

    /// States on the way, evenly from the first to the last, without any training: those that are kept anyway.
    ///
    /// @param most how many at most, at least 2
    public List<TrainingState> path(int most) {
        List<TrainingState> all = new ArrayList<>(kept.values());
        if (all.getLast().step() < end.step()) {
            all.add(end);
        }
        if (all.size() <= most) {
            return all;
        }
        List<TrainingState> path = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            path.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
        }
        return path;
    }

    /// Goes on at the end for some updates, or until a number is not finite.
    public void extend(long steps, Learner.LossWatcher watcher) {
        if (divergence != null) {
            return;
        }
        if (learner.step() != end.step()) {
            learner.take(end);
        }
        long until = end.step() + steps;
        while (learner.step() < until && divergence == null) {
            long next = Math.min(until, (learner.step() - first()) / stride * stride + stride + first());
            divergence = learner.run(next - learner.step(), watcher);
            if (divergence == null && (learner.step() - first()) % stride == 0) {
                keep(learner.state());
            }
        }
        end = learner.state();
    }

    private void keep(TrainingState state) {
        kept.put(state.step(), state);
        while (kept.size() > most) {
            stride *= 2;
            long first = first();
            kept.keySet().removeIf(step -> (step - first) % stride != 0);
        }
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
        Map.Entry<Long, TrainingState> nearest = kept.floorEntry(step);
        if (nearest.getKey() == step) {
            return nearest.getValue();
        }
        if (learner.step() > step || learner.step() < nearest.getKey()) {
            learner.take(nearest.getValue());
        }
        learner.run(step - learner.step());
        return learner.state();
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
