package org.densescope.train;

/// The losses of a training so far, thinned: each point stands for as many updates, with their mean, least and most.
///
/// @param first updates before the first one seen
/// @param stride updates a point; the last point may have fewer
/// @param steps updates seen
/// @param mean one a point
/// @param least one a point
/// @param most one a point
@SuppressWarnings("ArrayRecordComponent") // a finished picture of a curve; nobody writes it again
public record Losses(long first, long stride, long steps, double[] mean, double[] least, double[] most) {
    public int points() {
        return mean.length;
    }

    /// The updates before the first of a point.
    public long step(int point) {
        return first + point * stride;
    }

    /// The point that an update belongs to, or -1 where it was not seen.
    public int point(long step) {
        return step < first || step >= first + steps ? -1 : (int) ((step - first) / stride);
    }
}
