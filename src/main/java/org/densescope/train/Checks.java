package org.densescope.train;

import org.densescope.say.Refused;
import org.densescope.say.Sentence;

/// What the settings of an optimizer must be, said in one sentence where they are not.
final class Checks {
    private Checks() {}

    static void rate(double rate) {
        atLeastZero(Sentence.of("say.word.learning-rate", "the learning rate"), rate);
    }

    static void atLeastZero(Sentence name, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new Refused(
                    "say.checks.must-be-finite-number",
                    "{0} must be a finite number of at least 0, not {1}",
                    name,
                    value);
        }
    }

    static void aboveZero(Sentence name, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new Refused(
                    "say.checks.must-be-finite-number-2", "{0} must be a finite number above 0, not {1}", name, value);
        }
    }

    static void momentum(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new Refused(
                    "say.checks.momentum-must-be-at", "momentum must be at least 0 and at most 1, not {0}", value);
        }
    }

    static void fraction(Sentence name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new Refused(
                    "say.checks.must-be-at-least", "{0} must be at least 0 and below 1, not {1}", name, value);
        }
    }

    /// The gradient with L2 decay; without decay the very same bits.
    static double decayed(double gradient, double weight, double decay) {
        return decay == 0 ? gradient : Math.fma(decay, weight, gradient);
    }
}
