package org.densescope.draw.network;

import org.densescope.trace.Channel;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// How the reader wants the picture.
///
/// @param digits how numbers are written
/// @param fontScale 1 to 3
/// @param values whether numbers stand in units and at edges
/// @param reducedMotion whether moves are left out
/// @param channel what the edges show
/// @param naming how numbers are named
/// @param brush units that are opened
/// @param bands whether many edges are put together as bands between groups of units
/// @param maps what units say over the plane of the inputs, or null for numbers alone
public record Options(
        Digits digits,
        double fontScale,
        boolean values,
        boolean reducedMotion,
        Channel channel,
        Naming naming,
        Brush brush,
        boolean bands,
        @Nullable UnitMaps maps) {
    public static final Options STANDARD =
            new Options(Digits.STANDARD, 1, true, false, Channel.WEIGHT, Naming.STANDARD);

    /// With all units open, and all edges for themselves.
    public Options(
            Digits digits, double fontScale, boolean values, boolean reducedMotion, Channel channel, Naming naming) {
        this(digits, fontScale, values, reducedMotion, channel, naming, Brush.NONE, false, null);
    }

    public Options {
        fontScale = Double.isFinite(fontScale) ? Math.clamp(fontScale, 1, 3) : 1;
    }

    public Options withFontScale(double value) {
        return new Options(digits, value, values, reducedMotion, channel, naming, brush, bands, maps);
    }

    public Options withDigits(Digits value) {
        return new Options(value, fontScale, values, reducedMotion, channel, naming, brush, bands, maps);
    }

    public Options withChannel(Channel value) {
        return new Options(digits, fontScale, values, reducedMotion, value, naming, brush, bands, maps);
    }

    public Options withBrush(Brush value) {
        return new Options(digits, fontScale, values, reducedMotion, channel, naming, value, bands, maps);
    }

    public Options withBands(boolean value) {
        return new Options(digits, fontScale, values, reducedMotion, channel, naming, brush, value, maps);
    }

    public Options withMaps(@Nullable UnitMaps value) {
        return new Options(digits, fontScale, values, reducedMotion, channel, naming, brush, bands, value);
    }
}
