package org.densescope.train;

import org.densescope.engine.Functions;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;

/// How the learning rate changes as training goes on: a factor for each update, from its number alone.
public sealed interface Schedule {
    /// What the rate of the update after `step` updates is multiplied by, in 0 .. 1.
    double factor(long step);

    /// The rate stays as it is.
    record Constant() implements Schedule {
        @Override
        public double factor(long step) {
            return 1;
        }
    }

    /// `gamma` times as much after each `every` updates.
    ///
    /// @param every at least 1
    /// @param gamma above 0, at most 1
    record Steps(long every, double gamma) implements Schedule {
        public Steps {
            atLeastOne(
                    Sentence.of("say.word.schedule-every", "the training steps between two changes of the rate"),
                    every);
            if (!(gamma > 0 && gamma <= 1)) {
                throw new Refused(
                        "say.schedule.factor-schedule-must-be",
                        "the factor of a schedule must be above 0 and at most 1, not {0}",
                        gamma);
            }
        }

        @Override
        public double factor(long step) {
            long times = step / every;
            return Functions.pow(gamma, (double) times);
        }
    }

    /// Half a wave of the cosine from 1 down to 0 over `total` updates (Loshchilov & Hutter 2017), then 0.
    ///
    /// @param total at least 1
    record Cosine(long total) implements Schedule {
        public Cosine {
            atLeastOne(Sentence.of("say.word.schedule-length", "the length of a schedule"), total);
        }

        @Override
        public double factor(long step) {
            return step >= total ? 0 : 0.5 * (1 + StrictMath.cos(Math.PI * ((double) step / total)));
        }
    }

    /// A straight line from near 0 to the other schedule's own factor over `steps` updates.
    ///
    /// @param steps at least 1
    record WarmUp(long steps, Schedule then) implements Schedule {
        public WarmUp {
            atLeastOne(Sentence.of("say.word.warm-up-length", "the length of a warm-up"), steps);
        }

        @Override
        public double factor(long step) {
            double reached = step + 1 >= steps ? 1 : (step + 1.0) / steps;
            return reached * then.factor(step);
        }
    }

    Schedule CONSTANT = new Constant();

    private static void atLeastOne(Sentence name, long value) {
        if (value < 1) {
            throw new Refused("say.schedule.must-be-at-least", "{0} must be at least 1, not {1}", name, value);
        }
    }
}
