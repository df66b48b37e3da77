package org.densescope.draw.chart;

import java.util.ArrayList;
import java.util.List;

/// One direction of a chart, with a linear or a logarithmic scale.
///
/// @param least at its start
/// @param most at its end, greater than `least`
/// @param log equal lengths are equal ratios; then `least` is above 0
public record Axis(double least, double most, boolean log) {
    public Axis {
        if (!(least < most) || !Double.isFinite(most - least) || (log && least <= 0)) {
            throw new IllegalArgumentException("an axis cannot go from " + least + " to " + most);
        }
    }

    /// An axis that shows all finite values given, from 0 or, on a logarithmic scale, from the smallest above 0.
    public static Axis covering(double least, double most, boolean log) {
        double high = Double.isFinite(most) && most > 0 ? most : 1;
        if (!log) {
            double low = Double.isFinite(least) ? Math.min(0, least) : 0;
            return new Axis(low, low + (high - low) * 1.04, false);
        }
        double low = Double.isFinite(least) && least > 0 ? least : high / 10;
        return low < high * 0.99 ? new Axis(low, high, true) : new Axis(high / 10, high, true);
    }

    /// Where a value lies, 0 for the start to 1 for the end; outside of it beyond.
    public double part(double value) {
        if (log) {
            return value <= 0
                    ? Double.NEGATIVE_INFINITY
                    : (StrictMath.log(value) - StrictMath.log(least)) / (StrictMath.log(most) - StrictMath.log(least));
        }
        return (value - least) / (most - least);
    }

    /// The value at a part of the way.
    public double value(double part) {
        return log
                ? StrictMath.exp(StrictMath.log(least) + part * (StrictMath.log(most) - StrictMath.log(least)))
                : least + part * (most - least);
    }

    /// Round values to write beside it, at most so many, in ascending order.
    public List<Double> ticks(int wanted) {
        return log ? powers(wanted) : steps(Math.max(2, wanted));
    }

    private List<Double> steps(int wanted) {
        double rough = (most - least) / wanted;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double step = 10 * power;
        for (double nice : new double[] {1, 2, 5}) {
            if (nice * power >= rough * 0.999) {
                step = nice * power;
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(least / step - 1e-9); k * step <= most + step * 1e-9; k++) {
            ticks.add(step >= 1 ? k * step : k / Math.rint(1 / step));
        }
        return ticks;
    }

    private List<Double> powers(int wanted) {
        int from = (int) Math.ceil(StrictMath.log10(least) - 1e-9);
        int to = (int) Math.floor(StrictMath.log10(most) + 1e-9);
        List<Double> ticks = new ArrayList<>();
        if (to - from < 1) {
            for (double mark : new Axis(least, most, false).steps(wanted)) {
                if (mark > 0) {
                    ticks.add(mark);
                }
            }
            return ticks;
        }
        int every = Math.max(1, (int) Math.ceil((to - from + 1.0) / wanted));
        for (int e = from; e <= to; e += every) {
            ticks.add(e >= 0 ? StrictMath.pow(10, e) : 1 / StrictMath.pow(10, -e));
        }
        return ticks;
    }
}
