package org.densescope.ui;

/// Sixty times a second, however often the window pulses: for what moves by itself. What a hand does is answered at the
/// very next pulse.
public final class Pace {
    /// A little less than a sixtieth of a second, since a pulse may come early.
    private static final long LEAST = 14_000_000;

    private long last = Long.MIN_VALUE;

    /// Whether the next frame is due; then its time is taken.
    ///
    /// @param now nanoseconds of a clock that only goes forward
    public boolean due(long now) {
        if (last != Long.MIN_VALUE && now - last < LEAST) {
            return false;
        }
        last = now;
        return true;
    }
}
