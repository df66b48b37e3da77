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
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Timeline;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole window with its matrices, drawn anew with each run of the tests.
@Tag("pictures")
class MatricesWindowTest {
    @ParameterizedTest
    @CsvSource({
        "mazur,    0.1,  EN,      LIGHT, both",
        "mazur,    0.6,  ZH_HANS, DARK,  matrices",
        "mazur,    1.0,  EN,      LIGHT, matrices",
        "iris,     0.8,  ZH_HANT, LIGHT, both",
        "digits,   0.62, EN,      DARK,  matrices",
    })
    void theWindow(String preset, double part, Language language, Preferences.Theme theme, String centre)
            throws IOException {
        Project project = Presets.open(preset);
        long t = Math.round(part * Timeline.of(project.network()).length());
        String name = "window-" + centre + "-" + preset + "-" + language.tag() + "-" + theme + ".png";
        Path out = Path.of("target", "screenshots", name);
        Shot shot = new Shot(new Start(project, new Position(0, t), language, theme), 1280, 800, 1, out);
        Settings settings = new Settings(
                null, false, Preferences.FIRST.withTheme(Preferences.Theme.LIGHT), true, true, centre, List.of());
        WritableImage image = FxTest.onFx(() -> Picture.of(shot, settings));
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(1280);
    }
}
