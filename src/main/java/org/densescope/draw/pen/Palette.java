package org.densescope.draw.pen;

import org.densescope.trace.Channel;

/// The colours of the picture, `0xAARRGGBB`.
///
/// Weights are blue and orange, gradients purple and teal: two channels that nobody confuses, whatever their sight.
///
/// @param name `light`, `dark` or `contrast`
/// @param background behind everything
/// @param text readable on the background, at least 7:1
/// @param muted second text, at least 4.5:1 on the background
/// @param line outlines and connectors
/// @param positive weights and values above 0
/// @param negative weights and values below 0
/// @param gradientPositive gradients above 0
/// @param gradientNegative gradients below 0
/// @param glow what is being computed
/// @param broken NaN and infinity
/// @param ghost what is cut
public record Palette(
        String name,
        int background,
        int text,
        int muted,
        int line,
        int positive,
        int negative,
        int gradientPositive,
        int gradientNegative,
        int glow,
        int broken,
        int ghost) {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    public static final Palette LIGHT = new Palette(
            "light",
            0xFFFFFFFF,
            0xFF17202A,
            0xFF566070,
            0xFF8A94A3,
            0xFF2166AC,
            0xFFC25E00,
            0xFF8A2BB0,
            0xFF00796B,
            0xFFF4C20D,
            0xFFC2185B,
            0xFFA9B1BC);
    public static final Palette DARK = new Palette(
            "dark",
            0xFF10141A,
            0xFFE8EDF3,
            0xFF9FAAB8,
            0xFF6B7686,
            0xFF4FA3F7,
            0xFFFF9F1C,
            0xFFC98BFF,
            0xFF3FD0BD,
            0xFFFFE066,
            0xFFFF6FA5,
            0xFF59636F);
    public static final Palette CONTRAST = new Palette(
            "contrast",
            0xFF000000,
            0xFFFFFFFF,
            0xFFE0E0E0,
            0xFFFFFFFF,
            0xFF6FC3FF,
            0xFFFFB000,
            0xFFE0A3FF,
            0xFF5CF2DC,
            0xFFFFFF00,
            0xFFFF7FB0,
            0xFFB0B0B0);

    /// The colour of a value's sign; `line` for 0 and `broken` for what is no finite number.
    public int sign(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY
                ? positive
                : value < 0 && value > Double.NEGATIVE_INFINITY ? negative : value == 0 ? line : broken;
    }

    /// The colour of a gradient's sign.
    public int gradient(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY
                ? gradientPositive
                : value < 0 && value > Double.NEGATIVE_INFINITY ? gradientNegative : value == 0 ? line : broken;
    }

    /// The colour of what an edge shows.
    public int sign(Channel channel, double value) {
        return channel == Channel.GRADIENT ? gradient(value) : sign(value);
    }

    /// How a value colours the inside of its unit: grey at 0, more of its sign's colour the farther from 0.
    ///
    /// The scale is the same for each layer and moment, `|v| / (1 + |v|)`, so that no value moves the
    /// colour of another.
    public int tint(double value) {
        double size = Math.abs(value);
        double part = Double.isFinite(size) ? size / (1 + size) : 1;
        return Shade.mix(Shade.mix(background, line, 0.16), sign(value), 0.75 * part);
    }

    /// How much ink a cell of a picture has.
    ///
    /// @param part 0 for none to 1 for full ink
    public int ink(double part) {
        return Double.isFinite(part) ? Shade.mix(background, text, 0.04 + 0.9 * Math.clamp(part, 0, 1)) : broken;
    }

    /// A colour for text on the background: itself, or as much nearer to [#text] as it takes to be read.
    public int readable(int argb) {
        int color = argb;
        for (double t = 0.05; t < 1 && Shade.contrast(color, background) < 4.6; t += 0.05) {
            color = Shade.mix(argb, text, t);
        }
        return color;
    }

    /// Black or white, whichever stands out more on an opaque colour: at least 4.58:1 on any.
    public int textOn(int argb) {
        return Shade.contrast(argb, BLACK) >= Shade.contrast(argb, WHITE) ? BLACK : WHITE;
    }
}
