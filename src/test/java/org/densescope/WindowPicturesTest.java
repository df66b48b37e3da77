package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Chapter;
import org.densescope.trace.Phase;
import org.densescope.trace.Timeline;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole window at the moments that a reader of the README meets, drawn anew with each run of the tests.
@Tag("pictures")
class WindowPicturesTest {
    /// How far a training step has come: in the sum of a hidden unit, in the loss, in a gradient on a weight, done.
    enum At {
        START,
        SUM,
        LOSS,
        GRADIENT,
        END;

        long of(Timeline timeline) {
            return switch (this) {
                case START -> 0;
                case SUM -> timeline.index(Phase.WEIGHTED_SUM, 1, 0, 1) + 1;
                case LOSS -> timeline.end(Chapter.LOSS);
                case GRADIENT -> timeline.index(Phase.WEIGHT_GRADIENT, 1, 0, 0) + 1;
                case END -> timeline.length();
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "window-mazur-start-light,      mazur,    START,    EN,      LIGHT, 1280,  800, 1",
        "window-mazur-sum-light,        mazur,    SUM,      EN,      LIGHT, 1280,  800, 1",
        "window-mazur-gradient-light,   mazur,    GRADIENT, EN,      LIGHT, 1280,  800, 1",
        "window-mazur-end-light,        mazur,    END,      EN,      LIGHT, 1280,  800, 1",
        "window-mazur-sum-dark,         mazur,    SUM,      EN,      DARK,  1280,  800, 1",
        "window-mazur-gradient-dark,    mazur,    GRADIENT, EN,      DARK,  1280,  800, 1",
        "window-mazur-sum-zh,           mazur,    SUM,      ZH_HANS, LIGHT, 1280,  800, 1",
        "window-mazur-loss-zh,          mazur,    LOSS,     ZH_HANS, LIGHT, 1280,  800, 1",
        "window-mazur-gradient-zh,      mazur,    GRADIENT, ZH_HANS, LIGHT, 1280,  800, 1",
        "window-mazur-gradient-zh-dark, mazur,    GRADIENT, ZH_HANT, DARK,  1280,  800, 1",
        "window-iris-gradient-light,    iris,     GRADIENT, EN,      LIGHT, 1280,  800, 1",
        "window-digits-gradient-light,  digits,   GRADIENT, EN,      LIGHT, 1280,  800, 1",
        "window-simplenn-loss-dark,     simplenn, LOSS,     EN,      DARK,  1280,  800, 1",
        "window-small,                  mazur,    GRADIENT, EN,      LIGHT, 1024,  768, 1",
        "window-small-zh,               iris,     LOSS,     ZH_HANT, DARK,  1024,  768, 1",
        "window-large,                  iris,     SUM,      EN,      LIGHT, 1920, 1080, 1",
        "window-scale-2,                mazur,    SUM,      EN,      LIGHT, 1280,  800, 2",
    })
    void theWindow(
            String name,
            String preset,
            At at,
            Language language,
            Preferences.Theme theme,
            int width,
            int height,
            double scale)
            throws IOException {
        Project project = Presets.open(preset);
        long t = at.of(Timeline.of(project.network()));
        Path out = Path.of("target", "screenshots", name + ".png");
        Shot shot = new Shot(new Start(project, new Position(0, t), language, theme), width, height, scale, out);
        WritableImage image = FxTest.onFx(() -> Picture.of(shot, Settings.FIRST));
        Taken.write(image, out);

        assertThat(image.getWidth()).isEqualTo(width * scale);
        assertThat(image.getHeight()).isEqualTo(height * scale);
        assertThat(colours(image)).as("a picture, not a blank").isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"1.5, EN, LIGHT", "2, ZH_HANS, CONTRAST"})
    void largeText(double fontScale, Language language, Preferences.Theme theme) throws IOException {
        Settings settings = new Settings(
                null,
                false,
                Preferences.FIRST.withFontScale(fontScale).withReducedMotion(true),
                true,
                true,
                "network",
                List.of());
        Project project = Presets.open("mazur");
        long t = At.GRADIENT.of(Timeline.of(project.network()));
        Path out = Path.of("target", "screenshots", "window-text-" + fontScale + ".png");
        Shot shot = new Shot(new Start(project, new Position(0, t), language, theme), 1600, 1000, 1, out);
        WritableImage image = FxTest.onFx(() -> Picture.of(shot, settings));
        Taken.write(image, out);
        assertThat(colours(image)).isGreaterThan(200);
    }

    private static long colours(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Arrays.stream(pixels).distinct().count();
    }
}
