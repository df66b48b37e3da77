package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// Where the keyboard goes after a click on a tool: to what stands in the middle, so that Space plays.
class FocusHomeTest {
    @ParameterizedTest
    @CsvSource({"network, NetworkCanvas", "matrices, MatricesView", "both, NetworkCanvas", "counts, CountsView"})
    void afterAClickOnATool(String centre, String home) {
        Stage stage = FxTest.onFx(() -> {
            Start start = new Start(Presets.open("mazur"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            App app = new App(start, Settings.FIRST, Threads.one(), 1200, 800);
            Stage window = new Stage();
            app.show(window, settings -> {});
            app.arrangements().show(centre);
            return window;
        });
        WaitForAsyncUtils.waitForFxEvents();
        FxTest.onFx(() -> {
            Scene scene = stage.getScene();
            assertThat(focused(scene)).as("after the middle has changed").isEqualTo(home);
            Button button = (Button) scene.getRoot().lookup(".ds-tools .button");
            button.requestFocus();
            button.fireEvent(released());
            assertThat(focused(scene)).as("after a click on a tool").isEqualTo(home);
            stage.close();
        });
    }

    private static String focused(Scene scene) {
        return Objects.requireNonNull(scene.getFocusOwner()).getClass().getSimpleName();
    }

    private static MouseEvent released() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
