package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Scene;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Test;

/// What a picture of the window can be asked for, and what it refuses.
class PictureTest {
    private static Scene scene(String preset, Function<Arrangement, Arrangement> arranged) {
        Start start = new Start(Presets.open(preset), Position.START, Language.EN, Preferences.Theme.LIGHT);
        Shot shot = new Shot(start, 1280, 800, 1, Path.of("none"), p -> p, arranged, null);
        return FxTest.onFx(() -> Picture.scene(shot, Settings.FIRST));
    }

    @Test
    void aViewThatThereIsNotIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> scene("mazur", a -> a.withView("nope")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--view knows network, both, matrices, plane, plane_alone, data, instruments, race, counts,"
                        + " curves, not “nope”");
    }

    @Test
    void aViewThatHasNothingToShowSaysWhatIsMissing() {
        assertThatThrownBy(() -> scene("derivation-3x3", a -> a.withView("plane_alone")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--view plane_alone: This example has no plane");
    }

    @Test
    void partsAreShownAndOthersAreNot() {
        Scene scene = scene(
                "moons", a -> a.withView("plane_alone").withPanels(new Arrangement.Panels(false, false, false, true)));
        assertThat(FxTest.onFx(() -> scene.getRoot().lookup(".ds-plane-view"))).isNotNull();
        assertThat(FxTest.onFx(() -> scene.getRoot().lookup(".ds-learning-curves")))
                .isNotNull();
        assertThat(FxTest.onFx(() -> scene.getRoot().lookup(".ds-explain"))).isNull();
        assertThat(FxTest.onFx(() -> scene.getRoot().lookup(".ds-editor"))).isNull();
        assertThat(FxTest.onFx(() -> scene.getRoot().lookup(".ds-inspector"))).isNull();
    }
}
