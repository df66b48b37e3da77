package org.densescope.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.densescope.project.Settings;
import org.densescope.project.WindowBounds;
import org.densescope.session.Look;
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

    /// How things look, as it was left.
    public static Look look(Settings settings) {
        Look look = new Look();
        look.theme().set(Look.Theme.valueOf(settings.theme().toUpperCase(Locale.ROOT)));
        look.fontScale().set(settings.fontScale());
        look.digits().set(new Digits(settings.digits(), settings.comma()));
        look.reducedMotion().set(settings.reducedMotion());
        look.naming().set(Naming.ofId(settings.notation()).orElse(Naming.STANDARD));
        look.centre().set(Look.Centre.valueOf(settings.centre().toUpperCase(Locale.ROOT)));
        return look;
    }

    /// The chosen language, or the system's.
    public static Language language(Settings settings) {
        return Language.ofTag(settings.language()).orElseGet(() -> Language.ofSystem(Locale.getDefault()));
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
    static Settings of(@Nullable WindowBounds window, Stage stage, Look look, Messages messages, Layout layout) {
        return new Settings(
                window,
                stage.isMaximized(),
                look.theme().get().name().toLowerCase(Locale.ROOT),
                messages.language().tag(),
                look.fontScale().get(),
                look.digits().get().significant(),
                look.digits().get().comma(),
                look.reducedMotion().get(),
                layout.editorWanted(),
                layout.inspectorWanted(),
                look.centre().get().name().toLowerCase(Locale.ROOT),
                look.naming().get().id(),
                layout.dividers());
    }
}
