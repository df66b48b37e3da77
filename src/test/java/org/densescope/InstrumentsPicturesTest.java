package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window with the instruments in the middle, for looking at.
@Tag("pictures")
class InstrumentsPicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "instruments-spiral,     spiral, 400, EN,      LIGHT,    1280,  800, 1",
        "instruments-digits,     digits, 100, EN,      DARK,     1600, 1000, 1",
        "instruments-deep,       deep,   10,  EN,      LIGHT,    1280, 1000, 1",
        "instruments-deep-zh,    deep,   10,  ZH_HANS, DARK,     1280,  800, 1",
        "instruments-mazur-zh,   mazur,  0,   ZH_HANT, LIGHT,    1024,  768, 1",
        "instruments-moons-1.5,  moons,  60,  EN,      CONTRAST, 1280,  900, 1.5",
        "instruments-narrow,     moons,  60,  ZH_HANS, LIGHT,     800,  800, 1.5",
    })
    void theWindow(
            String name,
            String data,
            long step,
            Language language,
            Preferences.Theme theme,
            int width,
            int height,
            double fontScale)
            throws IOException {
        Project project = data.equals("deep") ? deep() : Presets.open(data);
        Path out = Path.of("target", "screenshots", name + ".png");
        Start start = new Start(project, new Position(step, 0), language, theme);
        boolean panels = width > 1_000 && fontScale == 1;
        Settings settings = new Settings(
                null,
                false,
                Preferences.FIRST.withTheme(Preferences.Theme.LIGHT).withFontScale(fontScale),
                panels,
                panels,
                "instruments",
                List.of());
        WritableImage image = FxTest.onFx(() -> Picture.of(new Shot(start, width, height, 1, out), settings));
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(width);
    }

    /// Ten layers of sigmoid units, in which the gradient vanishes.
    private static Project deep() {
        Project deep = Presets.open("moons");
        for (int l = 1; l <= 9; l++) {
            deep = deep.withLayerBefore(l, LayerSpec.of(6, Activation.SIGMOID));
        }
        return deep;
    }
}
