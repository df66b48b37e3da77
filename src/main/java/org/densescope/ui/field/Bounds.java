package org.densescope.ui.field;

import org.densescope.trace.Digits;
import org.densescope.trace.Reading;

/// Which numbers a field takes.
///
/// @param least the smallest, or where `above` says so, what every number is above
/// @param most the largest, or where `below` says so, what every number is below
public record Bounds(double least, boolean above, double most, boolean below) {
    public static final Bounds ANY = new Bounds(-Double.MAX_VALUE, false, Double.MAX_VALUE, false);
    public static final Bounds NOT_NEGATIVE = new Bounds(0, false, Double.MAX_VALUE, false);
    public static final Bounds POSITIVE = new Bounds(0, true, Double.MAX_VALUE, false);
    /// At least 0 and below 1.
    public static final Bounds FRACTION = new Bounds(0, false, 1, true);

    public boolean holds(double value) {
        return (above ? value > least : value >= least) && (below ? value < most : value <= most);
    }

    /// The reading, or why it does not lie within.
    Reading<Double> check(double value) {
        if (holds(value)) {
            return Reading.of(value);
        }
        if (most == Double.MAX_VALUE) {
            return Reading.refused(above ? "not-above" : "not-at-least", written(least));
        }
        String reason = below ? above ? "not-inside" : "not-below" : above ? "not-above-and-at-most" : "not-between";
        return Reading.refused(reason, written(least), written(most));
    }

    private static String written(double value) {
        return Digits.exact(value);
    }
}
