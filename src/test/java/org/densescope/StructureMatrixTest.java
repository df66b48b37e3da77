package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.image.PixelFormat;
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
import org.densescope.trace.Channel;
import org.densescope.ui.FxTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The weights of a network that no memory holds, as a picture.
class StructureMatrixTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "structure-matrix,      1500-1200-10, EN,      LIGHT, false",
        "structure-matrix-dark, 1500-1200-10, ZH_HANS, DARK,  false",
        "structure-matrix-cell, 1500-1200-10, EN,      LIGHT, true",
    })
    void theWeights(String name, String net, Language language, Preferences.Theme theme, boolean cell)
            throws IOException {
        picture(name, net, language, theme, cell ? Place.weight(Quantity.WEIGHT, 1, 700, 301) : null);
    }

    @Tag("soak")
    @Test
    void theWeightsOfVgg() throws IOException {
        picture("structure-matrix-vgg", "25088-4096-4096-1000", Language.EN, Preferences.Theme.LIGHT, null);
    }

    private static void picture(
            String name, String net, Language language, Preferences.Theme theme, @Nullable Place place)
            throws IOException {
        Path out = Path.of("target", "screenshots", name + ".png");
        Start start = new Start(Presets.open(Presets.FIRST), Position.START, language, theme, place, Sizes.parse(net));
        Shot shot = new Shot(start, 1280, 800, 1, out, p -> p, a -> a.withView("matrices"), null);
        WritableImage image = FxTest.onFx(() -> Picture.of(shot, Settings.FIRST));
        Taken.write(image, out);
        int[] pixels = new int[1280 * 800];
        image.getPixelReader().getPixels(0, 0, 1280, 800, PixelFormat.getIntArgbInstance(), pixels, 0, 1280);
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(200);
    }
}
