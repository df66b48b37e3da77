package org.densescope.train;

import java.util.List;
import org.densescope.engine.Functions;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;

/// How a gradient becomes a new weight. The rules are those of the common frameworks (PyTorch's, to the formula).
///
/// With weight `w`, gradient `g`, rate `η` and update number `t` counted from 1. Weight decay `λ` is L2: it adds
/// `λ·w` to the gradient, of biases too; only [Adam] can decouple it. A memory that has become too small to hold its
/// digits is 0 ([Functions#normal]), and so is a weight that is as good as 0 ([Functions#weight]).
public sealed interface Optimizer {
    /// A memory that an optimizer keeps for each weight.
    enum Memory {
        /// `v = μ·v + g`
        VELOCITY,
        /// `m = β₁·m + (1 − β₁)·g`
        FIRST_MOMENT,
        /// `v = β₂·v + (1 − β₂)·g²`
        SECOND_MOMENT,
        /// `v = α·v + (1 − α)·g²`
        SQUARE_AVERAGE,
        /// `G = G + g²`
        SQUARE_SUM
    }

    /// What one update of one weight went through, for the eye; the last value is the new weight.
    ///
    /// @param gradient the gradient with decay added, where there is any
    /// @param memory1 first memory after the update, or 0
    /// @param memory2 second memory after the update, or 0
    /// @param corrected1 first memory after bias correction (Adam), or `memory1`
    /// @param corrected2 second memory after bias correction (Adam), or `memory2`
    /// @param step what is subtracted from the weight
    /// @param weight the new weight
    record Work(
            double gradient,
            double memory1,
            double memory2,
            double corrected1,
            double corrected2,
            double step,
            double weight) {}

    double rate();

    double weightDecay();

    Optimizer withRate(double rate);

    /// Which memories there are: none, one or two.
    List<Memory> memories();

    /// The rule of one update, the same for all weights and biases.
    @FunctionalInterface
    interface Rule {
        /// One weight's update, with everything between.
        ///
        /// @param memory1 first memory before the update
        /// @param memory2 second memory before the update
        Work work(double weight, double gradient, double memory1, double memory2);
    }

    /// The rule of an update; what depends on its number alone is computed once, here.
    ///
    /// @param t the number of the update, from 1
    Rule rule(long t);

    /// One weight's update: [Rule#work] of [#rule].
    default Work work(double weight, double gradient, double memory1, double memory2, long t) {
        return rule(t).work(weight, gradient, memory1, memory2);
    }

    /// The name in files and on the command line.
    default String id() {
        return switch (this) {
            case Sgd sgd -> sgd.momentum() == 0 ? "sgd" : sgd.nesterov() ? "nesterov" : "momentum";
            case Adam adam -> adam.decoupled() ? "adamw" : "adam";
            case RmsProp _ -> "rmsprop";
            case Adagrad _ -> "adagrad";
        };
    }

    /// Gradient descent, with momentum and Nesterov's look-ahead if wanted: `v = g` at first, then `v = μ·v + g`;
    /// `w −= η·v`, or `w −= η·(g + μ·v)`.
    ///
    /// @param rate `η`, finite, at least 0
    /// @param momentum `μ`, 0 for none, at most 1; at 1 the gradients of all steps keep adding, as where
    ///     `zero_grad` is forgotten
    /// @param nesterov look ahead; needs momentum
    /// @param weightDecay `λ`, finite, at least 0
    record Sgd(double rate, double momentum, boolean nesterov, double weightDecay) implements Optimizer {
        public Sgd {
            Checks.rate(rate);
            Checks.momentum(momentum);
            Checks.atLeastZero(Sentence.of("say.word.weight-decay", "weight decay"), weightDecay);
            if (nesterov && momentum == 0) {
                throw new Refused(
                        "say.optimizer.nesterov-s-method-needs", "Nesterov's method needs a momentum above 0");
            }
        }

        public static Sgd plain(double rate) {
            return new Sgd(rate, 0, false, 0);
        }

        @Override
        public Optimizer withRate(double value) {
            return new Sgd(value, momentum, nesterov, weightDecay);
        }

        @Override
        public List<Memory> memories() {
            return momentum == 0 ? List.of() : List.of(Memory.VELOCITY);
        }

        @Override
        public Rule rule(long t) {
            return (weight, gradient, memory1, memory2) -> {
                double g = Checks.decayed(gradient, weight, weightDecay);
                double v = momentum == 0 ? 0 : Functions.normal(Math.fma(momentum, memory1, g));
                double direction = momentum == 0 ? g : nesterov ? Math.fma(momentum, v, g) : v;
                double step = rate * direction;
                return new Work(g, v, 0, v, 0, step, Functions.weight(weight - step));
            };
        }
    }

