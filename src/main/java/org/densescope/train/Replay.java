package org.densescope.train;

import java.util.Map;
import java.util.TreeMap;
import org.densescope.engine.Batch;
import org.densescope.engine.Pass;
import org.densescope.engine.Workers;

/// Training on one batch, again and again, as something to walk along: the state after any number of updates, found
/// again by replaying
/// from the nearest state kept. Keeps fewer states the longer it gets, so memory is bounded.
///
/// One thread at a time.
public final class Replay {
    private static final long BUDGET_BYTES = 64L << 20;

    private final Optimizer optimizer;
    private final Batch batch;
    private final Workers workers;
    private final TreeMap<Long, TrainingState> kept = new TreeMap<>();
    private final long most;
    private long stride = 1;

    public Replay(TrainingState start, Optimizer optimizer, Batch batch, Workers workers) {
        this.optimizer = optimizer;
        this.batch = batch;
        this.workers = workers;
        kept.put(start.step(), start);
        most = Math.max(4, BUDGET_BYTES / bytes(start, optimizer));
    }

    private static long bytes(TrainingState state, Optimizer optimizer) {
        long numbers = 0;
        for (var dense : state.network().layers()) {
            numbers += dense.weights().data().length + dense.units();
        }
        return Math.max(1, numbers * 8 * (1 + optimizer.memories().size()));
    }

    /// The step that this training starts at.
    public long firstStep() {
        return kept.firstKey();
    }

    /// The state after `step` updates in all.
    ///
    /// @param step at least [#firstStep]
    public TrainingState at(long step) {
        Map.Entry<Long, TrainingState> nearest = kept.floorEntry(step);
        if (nearest == null) {
            throw new IndexOutOfBoundsException("step " + step + " lies before the first, " + firstStep());
        }
        TrainingState state = nearest.getValue();
        while (state.step() < step) {
            state = Update.of(optimizer, state, Pass.of(state.network(), batch, workers))
                    .after();
            keep(state);
        }
        return state;
    }

    private void keep(TrainingState state) {
        if ((state.step() - firstStep()) % stride != 0) {
            return;
        }
        kept.put(state.step(), state);
        while (kept.size() > most) {
            stride *= 2;
            long first = firstStep();
            kept.keySet().removeIf(step -> (step - first) % stride != 0);
        }
    }
}
