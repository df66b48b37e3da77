package org.densescope.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the program remembers of its window between two starts; nothing of it belongs to a document.
///
/// @param window where the window was, or null for the first time
/// @param maximized whether it filled the screen
/// @param theme `system`, `light`, `dark` or `contrast`
/// @param language a tag such as `zh-Hans`; empty for the system's
/// @param fontScale 1 to 3
/// @param digits significant digits of numbers, 3 to 6
/// @param comma a decimal comma instead of a point
/// @param reducedMotion whether moves are left out
/// @param editorShown whether the panel on the left is open
/// @param inspectorShown whether the panel on the right is open
/// @param centre `network`, `matrices`, `both`, `counts`, `plane`, `plane_alone`, `instruments` or `race`
/// @param notation how numbers are named: an id that the program knows, or empty for the usual way
/// @param dividers where the borders between panels stand, each 0 to 1; empty for the usual places
public record Settings(
        @Nullable WindowBounds window,
        boolean maximized,
        String theme,
        String language,
        double fontScale,
        int digits,
        boolean comma,
        boolean reducedMotion,
        boolean editorShown,
        boolean inspectorShown,
        String centre,
        String notation,
        List<Double> dividers) {
    public static final List<String> THEMES = List.of("system", "light", "dark", "contrast");
    public static final List<String> CENTRES =
            List.of("network", "matrices", "both", "counts", "plane", "plane_alone", "data", "instruments", "race");
    public static final int LEAST_DIGITS = 3;
    public static final int MOST_DIGITS = 6;

    public static final Settings FIRST =
            new Settings(null, false, "system", "", 1, 4, false, false, true, true, "network", "", List.of());

    /// Values out of their range become the nearest that is in it, or the first one.
    public Settings {
        window = window != null && window.sensible() ? window : null;
        theme = THEMES.contains(theme) ? theme : "system";
        fontScale = Double.isFinite(fontScale) ? Math.clamp(fontScale, 1, 3) : 1;
        digits = Math.clamp(digits, LEAST_DIGITS, MOST_DIGITS);
        centre = CENTRES.contains(centre) ? centre : "network";
        dividers = dividers.stream().allMatch(d -> d >= 0 && d <= 1) ? List.copyOf(dividers) : List.of();
    }
}
