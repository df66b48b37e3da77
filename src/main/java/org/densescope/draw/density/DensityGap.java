package org.densescope.draw.density;

import org.densescope.engine.ShapeException;

/// What is drawn between two layers.
///
/// @param left the units that the edges come from, all of them left of `from`
/// @param right the units that they go to, all of them right of `to`
/// @param values one a pair of units
/// @param from first pixel column that is painted
/// @param to one behind the last
public record DensityGap(Ends left, Ends right, EdgeValues values, int from, int to) {
    public DensityGap {
        if (values.inputs() != left.count() || values.units() != right.count()) {
            throw new ShapeException("edges of " + values.inputs() + " → " + values.units() + " units cannot join "
                    + left.count() + " → " + right.count());
        }
    }

    public int width() {
        return Math.max(0, to - from);
    }

    public long edges() {
        return (long) left.count() * right.count();
    }
}
