package org.densescope.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.project.WindowBounds;
import org.densescope.session.PreferenceStore;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// Between [Settings] and what they set.
public final class Remembered {
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;
    private static final WindowBounds USUAL = new WindowBounds(0, 0, 1280, 800);

    private Remembered() {}

    /// The chosen language, or the system's.
    public static Language language(Preferences preferences) {
        return Language.chosen(preferences.language());
    }

    /// Puts a window where it was, as far as the screens still allow it.
    static void place(Stage stage, Settings settings) {
        List<WindowBounds> screens = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .map(Remembered::bounds)
                .toList();
        WindowBounds main = bounds(Screen.getPrimary().getVisualBounds());
        WindowBounds saved = settings.window();
        WindowBounds start = saved == null ? centred(main) : saved;
        WindowBounds place = start.clamped(screens, LEAST_WIDTH, LEAST_HEIGHT);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(settings.maximized());
    }

    private static WindowBounds centred(WindowBounds screen) {
        double x = screen.x() + Math.max(0, (screen.width() - USUAL.width()) / 2);
        double y = screen.y() + Math.max(0, (screen.height() - USUAL.height()) / 2);
        return new WindowBounds(x, y, USUAL.width(), USUAL.height());
    }

    private static WindowBounds bounds(Rectangle2D r) {
        return new WindowBounds(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight());
    }

    /// @param window where the window was last when it was neither maximised nor full screen
    static Settings of(
            @Nullable WindowBounds window,
            Stage stage,
            Preferences preferences,
            Arrangement arrangement,
            Layout layout) {
        return new Settings(
                window,
                stage.isMaximized(),
                preferences,
                arrangement.panels().editor(),
                arrangement.panels().inspector(),
                arrangement.view(),
                layout.dividers());
    }
}
