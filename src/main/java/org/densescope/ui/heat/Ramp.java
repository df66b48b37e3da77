package org.densescope.ui.heat;

/// The colours of numbers of any size up to a scale, ready to be looked up: half a million cells a frame have no time
/// to
/// mix theirs.
final class Ramp {
    /// Shades from no colour to the full one, more than a screen can show.
    static final int STEPS = 1 << 10;

    private final int[] shades = new int[2 * STEPS + 1];
    private final int broken;
    private final double each;

    /// @param scale the size that gets the full colour
    Ramp(HeatColours colours, double scale) {
        each = steps(scale);
        broken = colours.broken();
        for (int i = 0; i < shades.length; i++) {
            shades[i] = colours.shade(i);
        }
    }

    int of(double value) {
        return finite(value) ? shades[index(value, each)] : broken;
    }

    static boolean finite(double value) {
        return Math.abs(value) <= Double.MAX_VALUE;
    }

    /// Shades a unit of the numbers; none where there is no scale.
    static double steps(double scale) {
        return scale > 0 ? Math.min(STEPS / scale, Double.MAX_VALUE) : 0;
    }

    /// Which shade a finite number has, 0 for that of the largest below 0.
    static int index(double value, double each) {
        return (int) (Math.clamp(value * each, -STEPS, STEPS) + (STEPS + 0.5));
    }
}
