package org.densescope.working;

import static org.densescope.engine.Quantity.NEW_WEIGHT;
import static org.densescope.engine.Quantity.WEIGHT_GRADIENT;

import java.util.ArrayList;
import java.util.List;
import org.densescope.train.Optimizer;
import org.densescope.train.Optimizer.Adam;
import org.densescope.train.Optimizer.Sgd;

/// Slips of the update of a weight.
final class StepSlips {
    private StepSlips() {}

    static List<Slip> of(Optimizer optimizer) {
        List<Slip> slips = new ArrayList<>();
        steps(slips);
        slips.add(Slip.of(
                "bias-trained-though-frozen",
                NEW_WEIGHT,
                o -> o.ofBias() && !o.learns() ? o.work().weight() : o.usual()));
        slips.add(Slip.of("bias-left", NEW_WEIGHT, o -> o.ofBias() ? o.weight() : o.usual()));
        if (optimizer instanceof Sgd sgd && sgd.momentum() != 0) {
            momentum(slips, sgd);
        }
        if (optimizer instanceof Adam adam) {
            adam(slips, adam);
        }
        if (optimizer.weightDecay() != 0) {
            decay(slips, optimizer);
        }
        return slips;
    }

    /// Where the update changes the weight at all.
    private static Slip ofStep(String id, Twist twist) {
        return Slip.of(id, NEW_WEIGHT, o -> o.learns() ? twist.of(o) : o.usual());
    }

    private static double rate(Operation o) {
        return o.optimizer().rate();
    }

    private static double step(Operation o) {
        return o.work().step();
    }

    private static double direction(Operation o) {
        return step(o) / rate(o);
    }

    private static void steps(List<Slip> slips) {
        slips.add(ofStep("update-sign", o -> o.weight() + step(o)));
        slips.add(ofStep("rate-forgotten", o -> o.weight() - direction(o)));
        slips.add(ofStep("rate-twice", o -> o.weight() - rate(o) * step(o)));
        slips.add(ofStep("rate-divides", o -> o.weight() - direction(o) / rate(o)));
        slips.add(ofStep("updated-twice", o -> o.weight() - 2 * step(o)));
        slips.add(ofStep("weight-in-step", o -> o.weight() - o.weight() * step(o)));
        slips.add(ofStep("gradient-of-neighbour", o -> {
            if (o.ofBias()) {
                return o.usual();
            }
            int next = (o.from() + 1) % o.dense().inputs();
            double gradient = o.step().weightNumber(WEIGHT_GRADIENT, o.layer(), o.unit(), next);
            return o.step()
                    .weights()
                    .work(o.layer(), o.unit(), o.from(), gradient)
                    .weight();
        }));
        slips.add(ofStep("step-only", o -> -step(o)));
        slips.add(ofStep("step-only-positive", StepSlips::step));
    }

    private static void momentum(List<Slip> slips, Sgd sgd) {
        double mu = sgd.momentum();
        slips.add(ofStep("momentum-forgotten", o -> o.weight() - rate(o) * gradient(o)));
        slips.add(ofStep("momentum-minus", o -> o.weight() - rate(o) * (gradient(o) - mu * o.memory(1))));
        slips.add(ofStep("momentum-sign", o -> o.weight() - rate(o) * (mu * o.memory(1) - gradient(o))));
        slips.add(ofStep("momentum-damped", o -> o.weight() - rate(o) * (mu * o.memory(1) + (1 - mu) * gradient(o))));
        slips.add(ofStep(
                "momentum-once-more",
                o -> o.weight() - rate(o) * (gradient(o) + mu * o.work().memory1())));
        slips.add(ofStep("old-velocity", o -> o.weight() - rate(o) * o.memory(1)));
        slips.add(ofStep(
                "rate-in-velocity-too", o -> o.weight() - rate(o) * (mu * o.memory(1) + rate(o) * gradient(o))));
    }

    /// With decay, where there is some.
    private static double gradient(Operation o) {
        return o.work().gradient();
    }

    private static void adam(List<Slip> slips, Adam adam) {
        double epsilon = adam.epsilon();
        slips.add(ofAdam("adam-not-corrected", w -> w.memory1() / (Math.sqrt(w.memory2()) + epsilon)));
        slips.add(ofAdam("adam-m-not-corrected", w -> w.memory1() / (Math.sqrt(w.corrected2()) + epsilon)));
        slips.add(ofAdam("adam-v-not-corrected", w -> w.corrected1() / (Math.sqrt(w.memory2()) + epsilon)));
        slips.add(ofAdam("adam-no-root", w -> w.corrected1() / (w.corrected2() + epsilon)));
        slips.add(ofAdam("adam-g-for-m", w -> w.gradient() / (Math.sqrt(w.corrected2()) + epsilon)));
        slips.add(ofAdam("sgd-instead", Optimizer.Work::gradient));
        Adam swapped = new Adam(adam.rate(), adam.beta2(), adam.beta1(), epsilon, adam.weightDecay(), adam.decoupled());
        slips.add(ofStep(
                "adam-betas-swapped",
                o -> swapped.work(
                                o.weight(),
                                o.weightGradient(),
                                o.memory(1),
                                o.memory(2),
                                o.step().weights().update())
                        .weight()));
    }

    /// What is multiplied with the rate and subtracted.
    @FunctionalInterface
    private interface Direction {
        double of(Optimizer.Work work);
    }

    private static Slip ofAdam(String id, Direction direction) {
        return ofStep(id, o -> {
            Optimizer.Work work = o.work();
            double shrunk = work.weight() + work.step();
            return shrunk - rate(o) * direction.of(work);
        });
    }

    private static void decay(List<Slip> slips, Optimizer optimizer) {
        double lambda = optimizer.weightDecay();
        slips.add(ofStep("decay-forgotten", o -> decayed(o, 0)));
        slips.add(ofStep("decay-twice", o -> decayed(o, 2 * lambda)));
        slips.add(ofStep("decay-half", o -> decayed(o, lambda / 2)));
        slips.add(ofStep("decay-sign", o -> decayed(o, -lambda)));
        slips.add(ofStep("decay-without-rate", o -> decayed(o, 0) - lambda * o.weight()));
        slips.add(ofStep("decay-not-on-bias", o -> o.ofBias() ? decayed(o, 0) : o.usual()));
    }

    /// The update as it is with another share of the weight in its gradient.
    private static double decayed(Operation o, double lambda) {
        boolean decoupled = o.optimizer() instanceof Adam adam && adam.decoupled();
        double more = lambda - o.optimizer().weightDecay();
        if (decoupled) {
            return o.usual() - rate(o) * more * o.weight();
        }
        double gradient = o.weightGradient() + more * o.weight();
        return o.step().weights().work(o.layer(), o.unit(), o.from(), gradient).weight();
    }
}
