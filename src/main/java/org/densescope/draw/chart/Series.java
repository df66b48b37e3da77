package org.densescope.draw.chart;

import org.densescope.draw.pen.Pen;
import org.jspecify.annotations.Nullable;

/// A curve: values over ascending places.
///
/// @param name what it is called in the legend
/// @param x ascending
/// @param y one a place; what is not finite is left out
/// @param low the lower border of its spread, or null
/// @param high the upper border of its spread, or null
/// @param stroke colour, width and dash
@SuppressWarnings("ArrayRecordComponent") // nobody writes them again
public record Series(
        String name, double[] x, double[] y, double @Nullable [] low, double @Nullable [] high, Pen.Stroke stroke) {
    /// The last place at or before a value, or -1.
    public int at(double value) {
        int from = 0;
        int to = x.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (x[middle] <= value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }
}
