package org.densescope.train;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.PackedLayer;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.TrainingPass;
import org.jspecify.annotations.Nullable;

/// Training at full speed: the plan of a [Trainer] and the very bits of its passes and updates, on arrays that are
/// written in place.
///
/// A step on one thread allocates nothing. One caller at a time.
public final class Learner {
    /// Sees the loss of each update before it is made.
    @FunctionalInterface
    public interface LossWatcher {
        void loss(long step, double loss);
    }

    private static final double[] NONE = {};
    private static final LossWatcher NOBODY = (_, _) -> {};

    private final Trainer plan;
    private final Network structure;
    private final TrainingPass pass;
    private final InPlace rule;
    private final Updates descent = new Updates();
    private final Parameters[] layers;
    private final int[] order;
    private final int[] xAt;
    private final int[] tAt;
    private final long stepsPerEpoch;

    private long orderOf = -1;
    private long step;
    private long updates;
    private double loss = Double.NaN;
    private int failed = -1;

    /// @param loops plain or with vectors, now or later; the bits do not depend on them
    /// @param workers share the rows of a batch; the bits do not depend on them
    public Learner(Trainer plan, TrainingState start, LoopSource loops, Workers workers) {
        this.plan = plan;
        structure = start.network();
        pass = new TrainingPass(structure, plan.dropout(), plan.batchSize(), loops, workers);
        rule = new InPlace(plan.optimizer(), loops);
        layers = new Parameters[structure.depth() + 1];
        for (int l = 1; l <= structure.depth(); l++) {
            layers[l] = new Parameters(structure.layer(l), pass.layer(l), plan.optimizer());
        }
        order = new int[plan.rows()];
        xAt = new int[plan.batchSize()];
        tAt = new int[plan.batchSize()];
        stepsPerEpoch = plan.stepsPerEpoch();
        take(start);
    }

    /// Goes on from another state of the same network's shape.
    public void take(TrainingState state) {
        for (int l = 1; l < layers.length; l++) {
            layers[l].load(state.network().layer(l), state.memories().layer(l));
        }
        pass.reload();
        step = state.step();
        updates = state.updates();
    }

    /// Goes on from numbers that [#write] wrote.
    ///
    /// @param step updates before it
    /// @param updates that the optimizer's memories have seen
    void read(double[] from, int at, long step, long updates) {
        int next = at;
        for (int l = 1; l < layers.length; l++) {
            next = layers[l].read(from, next);
        }
        pass.reload();
        this.step = step;
        this.updates = updates;
    }

    /// Writes all numbers that the next update depends on, [#size] of them.
    void write(double[] to, int at) {
        int next = at;
        for (int l = 1; l < layers.length; l++) {
            next = layers[l].write(to, next);
        }
    }

    /// How many numbers a state has.
    int size() {
        int size = 0;
        for (int l = 1; l < layers.length; l++) {
            size += layers[l].size();
        }
        return size;
    }

    /// Some updates; stops before the first that leaves a number that is not finite.
    public Trainer.@Nullable Divergence run(long steps) {
        return run(steps, NOBODY);
    }

    /// Some updates; stops before the first that leaves a number that is not finite.
    ///
    /// @return why it stopped early, or null
    public Trainer.@Nullable Divergence run(long steps, LossWatcher watcher) {
        long from = step;
        long updatesFrom = updates;
        for (int l = 1; l < layers.length; l++) {
            layers[l].keep();
        }
        for (long i = 0; i < steps; i++) {
            if (!advance()) {
                Trainer.Divergence divergence = new Trainer.Divergence(step, failed);
                comeBack(from, updatesFrom);
                return divergence;
            }
            watcher.loss(step - 1, loss);
        }
        return null;
    }

    /// The update that failed has spoilt the weights: the same updates without it, from the weights that were kept.
    private void comeBack(long from, long updatesFrom) {
        long until = step;
        for (int l = 1; l < layers.length; l++) {
            layers[l].restore();
        }
        pass.reload();
        step = from;
        updates = updatesFrom;
        while (step < until) {
            advance();
        }
    }

    /// One update; false where a number is not finite, with the layer in [#failed].
    private boolean advance() {
        long within = step - orderOf * stepsPerEpoch;
        if (orderOf < 0 || within < 0 || within >= stepsPerEpoch) {
            reorder(step / stepsPerEpoch);
            within = step % stepsPerEpoch;
        }
        int from = (int) within * plan.batchSize();
        int rows = Math.min(plan.batchSize(), order.length - from);
        Dataset data = plan.data();
        for (int r = 0; r < rows; r++) {
            xAt[r] = order[from + r] * data.inputs().columns();
            tAt[r] = order[from + r] * data.targets().columns();
        }
        double[] x = data.inputs().data();
        double[] t = data.targets().data();
        rule.begin(plan.rate(step), updates + 1);
        pass.leaveOut(plan.seed(), step, order, from, rows);
        loss = pass.run(x, xAt, t, tAt, rows, descent);
        failed = pass.spoilt();
        if (failed > 0 || !Double.isFinite(loss)) {
            return false;
        }
        step++;
        updates++;
        return true;
    }

    private final class Updates implements TrainingPass.Descent {
        @Override
        public boolean weights(int l, int at, double[] g, int n) {
            return layers[l].update(rule, at, g, n);
        }

        @Override
        public boolean biases(int l, double[] g, int n) {
            return layers[l].updateBiases(rule, g, n);
        }

        @Override
        public boolean turned(int l, double[] turned, int at, double[] g, int n) {
            boolean can = rule.remembersNothing() && !layers[l].anyFixed();
            if (can) {
                rule.update(turned, at, g, n, NONE, NONE);
            }
            return can;
        }
    }

    private void reorder(long epoch) {
        orderOf = epoch;
        plan.order(epoch, order);
    }

    /// Updates so far.
    public long step() {
        return step;
    }

    /// The loss of the last batch, before its update; NaN before the first.
    public double loss() {
        return loss;
    }

    /// Where training stands, as a value of its own.
    public TrainingState state() {
        List<Dense> dense = new ArrayList<>();
        List<OptimizerState.Layer> memories = new ArrayList<>();
        for (int l = 1; l < layers.length; l++) {
            PackedLayer layer = pass.layer(l);
            Matrix weights = new Matrix(layer.units(), layer.inputs(), layer.plainWeights());
            dense.add(structure.layer(l).withParameters(weights, layer.plainBias()));
            memories.add(layers[l].memories());
        }
        Network network = new Network(dense, structure.loss(), structure.reduction());
        return new TrainingState(step, network, new OptimizerState(memories), updates);
    }
}
