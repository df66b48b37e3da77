package org.densescope.project;

import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;

/// How one person wants to read everything, whatever is open: kept in [Settings] between two starts.
///
/// What is shown at a moment is an [Arrangement].
///
/// @param theme colours of the window
/// @param fontScale how large text is, [#LEAST_FONT_SCALE] to [#MOST_FONT_SCALE]; another value becomes the nearest
/// @param digits how numbers are written
/// @param naming how numbers are named
/// @param reducedMotion whether moves are left out
/// @param language a tag such as `zh-Hans`; empty for the system's
public record Preferences(
        Theme theme, double fontScale, Digits digits, Naming naming, boolean reducedMotion, String language) {
    public enum Theme {
        /// As the desktop has it.
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    public static final double LEAST_FONT_SCALE = 1;
    public static final double MOST_FONT_SCALE = 3;

    public static final int LEAST_DIGITS = 3;
    public static final int MOST_DIGITS = 6;

    public static final Preferences FIRST =
            new Preferences(Theme.SYSTEM, 1, Digits.STANDARD, Naming.STANDARD, false, "");

    public Preferences {
        fontScale = Double.isFinite(fontScale) ? Math.clamp(fontScale, LEAST_FONT_SCALE, MOST_FONT_SCALE) : 1;
    }

    public Preferences withTheme(Theme next) {
        return new Preferences(next, fontScale, digits, naming, reducedMotion, language);
    }

    public Preferences withFontScale(double next) {
        return new Preferences(theme, next, digits, naming, reducedMotion, language);
    }

    public Preferences withDigits(Digits next) {
        return new Preferences(theme, fontScale, next, naming, reducedMotion, language);
    }

    public Preferences withNaming(Naming next) {
        return new Preferences(theme, fontScale, digits, next, reducedMotion, language);
    }

    public Preferences withReducedMotion(boolean next) {
        return new Preferences(theme, fontScale, digits, naming, next, language);
    }

    public Preferences withLanguage(String next) {
        return new Preferences(theme, fontScale, digits, naming, reducedMotion, next);
    }
}
