package org.densescope.train;

import org.densescope.engine.Functions;
import org.densescope.engine.LoopSource;
import org.densescope.engine.Loops;

/// An optimizer's rule on arrays in place: the arithmetic of its [Optimizer.Rule], for many weights at once.
final class InPlace {
    private final Optimizer optimizer;
    private final LoopSource source;
    private Loops loops;
    private double rate;
    private final Loops.AdamRule adam;
    private double unbias1;
    private double unbias2;

    InPlace(Optimizer optimizer, LoopSource source) {
        this.optimizer = optimizer;
        adam = optimizer instanceof Optimizer.Adam a
                ? new Loops.AdamRule(a.beta1(), a.beta2(), a.epsilon(), a.weightDecay(), a.decoupled())
                : new Loops.AdamRule(0, 0, 1, 0, false);
        this.source = source;
        loops = source.now();
    }

    /// Before the update number `t`, from 1.
    void begin(double nextRate, long t) {
        rate = nextRate;
        loops = source.now();
        if (optimizer instanceof Optimizer.Adam a) {
            unbias1 = 1 - Functions.pow(a.beta1(), (double) t);
            unbias2 = 1 - Functions.pow(a.beta2(), (double) t);
        }
    }

    /// Whether an update depends on nothing but a weight and its gradient.
    boolean remembersNothing() {
        return optimizer.memories().isEmpty();
    }

    /// One update of `n` weights or biases from `at` on, and of their memories.
    ///
    /// @return whether each new number is finite
    boolean update(double[] w, int at, double[] g, int n, double[] memory1, double[] memory2) {
        double decay = optimizer.weightDecay();
        return switch (optimizer) {
            case Optimizer.Sgd sgd ->
                sgd.momentum() == 0
                        ? loops.descend(rate, decay, w, at, g, n)
                        : loops.descendWithMomentum(rate, sgd.momentum(), sgd.nesterov(), decay, w, at, g, memory1, n);
            case Optimizer.Adam _ -> loops.adam(adam, rate, unbias1, unbias2, w, at, g, memory1, memory2, n);
            case Optimizer.RmsProp rms -> loops.rmsProp(rate, rms.alpha(), rms.epsilon(), decay, w, at, g, memory1, n);
            case Optimizer.Adagrad a -> loops.adagrad(rate, a.epsilon(), decay, w, at, g, memory1, n);
        };
    }
}
