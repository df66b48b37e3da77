package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window with the plane in the middle, for looking at.
@Tag("pictures")
class PlanePicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plane-spiral,       spiral,   1000, plane,       EN,      LIGHT, 1280, 800",
        "plane-alone-dark,   spiral,   1000, plane_alone, EN,      DARK,  1280, 800",
        "plane-moons-zh,     moons,    200,  plane_alone, ZH_HANS, LIGHT, 1280, 800",
        "plane-xor-contrast, xor,      0,    plane_alone, ZH_HANT, CONTRAST, 1280, 800",
        "plane-blobs,        BLOBS,    200,  plane_alone, EN,      LIGHT, 1920, 1080",
        "plane-curve,        CURVE,    300,  plane_alone, EN,      LIGHT, 1280, 800",
        "plane-values,       PLANE,    300,  plane_alone, EN,      DARK,  1280, 800",
        "plane-none,         iris,     0,    plane,       EN,      LIGHT, 1280, 800",
    })
    void theWindow(
            String name,
            String data,
            long step,
            String view,
            Language language,
            Preferences.Theme theme,
            int width,
            int height)
            throws IOException {
        Path out = Path.of("target", "screenshots", name + ".png");
        Project project = data.equals(data.toLowerCase(Locale.ROOT))
                ? Presets.open(data)
                : Presets.open(data.equals("BLOBS") ? "spiral" : "xor")
                        .withData(ToyData.usual(Toy.valueOf(data), 1).data(), 0);
        Project trained = project.continuedFrom(project.after(step, Workers.ONE));
        Start start = new Start(trained, new Position(step, 0), language, theme);
        Settings settings = new Settings(
                null, false, Preferences.FIRST.withTheme(Preferences.Theme.LIGHT), true, true, view, List.of());
        WritableImage image = FxTest.onFx(() -> Picture.of(new Shot(start, width, height, 1, out), settings));
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(width);
    }

    /// Maps in the units, folds, and the plane as two units see it.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plane-units,      EN,      LIGHT, plane",
        "plane-bent,       EN,      LIGHT, plane_alone",
        "plane-bent-dark,  ZH_HANT, DARK,  plane_alone",
        "plane-surface,    EN,      LIGHT, plane_alone",
        "plane-surface-zh, ZH_HANS, DARK,  plane_alone",
    })
    void unitsAndFolds(String name, Language language, Preferences.Theme theme, String centre) throws IOException {
        Path out = Path.of("target", "screenshots", name + ".png");
        Project circles = Presets.open("circles");
        Project shown = name.contains("surface") ? circles : circles.continuedFrom(circles.after(600, Workers.ONE));
        Start start = new Start(shown, new Position(600, 0), language, theme);
        WritableImage image = FxTest.onFx(() -> {
            App app = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
            app.window().restore(Settings.FIRST, 1280);
            app.arrangements().show(centre);
            app.arrangements().change(a -> a.withEdges(a.edges().withMaps(true)));
            Shot shot = new Shot(start, 1280, 800, 1, out);
            Picture.snapshot(app.window().scene(), shot);
            app.playhead().seek(Long.MAX_VALUE);
            if (centre.equals("plane_alone")) {
                Plane.Beside beside = name.contains("bent")
                        ? Plane.Beside.BEND
                        : name.contains("surface") ? Plane.Beside.SURFACE : Plane.Beside.NOTHING;
                app.arrangements()
                        .change(a -> a.withPlane(a.plane().withBeside(beside).withFolds(1)));
            }
            Picture.snapshot(app.window().scene(), shot);
            app.network().canvas().renderNow();
            return Picture.snapshot(app.window().scene(), shot);
        });
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(1280);
    }
}
