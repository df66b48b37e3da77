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
import org.densescope.trace.Address;
import org.densescope.trace.Timeline;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window with the routes of what is selected, for looking at.
@Tag("pictures")
class RoutesPicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "routes-mazur,         mazur,    'fc1[0,0]', 1,    EN,      LIGHT",
        "routes-mazur-dark,    mazur,    'fc1[0,0]', 1,    EN,      DARK",
        "routes-mazur-zh,      mazur,    'fc1[0,0]', 1,    ZH_HANS, LIGHT",
        "routes-mazur-start,   mazur,    'fc1[1,0]', 0.45, EN,      LIGHT",
        "routes-mazur-input,   mazur,    'x[0]',     1,    EN,      DARK",
        "routes-iris,          iris,     'fc1[1,0]', 1,    EN,      LIGHT",
        "routes-simplenn-dark, simplenn, 'fc1[3,7]', 1,    ZH_HANT, DARK",
        "routes-digits,        digits,   'fc1[1,27]', 1,   EN,      LIGHT",
    })
    void theWindow(String name, String preset, String place, double part, Language language, Preferences.Theme theme)
            throws IOException {
        Project project = Presets.open(preset);
        long t = Math.round(part * Timeline.of(project.network()).length());
        Path out = Path.of("target", "screenshots", name + ".png");
        Start start =
                new Start(project, new Position(0, t), language, theme, Address.parse(place, project.network()), null);
        WritableImage image = FxTest.onFx(() -> Picture.of(new Shot(start, 1280, 800, 1, out), Settings.FIRST));
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(1280);
    }
}