    /// Adam (Kingma & Ba 2015), `w −= η · m̂ / (√v̂ + ε)` with `m̂ = m / (1 − β₁ᵗ)`, `v̂ = v / (1 − β₂ᵗ)`; decoupled is
    /// AdamW (Loshchilov & Hutter 2019), where decay shrinks the weight first: `w −= η·λ·w`.
    ///
    /// @param rate `η`, finite, at least 0
    /// @param beta1 `β₁`, 0 to below 1
    /// @param beta2 `β₂`, 0 to below 1
    /// @param epsilon `ε`, outside the root, above 0
    /// @param weightDecay `λ`, finite, at least 0
    /// @param decoupled AdamW
    record Adam(double rate, double beta1, double beta2, double epsilon, double weightDecay, boolean decoupled)
            implements Optimizer {
        public Adam {
            Checks.rate(rate);
            Checks.fraction(Sentence.plain("β₁"), beta1);
            Checks.fraction(Sentence.plain("β₂"), beta2);
            Checks.aboveZero(Sentence.plain("ε"), epsilon);
            Checks.atLeastZero(Sentence.of("say.word.weight-decay", "weight decay"), weightDecay);
        }

        public static Adam standard(double rate) {
            return new Adam(rate, 0.9, 0.999, 1e-8, 0, false);
        }

        @Override
        public Optimizer withRate(double value) {
            return new Adam(value, beta1, beta2, epsilon, weightDecay, decoupled);
        }

        @Override
        public List<Memory> memories() {
            return List.of(Memory.FIRST_MOMENT, Memory.SECOND_MOMENT);
        }

        @Override
        public Rule rule(long t) {
            double unbias1 = 1 - Functions.pow(beta1, (double) t);
            double unbias2 = 1 - Functions.pow(beta2, (double) t);
            return (weight, gradient, memory1, memory2) -> {
                double g = decoupled ? gradient : Checks.decayed(gradient, weight, weightDecay);
                double m = Functions.normal(Math.fma(beta1, memory1, (1 - beta1) * g));
                double v = Functions.normal(Math.fma(beta2, memory2, (1 - beta2) * (g * g)));
                double mHat = m / unbias1;
                double vHat = v / unbias2;
                double step = rate * (mHat / (Math.sqrt(vHat) + epsilon));
                double shrunk = decoupled ? weight - rate * weightDecay * weight : weight;
                return new Work(g, m, v, mHat, vHat, step, Functions.weight(shrunk - step));
            };
        }
    }

    /// RMSprop (Hinton 2012): `v = α·v + (1 − α)·g²`, `w −= η · g / (√v + ε)`.
    ///
    /// @param rate `η`, finite, at least 0
    /// @param alpha `α`, 0 to below 1
    /// @param epsilon `ε`, outside the root, above 0
    /// @param weightDecay `λ`, finite, at least 0
    record RmsProp(double rate, double alpha, double epsilon, double weightDecay) implements Optimizer {
        public RmsProp {
            Checks.rate(rate);
            Checks.fraction(Sentence.plain("α"), alpha);
            Checks.aboveZero(Sentence.plain("ε"), epsilon);
            Checks.atLeastZero(Sentence.of("say.word.weight-decay", "weight decay"), weightDecay);
        }

        @Override
        public Optimizer withRate(double value) {
            return new RmsProp(value, alpha, epsilon, weightDecay);
        }

        @Override
        public List<Memory> memories() {
            return List.of(Memory.SQUARE_AVERAGE);
        }

        @Override
        public Rule rule(long t) {
            return (weight, gradient, memory1, memory2) -> {
                double g = Checks.decayed(gradient, weight, weightDecay);
                double v = Functions.normal(Math.fma(alpha, memory1, (1 - alpha) * (g * g)));
                double step = rate * (g / (Math.sqrt(v) + epsilon));
                return new Work(g, v, 0, v, 0, step, Functions.weight(weight - step));
            };
        }
    }

    /// Adagrad (Duchi, Hazan & Singer 2011): `G = G + g²`, `w −= η · g / (√G + ε)`.
    ///
    /// @param rate `η`, finite, at least 0
    /// @param epsilon `ε`, outside the root, above 0
    /// @param weightDecay `λ`, finite, at least 0
    record Adagrad(double rate, double epsilon, double weightDecay) implements Optimizer {
        public Adagrad {
            Checks.rate(rate);
            Checks.aboveZero(Sentence.plain("ε"), epsilon);
            Checks.atLeastZero(Sentence.of("say.word.weight-decay", "weight decay"), weightDecay);
        }

        @Override
        public Optimizer withRate(double value) {
            return new Adagrad(value, epsilon, weightDecay);
        }

        @Override
        public List<Memory> memories() {
            return List.of(Memory.SQUARE_SUM);
        }

        @Override
        public Rule rule(long t) {
            return (weight, gradient, memory1, memory2) -> {
                double g = Checks.decayed(gradient, weight, weightDecay);
                double sum = Functions.normal(Math.fma(g, g, memory1));
                double step = rate * (g / (Math.sqrt(sum) + epsilon));
                return new Work(g, sum, 0, sum, 0, step, Functions.weight(weight - step));
            };
        }
    }

    /// The names of [#id], in the order in which a menu offers them.
    static List<String> ids() {
        return List.of("sgd", "momentum", "nesterov", "adam", "adamw", "rmsprop", "adagrad");
    }

    /// The optimizer of a name with its usual settings.
    ///
    /// @throws IllegalArgumentException naming what is allowed
    static Optimizer standard(String id, double rate) {
        return switch (id) {
            case "sgd" -> Sgd.plain(rate);
            case "momentum" -> new Sgd(rate, 0.9, false, 0);
            case "nesterov" -> new Sgd(rate, 0.9, true, 0);
            case "adam" -> Adam.standard(rate);
            case "adamw" -> new Adam(rate, 0.9, 0.999, 1e-8, 0.01, true);
            case "rmsprop" -> new RmsProp(rate, 0.99, 1e-8, 0);
            case "adagrad" -> new Adagrad(rate, 1e-10, 0);
            default ->
                throw new Refused(
                        "say.optimizer.there-no-optimizer-known",
                        "there is no optimizer “{0}”; known are {1}",
                        id,
                        String.join(", ", ids()));
        };
    }
}
