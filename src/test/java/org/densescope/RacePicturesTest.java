package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.race.RaceView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window with the race of optimizers in the middle, for looking at.
@Tag("pictures")
class RacePicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "race-moons,      moons,   20, EN,      LIGHT,    1280,  800, 1",
        "race-moons-dark, moons,   20, ZH_HANT, DARK,     1600, 1000, 1",
        "race-digits-zh,  digits,  4, ZH_HANS, LIGHT,    1280,  900, 1",
        "race-ready,      circles, 0,   EN,      LIGHT,    1280,  800, 1",
        "race-mazur,      mazur,   30,  EN,      CONTRAST, 1280,  900, 1.5",
        "race-narrow,     moons,   6,  ZH_HANS, LIGHT,     800, 1000, 1.5",
    })
    void theWindow(
            String name,
            String data,
            int updates,
            Language language,
            Preferences.Theme theme,
            int width,
            int height,
            double fontScale)
            throws IOException {
        Path out = Path.of("target", "screenshots", name + ".png");
        Start start = new Start(Presets.open(data), Position.START, language, theme);
        boolean panels = width > 1_000 && fontScale == 1;
        Settings settings = new Settings(
                null,
                false,
                Preferences.FIRST.withTheme(Preferences.Theme.LIGHT).withFontScale(fontScale),
                panels,
                panels,
                "race",
                List.of());
        WritableImage image = FxTest.onFx(() -> {
            App app = new App(start, settings, Threads.one(), width, height);
            app.window().restore(settings, width);
            Shot shot = new Shot(start, width, height, 1, out);
            app.window().scene().getRoot().applyCss();
            app.window().scene().getRoot().layout();
            RaceView view =
                    Nodes.all(app.window().scene().getRoot(), RaceView.class).getFirst();
            for (int i = 0; i < updates; i++) {
                Nodes.all(view, Button.class).get(2).fire();
            }
            Picture.snapshot(app.window().scene(), shot);
            return Picture.snapshot(app.window().scene(), shot);
        });
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(width);
    }
}
