package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
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

/// The window after some epochs of training.
@Tag("pictures")
class LearningPicturesTest {
    @ParameterizedTest
    @CsvSource({
        "learning-moons-light,  moons,   40, EN,      LIGHT, 1280, 800",
        "learning-spiral-dark,  spiral, 120, EN,      DARK,  1280, 800",
        "learning-digits-zh,    digits,   6, ZH_HANS, LIGHT, 1280, 800",
        "learning-iris-zh-dark, iris,    30, ZH_HANT, DARK,  1024, 768",
    })
    void trained(
            String name, String preset, int epochs, Language language, Preferences.Theme theme, int width, int height)
            throws IOException {
        Project project = Presets.open(preset);
        long steps = epochs * project.trainer().stepsPerEpoch();
        Path out = Path.of("target", "screenshots", name + ".png");
        Shot shot = new Shot(new Start(project, new Position(steps, 0), language, theme), width, height, 1, out);
        WritableImage image = FxTest.onFx(() -> Picture.of(shot, Settings.FIRST));
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(width);
    }
}
