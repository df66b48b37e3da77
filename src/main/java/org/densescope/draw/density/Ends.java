package org.densescope.draw.density;

import java.util.Arrays;
import org.densescope.engine.ShapeException;

/// Where the units of a layer lie, which is where their edges end. Nobody writes the arrays again.
///
/// @param x of each unit's middle, device pixels
/// @param y of each unit's middle; a pixel's own middle lies at a half
public record Ends(double[] x, double[] y) {
    public Ends {
        if (x.length != y.length || x.length == 0) {
            throw new ShapeException(
                    "units need as many x (" + x.length + ") as y (" + y.length + "), and at least one");
        }
    }

    /// Units one above another.
    public static Ends column(double x, double[] y) {
        double[] same = new double[y.length];
        Arrays.fill(same, x);
        return new Ends(same, y);
    }

    public int count() {
        return y.length;
    }

    /// Whether all lie at the same x.
    public boolean straight() {
        for (double each : x) {
            if (each != x[0]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ends e && Arrays.equals(x, e.x) && Arrays.equals(y, e.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }
}
