package org.densescope.train;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Network;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.jspecify.annotations.Nullable;

/// Asks a network in training how well it does, at the start of epochs: of each as long as they are few, later of every
/// second, fourth and so on, so that asking never costs more than learning.
///
/// Which epochs are asked follows from their number alone. One thread at a time.
public final class Scores {
    private static final int MOST = 256;

    private final Trainer plan;
    private final int[] heldOut;
    private final LoopSource loops;
    private final Workers workers;
    private final List<Score> scores = new ArrayList<>();
    private long stride = 1;

    /// @param heldOut rows of the data that are not learnt from, may be none
    public Scores(Trainer plan, int[] heldOut, LoopSource loops, Workers workers) {
        this.plan = plan;
        this.heldOut = heldOut;
        this.loops = loops;
        this.workers = workers;
    }

    /// The next step after `step` that is to be asked at.
    public long next(long step) {
        long every = plan.stepsPerEpoch() * stride;
        return (step / every + 1) * every;
    }

    /// Whether the state after `step` updates is to be asked.
    public boolean due(long step) {
        return step % (plan.stepsPerEpoch() * stride) == 0
                && (scores.isEmpty() || scores.getLast().step() < step);
    }

    public void ask(long step, Network network) {
        scores.add(of(step, network));
        if (scores.size() > MOST) {
            stride *= 2;
            long every = plan.stepsPerEpoch() * stride;
            Score first = scores.getFirst();
            scores.removeIf(score -> score.step() != first.step() && score.step() % every != 0);
        }
    }

    /// How well a network does now.
    public Score of(long step, Network network) {
        @Nullable
        Evaluation unseen =
                heldOut.length == 0 ? null : Evaluation.of(network, plan.data(), heldOut, loops.now(), workers);
        return new Score(
                step, Evaluation.of(network, plan.data(), plan.split().training(), loops.now(), workers), unseen);
    }

    /// All that are kept, in their order.
    public List<Score> all() {
        return List.copyOf(scores);
    }
}
