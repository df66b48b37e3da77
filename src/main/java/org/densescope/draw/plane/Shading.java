package org.densescope.draw.plane;

import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;

/// How the values of a cell become a colour.
///
/// Every shading has sides: where two neighbouring pixels lie on different ones, a line is drawn between them.
public sealed interface Shading {
    /// Ink of the palest and of the fullest colour.
    double PALE = 0.08;

    double FULL = 0.62;
    double FLAT = 0.42;
    int LEVELS = 256;

    /// The side of what is no finite number.
    int BROKEN = -1;

    /// @param v holds the values of the cell
    /// @param at where they start
    int argb(double[] v, int at);

    int side(double[] v, int at);

    /// From pale to full.
    private static int[] ramp(Palette palette, int colour) {
        int[] ramp = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            ramp[i] = Shade.mix(palette.background(), colour, PALE + (FULL - PALE) * i / (LEVELS - 1));
        }
        return ramp;
    }

    private static int level(double part) {
        return (int) Math.round(Math.clamp(part, 0, 1) * (LEVELS - 1));
    }

    /// The class of the largest output, paler the nearer the second is; the first of equal ones.
    ///
    /// @param ramps `[colour][level]`
    /// @param units how many outputs
    /// @param flat one ink for all of a class
    /// @param broken the colour of what is no finite number
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    record Classes(int[][] ramps, int units, int flat, int broken) implements Shading {
        public static Classes of(Palette palette, int units, boolean flat) {
            ClassColours colours = ClassColours.of(palette);
            int[][] ramps = new int[ClassColours.COUNT][];
            for (int k = 0; k < ramps.length; k++) {
                ramps[k] = ramp(palette, colours.of(k));
            }
            return new Classes(ramps, units, flat ? level((FLAT - PALE) / (FULL - PALE)) : -1, brokenOf(palette));
        }

        @Override
        public int side(double[] v, int at) {
            int best = 0;
            for (int k = 0; k < units; k++) {
                if (!Double.isFinite(v[at + k])) {
                    return BROKEN;
                }
                if (v[at + k] > v[at + best]) {
                    best = k;
                }
            }
            return best;
        }

        @Override
        public int argb(double[] v, int at) {
            int best = side(v, at);
            if (best == BROKEN) {
                return broken;
            }
            int[] ramp = ramps[Math.floorMod(best, ramps.length)];
            if (flat >= 0) {
                return ramp[flat];
            }
            double second = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < units; k++) {
                if (k != best) {
                    second = Math.max(second, v[at + k]);
                }
            }
            return ramp[level(v[at + best] - second)];
        }
    }

    /// The distance from a middle, blue above and orange below.
    ///
    /// @param above `[level]`
    /// @param below `[level]`
    /// @param middle the value that is neither
    /// @param reach the distance of the full colour
    /// @param flat one ink for all of a side
    /// @param broken the colour of what is no finite number
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    record Signed(int[] above, int[] below, int unit, double middle, double reach, int flat, int broken)
            implements Shading {
        /// @param unit which value of a cell
        /// @param reach above 0
        public static Signed of(Palette palette, int unit, double middle, double reach, boolean flat) {
            return new Signed(
                    ramp(palette, palette.positive()),
                    ramp(palette, palette.negative()),
                    unit,
                    middle,
                    reach,
                    flat ? level((FLAT - PALE) / (FULL - PALE)) : -1,
                    brokenOf(palette));
        }

        @Override
        public int side(double[] v, int at) {
            double value = v[at + unit];
            return !Double.isFinite(value) ? BROKEN : value > middle ? 1 : 0;
        }

        @Override
        public int argb(double[] v, int at) {
            double value = v[at + unit];
            if (!Double.isFinite(value)) {
                return broken;
            }
            int[] ramp = value > middle ? above : below;
            return ramp[flat >= 0 ? flat : level(Math.abs(value - middle) / reach)];
        }
    }

    /// From the least to the most, the less the fuller, in steps with lines between them.
    ///
    /// @param inks `[level]`
    /// @param least the value of the fullest colour
    /// @param most the value of the palest colour
    /// @param broken the colour of what is no finite number
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    record Levels(int[] inks, double least, double most, int broken) implements Shading {
        private static final int STEPS = 12;

        public static Levels of(Palette palette, double least, double most) {
            return new Levels(ramp(palette, palette.positive()), least, most, brokenOf(palette));
        }

        private double part(double value) {
            return most > least ? (value - least) / (most - least) : 0;
        }

        @Override
        public int side(double[] v, int at) {
            return Double.isFinite(v[at]) ? (int) Math.floor(STEPS * part(v[at])) : BROKEN;
        }

        @Override
        public int argb(double[] v, int at) {
            return Double.isFinite(v[at]) ? inks[level(1 - part(v[at]))] : broken;
        }
    }

    private static int brokenOf(Palette palette) {
        return Shade.mix(palette.background(), palette.broken(), FULL);
    }
}
