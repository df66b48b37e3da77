package org.densescope.train;

import org.densescope.engine.Functions;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;

/// An optimizer's rule on arrays in place: the arithmetic of its [Optimizer.Rule], for many weights at once.
final class InPlace {
    /// What is done to `n` weights; chosen once, since asking for the kind of an optimizer makes objects until it is
    /// compiled.
    @FunctionalInterface
    private interface Step {
        boolean make(Loops loops, double[] w, int at, double[] g, int n, double[] memory1, double[] memory2);
    }

    private final Optimizer optimizer;
    private final LoopSource source;
    private final Step step;
    private final boolean remembersNothing;
    private Loops loops;
    private double rate;

    /// `1 − β₁ᵗ` and `1 − β₂ᵗ` of Adam.
    private double unbias1;

    private double unbias2;

    InPlace(Optimizer optimizer, LoopSource source) {
        this.optimizer = optimizer;
        this.source = source;
        loops = source.now();
        step = step();
        remembersNothing = optimizer.memories().isEmpty();
    }

    private Step step() {
        double decay = optimizer.weightDecay();
        return switch (optimizer) {
            case Optimizer.Sgd sgd
            when sgd.momentum() == 0 -> (now, w, at, g, n, _, _) -> now.descend(rate, decay, w, at, g, n);
            case Optimizer.Sgd sgd ->
                (now, w, at, g, n, v, _) ->
                        now.descendWithMomentum(rate, sgd.momentum(), sgd.nesterov(), decay, w, at, g, v, n);
            case Optimizer.Adam a -> {
                Loops.AdamRule rule = new Loops.AdamRule(a.beta1(), a.beta2(), a.epsilon(), decay, a.decoupled());
                yield (now, w, at, g, n, m, v) -> now.adam(rule, rate, unbias1, unbias2, w, at, g, m, v, n);
            }
            case Optimizer.RmsProp rms ->
                (now, w, at, g, n, v, _) -> now.rmsProp(rate, rms.alpha(), rms.epsilon(), decay, w, at, g, v, n);
            case Optimizer.Adagrad a ->
                (now, w, at, g, n, v, _) -> now.adagrad(rate, a.epsilon(), decay, w, at, g, v, n);
        };
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
        return remembersNothing;
    }

    /// One update of `n` weights or biases from `at` on, and of their memories.
    ///
    /// @return whether each new number is finite
    boolean update(double[] w, int at, double[] g, int n, double[] memory1, double[] memory2) {
        return step.make(loops, w, at, g, n, memory1, memory2);
    }
}
