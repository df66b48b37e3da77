package org.densescope.train;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.densescope.engine.Batch;
import org.densescope.engine.Dropout;
import org.densescope.engine.RandomStream;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Findings;
import org.densescope.engine.pass.Pass;
import org.densescope.say.Refused;
import org.jspecify.annotations.Nullable;

/// Seeded training on a data set, in batches: the same pass and the same update that are shown one at a time.
///
/// Which samples an update sees follows from its number alone, so training can go on from any state and ends where it
/// would have ended. The last batch of an epoch may be smaller; its mean is that of its own rows.
///
/// @param data samples
/// @param split which of them are learnt from
/// @param optimizer the rule
/// @param batchSize samples an update, 1 to all that are learnt from
/// @param shuffled a new order each epoch, rather than the order of the data
/// @param seed where the orders come from
/// @param schedule how the optimizer's rate changes with the number of updates
/// @param dropout the share of its units that each layer leaves out in an update
public record Trainer(
        Dataset data,
        Split split,
        Optimizer optimizer,
        int batchSize,
        boolean shuffled,
        long seed,
        Schedule schedule,
        Dropout dropout) {
    /// Why training stopped before its end: an update whose result is not finite.
    ///
    /// @param step the number of updates before the one that failed
    /// @param layer the first layer whose new weights or memories are not finite, or 0 for the loss
    public record Divergence(long step, int layer) {}

    /// Where training ended.
    ///
    /// @param state the last state whose numbers are all finite
    /// @param divergence why it stopped early, or null
    public record Outcome(TrainingState state, @Nullable Divergence divergence) {}

    private record Order(long epoch, int[] rows) {}

    public Trainer {
        int rows = split.training().length;
        if (batchSize < 1 || batchSize > rows) {
            throw new Refused(
                    "say.trainer.batch-must-have-1",
                    "a batch must have 1 to {0} {0:row|rows}, as the data has, not {1}",
                    rows,
                    batchSize);
        }
    }

    /// Learns from all samples.
    public Trainer(Dataset data, Optimizer optimizer, int batchSize, boolean shuffled, long seed, Schedule schedule) {
        this(data, Split.last(data.rows(), 0), optimizer, batchSize, shuffled, seed, schedule, Dropout.NONE);
    }

    public Trainer(Dataset data, Optimizer optimizer, int batchSize, boolean shuffled, long seed) {
        this(data, optimizer, batchSize, shuffled, seed, Schedule.CONSTANT);
    }

    public Trainer withOptimizer(Optimizer value) {
        return new Trainer(data, split, value, batchSize, shuffled, seed, schedule, dropout);
    }

    public Trainer withBatchSize(int value) {
        return new Trainer(data, split, optimizer, value, shuffled, seed, schedule, dropout);
    }

    public Trainer withSchedule(Schedule value) {
        return new Trainer(data, split, optimizer, batchSize, shuffled, seed, value, dropout);
    }

    public Trainer withDropout(Dropout value) {
        return new Trainer(data, split, optimizer, batchSize, shuffled, seed, schedule, value);
    }

    /// The learning rate of the update after `step` updates.
    double rate(long step) {
        return optimizer.rate() * schedule.factor(step);
    }

    /// The rule of the update after `step` updates: the schedule is in its rate.
    public Optimizer optimizerAt(long step) {
        return optimizer.withRate(rate(step));
    }

    /// How many samples are learnt from.
    int rows() {
        return split.training().length;
    }

    /// Updates that see each sample once.
    public long stepsPerEpoch() {
        return (rows() + batchSize - 1L) / batchSize;
    }

    /// The epoch, from 0, that the update after `step` updates belongs to.
    public long epoch(long step) {
        return step / stepsPerEpoch();
    }

    /// What the update after `step` updates sees.
    public Batch batch(long step) {
        return batch(step, samples(step));
    }

    /// What the update after `step` updates would see of some samples: with the units that it leaves out.
    ///
    /// @param samples rows of the data
    public Batch batch(long step, int[] samples) {
        return data.rows(samples).withMask(dropout.mask(seed, step, samples));
    }

    /// The rows of the data that the update after `step` updates sees, in their order.
    public int[] samples(long step) {
        return samples(step, order(epoch(step)));
    }

    private int[] samples(long step, Order order) {
        int from = (int) (step % stepsPerEpoch()) * batchSize;
        return Arrays.copyOfRange(order.rows, from, Math.min(from + batchSize, order.rows.length));
    }

    private Order order(long epoch) {
        int[] rows = new int[rows()];
        order(epoch, rows);
        return new Order(epoch, rows);
    }

    /// Writes the order of an epoch: rows of the data.
    void order(long epoch, int[] into) {
        int[] training = split.training();
        if (!shuffled) {
            System.arraycopy(training, 0, into, 0, training.length);
            return;
        }
        RandomStream.of(seed, RandomStream.Purpose.SHUFFLE, epoch).permute(into);
        for (int i = 0; i < into.length; i++) {
            into[i] = training[into[i]];
        }
    }

    /// Whole epochs from a state that stands at the start of one, or anywhere.
    public Outcome epochs(TrainingState start, long epochs, Workers workers) {
        Learner learner = new Learner(this, start, Loops.best(), workers);
        Divergence divergence = learner.run(epochs * stepsPerEpoch());
        return new Outcome(learner.state(), divergence);
    }

    /// Some updates from a state on; stops before the first that leaves a number that is not finite.
    ///
    /// @param steps how many, at least 0
    /// @param watcher sees each pass with its update, in order
    public Outcome run(TrainingState start, long steps, Workers workers, BiConsumer<Pass, Update> watcher) {
        TrainingState state = start;
        Order order = order(epoch(start.step()));
        for (long i = 0; i < steps; i++) {
            if (epoch(state.step()) != order.epoch) {
                order = order(epoch(state.step()));
            }
            Batch batch = batch(state.step(), samples(state.step(), order));
            Pass pass = Pass.of(state.network(), batch, workers);
            if (!Double.isFinite(pass.loss())) {
                return new Outcome(state, new Divergence(state.step(), 0));
            }
            Update update = Update.of(optimizerAt(state.step()), state, pass);
            int layer = firstNonFinite(update.after());
            if (layer > 0) {
                return new Outcome(state, new Divergence(state.step(), layer));
            }
            watcher.accept(pass, update);
            state = update.after();
        }
        return new Outcome(state, null);
    }

    /// The first layer with a weight, bias or memory that is not finite, or 0.
    private static int firstNonFinite(TrainingState state) {
        for (int l = 1; l <= state.network().depth(); l++) {
            var dense = state.network().layer(l);
            OptimizerState.Layer memory = state.memories().layer(l);
            long bad = Findings.nonFinite(dense.weights().data())
                    + Findings.nonFinite(dense.bias())
                    + Findings.nonFinite(memory.weights1())
                    + Findings.nonFinite(memory.weights2())
                    + Findings.nonFinite(memory.bias1())
                    + Findings.nonFinite(memory.bias2());
            if (bad > 0) {
                return l;
            }
        }
        return 0;
    }
}
