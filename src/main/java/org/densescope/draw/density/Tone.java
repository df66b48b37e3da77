package org.densescope.draw.density;

import org.densescope.engine.Functions;

/// Colours of a density: how much weight passes as depth of grey, of which sign it is beyond chance as colour.
///
/// Positive and negative weights cancel where many cross; a plain sum would be grey everywhere. So colour stands for
/// the difference measured by what as many weights of random signs differ by, `|P − N| / √(P + N)`.
public final class Tone {
    /// Steps of the sum's root.
    static final int SUMS = 1024;

    /// Steps of significance to either side of none.
    static final int SIDES = 48;

    /// Sums below `2⁻⁷` of a gap's full ones look like nothing.
    private static final double OCTAVES = 7;

    private static final int LEVELS = 64;
    private static final int ROW = 2 * SIDES + 1;

    private final int[] levels = new int[SUMS];
    private final int[] colours = new int[LEVELS * ROW];

    /// @param neutral colour of much weight without a sign
    /// @param depth how much of it is mixed in at most, 0 to 1
    /// @param positive colour of weight above 0
    /// @param negative colour of weight below 0
    /// @param strength how much of either is mixed in at most; below 1 leaves room for lines that stand out
    public Tone(int neutral, double depth, int positive, int negative, double strength) {
        for (int s = 0; s < SUMS; s++) {
            double root = (double) s / (SUMS - 1);
            double log = s == 0 ? -OCTAVES : 2 * Functions.log(root) / Functions.log(2);
            double part = Math.clamp(1 + log / OCTAVES, 0, 1);
            levels[s] = (int) Math.rint(part * (LEVELS - 1)) * ROW + SIDES;
        }
        for (int level = 0; level < LEVELS; level++) {
            double part = (double) level / (LEVELS - 1);
            for (int side = -SIDES; side <= SIDES; side++) {
                double much = Math.abs(side) / (double) SIDES;
                double colour = strength * much * Math.sqrt(much) * Math.min(1, part * 1.6);
                colours[level * ROW + SIDES + side] =
                        over(side < 0 ? negative : positive, colour, neutral, depth * part);
            }
        }
    }

    /// Premultiplied: some of one colour above some of another, above nothing.
    private static int over(int above, double much, int below, double some) {
        double rest = some * (1 - much);
        int argb = (int) Math.rint((much + rest) * 255) << 24;
        for (int shift = 0; shift < 24; shift += 8) {
            double channel = ((above >> shift) & 0xFF) * much + ((below >> shift) & 0xFF) * rest;
            argb |= (int) Math.rint(channel) << shift;
        }
        return argb;
    }

    /// @param sum step of the root of the sum, 0 to [#SUMS] - 1
    /// @param side -[#SIDES] to [#SIDES]
    int at(int sum, int side) {
        return colours[levels[sum] + side];
    }
}
