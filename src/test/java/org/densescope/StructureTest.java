package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.count.Sizes;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.shell.StructureWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A network too large to be held, in pictures to look at.
class StructureTest {
    @ParameterizedTest
    @CsvSource({"25088-4096-4096-1000, EN, LIGHT", "25088-4096-4096-1000, ZH_HANS, DARK", "100000-100000-7, EN, DARK"})
    void isCountedAndDrawn(String net, Language language, Preferences.Theme theme) throws IOException {
        Path out = Path.of(
                "target", "screenshots", "size-" + net + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        Start start = new Start(Presets.open(Presets.FIRST), Position.START, language, theme, null, Sizes.parse(net));
        WritableImage image = FxTest.onFx(() -> Picture.of(new Shot(start, 1280, 800, 1, out), Settings.FIRST));
        Taken.write(image, out);
        // The ribbon between the first two layers.
        assertThat(image.getPixelReader().getArgb(200, 400))
                .isNotEqualTo(image.getPixelReader().getArgb(4, 120));
    }

    @ParameterizedTest
    @CsvSource({"1, 17, 301", "2, 4095, 4095"})
    void aWeightIsAskedFor(int layer, int unit, int from) throws IOException {
        Path out = Path.of("target", "screenshots", "structure-asked-" + layer + ".png");
        Sizes sizes = Sizes.parse("25088-4096-4096-1000");
        Start start = new Start(
                Presets.open(Presets.FIRST), Position.START, Language.EN, Preferences.Theme.LIGHT, null, sizes);
        WritableImage image = FxTest.onFx(() -> {
            StructureWindow window = Structures.window(start, Settings.FIRST, Runnable::run, 1280, 800);
            window.choose(
                    layer == 1
                            ? Place.weight(Quantity.WEIGHT, layer, unit, from)
                            : Place.unit(Quantity.ACTIVATION, layer, unit));
            return Picture.snapshot(window.scene(), new Shot(start, 1280, 800, 1, out));
        });
        Taken.write(image, out);
        assertThat(image.getWidth()).isEqualTo(1280);
    }
}
