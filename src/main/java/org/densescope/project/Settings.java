package org.densescope.project;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the program remembers between two starts; nothing of it belongs to a document.
///
/// @param window where the window was, or null for the first time
/// @param maximized whether it filled the screen
/// @param preferences the person's
/// @param editorShown whether the panel on the left is open
/// @param inspectorShown whether the panel on the right is open
/// @param view the id of what stands in the middle; one that is not known counts as the first
/// @param dividers where the borders between panels stand, each 0 to 1; empty for the usual places
/// @param recent the files that were open last, the newest first
public record Settings(
        @Nullable WindowBounds window,
        boolean maximized,
        Preferences preferences,
        boolean editorShown,
        boolean inspectorShown,
        String view,
        List<Double> dividers,
        List<Path> recent) {
    public static final Settings FIRST =
            new Settings(null, false, Preferences.FIRST, false, false, Arrangement.NETWORK, List.of());

    /// Values out of their range become the nearest that is in it, or the first one.
    public Settings {
        window = window != null && window.sensible() ? window : null;
        view = view.matches("[a-z_-]{1,40}") ? view : Arrangement.NETWORK;
        dividers = dividers.stream().allMatch(d -> d >= 0 && d <= 1) ? List.copyOf(dividers) : List.of();
        recent = List.copyOf(recent);
    }

    /// With no file that was open.
    public Settings(
            @Nullable WindowBounds window,
            boolean maximized,
            Preferences preferences,
            boolean editorShown,
            boolean inspectorShown,
            String view,
            List<Double> dividers) {
        this(window, maximized, preferences, editorShown, inspectorShown, view, dividers, List.of());
    }

    public Settings withRecent(List<Path> files) {
        return new Settings(window, maximized, preferences, editorShown, inspectorShown, view, dividers, files);
    }

    public Settings withPreferences(Preferences next) {
        return new Settings(window, maximized, next, editorShown, inspectorShown, view, dividers, recent);
    }

    /// What the window begins with.
    public Arrangement arrangement() {
        return Arrangement.FIRST
                .withView(view)
                .withPanels(Arrangement.FIRST.panels().withEditor(editorShown).withInspector(inspectorShown));
    }
}
