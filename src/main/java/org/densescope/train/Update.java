package org.densescope.train;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.pass.Pass;

/// One update of all weights and biases from a finished pass: the state before and after.
///
/// All gradients are those of the old weights; no new weight is read by any of them.
///
/// @param optimizer the rule
/// @param before the state whose network made the pass
/// @param after the state that the next step starts from
public record Update(Optimizer optimizer, TrainingState before, TrainingState after) {
    /// @throws IllegalArgumentException when the pass is not one of the state's own network
    @SuppressWarnings("ReferenceEquality") // the very network, not one like it
    public static Update of(Optimizer optimizer, TrainingState before, Pass pass) {
        if (pass.network() != before.network()) {
            throw new IllegalArgumentException("the pass belongs to another network");
        }
        long t = before.updates() + 1;
        Optimizer.Rule rule = optimizer.rule(t);
        List<Dense> layers = new ArrayList<>();
        List<OptimizerState.Layer> memories = new ArrayList<>();
        for (int l = 1; l <= before.network().depth(); l++) {
            Dense dense = before.network().layer(l);
            OptimizerState.Layer old = before.memories().layer(l);
            OptimizerState.Layer memory = new OptimizerState.Layer(
                    old.weights1().clone(),
                    old.weights2().clone(),
                    old.bias1().clone(),
                    old.bias2().clone());
            double[] w = dense.weights().data().clone();
            double[] b = dense.bias().clone();
            apply(rule, dense, true, w, pass.weightGradients(l), memory.weights1(), memory.weights2());
            if (dense.biasTrained()) {
                apply(rule, dense, false, b, pass.biasGradients(l), memory.bias1(), memory.bias2());
            }
            layers.add(dense.withParameters(new Matrix(dense.units(), dense.inputs(), w), b));
            memories.add(memory);
        }
        Network network =
                new Network(layers, before.network().loss(), before.network().reduction());
        return new Update(
                optimizer, before, new TrainingState(before.step() + 1, network, new OptimizerState(memories), t));
    }

    private static void apply(
            Optimizer.Rule rule, Dense dense, boolean masked, double[] w, double[] g, double[] m1, double[] m2) {
        boolean maskEmpty = dense.mask().cut().length == 0 && dense.mask().frozen().length == 0;
        for (int i = 0; i < w.length; i++) {
            if (masked && !maskEmpty && (dense.mask().isCut(i) || dense.mask().isFrozen(i))) {
                continue;
            }
            Optimizer.Work work = rule.work(w[i], g[i], m1.length > 0 ? m1[i] : 0, m2.length > 0 ? m2[i] : 0);
            if (m1.length > 0) {
                m1[i] = work.memory1();
            }
            if (m2.length > 0) {
                m2[i] = work.memory2();
            }
            w[i] = work.weight();
        }
    }

    /// The update of one weight, or one bias for [Place#BIAS], with everything between; the numbers of the update
    /// itself.
    public Optimizer.Work work(Pass pass, int layer, int unit, int from) {
        Dense dense = before.network().layer(layer);
        OptimizerState.Layer old = before.memories().layer(layer);
        boolean bias = from == Place.BIAS;
        int at = bias ? unit : unit * dense.inputs() + from;
        double[] m1 = bias ? old.bias1() : old.weights1();
        double[] m2 = bias ? old.bias2() : old.weights2();
        return optimizer.work(
                dense.weight(unit, from),
                (bias ? pass.biasGradients(layer) : pass.weightGradients(layer))[at],
                m1.length > 0 ? m1[at] : 0,
                m2.length > 0 ? m2[at] : 0,
                before.updates() + 1);
    }
}
