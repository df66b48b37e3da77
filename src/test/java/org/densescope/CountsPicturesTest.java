package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window with its counts in the middle, for looking at.
@Tag("pictures")
class CountsPicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "counts-mazur,      mazur,      EN,      LIGHT, 1280, 800",
        "counts-tall,       xor,        EN,      LIGHT, 1280, 1900",
        "counts-tall-dark,  lenet-head, EN,      DARK,  1280, 1900",
        "counts-tall-zh,    simplenn,   ZH_HANS, LIGHT, 1280, 1900",
        "counts-large,      fc-800-500, ZH_HANT, DARK,  1280, 800",
    })
    void theWindow(String name, String preset, Language language, Preferences.Theme theme, int width, int height)
            throws IOException {
        Path out = Path.of("target", "screenshots", name + ".png");
        Start start = new Start(Presets.open(preset), new Position(0, 0), language, theme);
        Settings settings = new Settings(
                null, false, Preferences.FIRST.withTheme(Preferences.Theme.LIGHT), true, true, "counts", List.of());
        WritableImage image = FxTest.onFx(() -> Picture.of(new Shot(start, width, height, 1, out), settings));
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(width);
    }
}
