package org.densescope.train;

/// What the settings of an optimizer must be, said in one sentence where they are not.
final class Checks {
    private Checks() {}

    static void rate(double rate) {
        atLeastZero("the learning rate", rate);
    }

    static void atLeastZero(String name, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException(name + " must be a finite number of at least 0, not " + value);
        }
    }

    static void aboveZero(String name, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new IllegalArgumentException(name + " must be a finite number above 0, not " + value);
        }
    }

    static void momentum(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("momentum must be at least 0 and at most 1, not " + value);
        }
    }

    static void fraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be at least 0 and below 1, not " + value);
        }
    }

    /// The gradient with L2 decay; without decay the very same bits.
    static double decayed(double gradient, double weight, double decay) {
        return decay == 0 ? gradient : Math.fma(decay, weight, gradient);
    }
}
