package org.densescope.train;

import org.densescope.engine.Functions;
import org.densescope.engine.Loops;

/// An optimizer's rule on whole arrays in place: the arithmetic of its [Optimizer.Rule], for all weights at once.
final class InPlace {
    private final Optimizer optimizer;
    private final Loops loops;
    private double rate;
    private double unbias1;
    private double unbias2;

    InPlace(Optimizer optimizer, Loops loops) {
        this.optimizer = optimizer;
        this.loops = loops;
    }

    /// Before the update number `t`, from 1.
    void begin(double nextRate, long t) {
        rate = nextRate;
        if (optimizer instanceof Optimizer.Adam adam) {
            unbias1 = 1 - Functions.pow(adam.beta1(), (double) t);
            unbias2 = 1 - Functions.pow(adam.beta2(), (double) t);
        }
    }

    /// One update of weights or biases and their memories.
    ///
    /// @return whether each new number is finite
    boolean update(double[] w, double[] g, double[] memory1, double[] memory2) {
        int n = w.length;
        double decay = optimizer.weightDecay();
        return switch (optimizer) {
            case Optimizer.Sgd sgd ->
                sgd.momentum() == 0
                        ? loops.descend(rate, decay, w, g, n)
                        : loops.descendWithMomentum(rate, sgd.momentum(), sgd.nesterov(), decay, w, g, memory1, n);
            case Optimizer.Adam adam ->
                loops.adam(
                        new Loops.AdamStep(
                                rate,
                                adam.beta1(),
                                adam.beta2(),
                                adam.epsilon(),
                                decay,
                                adam.decoupled(),
                                unbias1,
                                unbias2),
                        w,
                        g,
                        memory1,
                        memory2,
                        n);
            case Optimizer.RmsProp rms -> loops.rmsProp(rate, rms.alpha(), rms.epsilon(), decay, w, g, memory1, n);
            case Optimizer.Adagrad adagrad -> loops.adagrad(rate, adagrad.epsilon(), decay, w, g, memory1, n);
        };
    }
}
