package org.densescope.ui.heat;

import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;

/// The colours of a heat map, `0xAARRGGBB`.
///
/// @param positive the largest value above 0
/// @param negative the largest value below 0
/// @param zero no value to either side
/// @param unborn the stripes of a cell that is not computed yet
/// @param broken NaN and infinity
/// @param ground between the cells
public record HeatColours(int positive, int negative, int zero, int unborn, int broken, int ground) {
    /// The luminance from which black and white are equally far: there both have a contrast of 4.58.
    private static final double AS_FAR_FROM_BOTH = 0.179;

    public static final HeatColours LIGHT =
            new HeatColours(0xFF2166AC, 0xFFC25E00, 0xFFF2F4F7, 0xFFC9CFD8, 0xFFC2185B, 0xFFFFFFFF);

    /// Those of the picture: weights and values have colours of their own, gradients others.
    public static HeatColours of(Palette palette, boolean gradient) {
        int ground = palette.background();
        return new HeatColours(
                gradient ? palette.gradientPositive() : palette.positive(),
                gradient ? palette.gradientNegative() : palette.negative(),
                mix(ground, palette.line(), 0.12),
                mix(ground, palette.line(), 0.6),
                palette.broken(),
                ground);
    }

    /// The colour of a value: from `zero` to that of its sign in proportion to its size, in small steps.
    ///
    /// @param scale the size that gets the full colour, above 0
    public int of(double value, double scale) {
        return Ramp.finite(value) ? shade(Ramp.index(value, Ramp.steps(scale))) : broken;
    }

    /// @param index one of [Ramp]'s, 0 to `2 * STEPS`
    int shade(int index) {
        int size = Math.abs(index - Ramp.STEPS);
        return mix(zero, index < Ramp.STEPS ? negative : positive, (double) size / Ramp.STEPS);
    }

    /// Black or white, whichever stands out more on a colour.
    public static int textOn(int argb) {
        return Shade.luminance(argb) > AS_FAR_FROM_BOTH ? 0xFF000000 : 0xFFFFFFFF;
    }

    private static int mix(int from, int to, double part) {
        return 0xFF000000 | channel(from, to, part, 16) | channel(from, to, part, 8) | channel(from, to, part, 0);
    }

    private static int channel(int from, int to, double part, int shift) {
        int a = from >> shift & 255;
        int b = to >> shift & 255;
        return (int) Math.round(a + (b - a) * part) << shift;
    }
}
