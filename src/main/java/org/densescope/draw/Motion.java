package org.densescope.draw;

/// A move that is under way: the moments `from .. to − 1` have just happened and are being acted out.
///
/// @param from position before the move
/// @param to position after it, which the frame's reveal already has
/// @param progress 0 at the start to 1 at the end
public record Motion(long from, long to, double progress) {
    public Motion {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a move from " + from + " to " + to);
        }
        progress = Double.isNaN(progress) ? 1 : Math.clamp(progress, 0, 1);
    }

    public Motion at(double value) {
        return new Motion(from, to, value);
    }

    /// The progress slow at both ends (smoothstep).
    public double eased() {
        return progress * progress * (3 - 2 * progress);
    }
}
