package org.densescope.draw;

import org.densescope.trace.Digits;

/// How the reader wants the picture.
///
/// @param digits how numbers are written
/// @param fontScale 1 to 3
/// @param values whether numbers stand in units and at edges
/// @param reducedMotion whether moves are left out
/// @param channel what the edges show
public record Options(Digits digits, double fontScale, boolean values, boolean reducedMotion, Channel channel) {
    public static final Options STANDARD = new Options(Digits.STANDARD, 1, true, false, Channel.WEIGHT);

    public Options {
        fontScale = Double.isFinite(fontScale) ? Math.clamp(fontScale, 1, 3) : 1;
    }

    public Options withFontScale(double value) {
        return new Options(digits, value, values, reducedMotion, channel);
    }

    public Options withDigits(Digits value) {
        return new Options(value, fontScale, values, reducedMotion, channel);
    }

    public Options withChannel(Channel value) {
        return new Options(digits, fontScale, values, reducedMotion, value);
    }
}
