package org.densescope.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Pulses;
import org.densescope.ui.Threads;
import org.densescope.ui.rescue.Stuck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What once ended the layout of the window for good: another example, a list that still names what is gone, and then
/// anything that measures the list again.
class FreezeTest {
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private App app;
    private Stage stage;

    private void open(String preset, int sample) {
        FxTest.onFx(() -> {
            Project project = Presets.open(preset).withSample(sample);
            app = new App(
                    new Start(project, Position.START, Language.EN, Preferences.Theme.LIGHT),
                    Settings.FIRST,
                    Threads.one(),
                    1000,
                    800);
            app.failures().showWith((_, _) -> {});
            app.failures().writeTo(reports::add);
            stage = new Stage();
            app.show(stage, _ -> {});
        });
        Pulses.pass(3);
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> stage.close());
    }

    private void press(KeyCode code, boolean control) {
        FxTest.onFx(() -> stage.getScene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
        Pulses.pass(3);
    }

    private void then(String preset) {
        FxTest.onFx(() -> app.window().open(preset));
        Pulses.pass(3);
    }

    /// Everything that measures all texts again.
    private void measureAgain() {
        press(KeyCode.PLUS, true);
        for (int i = 0; i < 3; i++) {
            press(KeyCode.T, true);
        }
        press(KeyCode.L, true);
        FxTest.onFx(() -> stage.setWidth(stage.getWidth() - 40));
        Pulses.pass(3);
        FxTest.onFx(() -> {
            assertThat(Stuck.parts()).isEmpty();
            assertThat(reports).isEmpty();
        });
    }

    @Test
    void fromTenClassesToNone() {
        open("digits", 0);
        then("mazur");
        measureAgain();
    }

    @Test
    void fromTheNinthClassToTwo() {
        open("digits", 8);
        then("moons");
        then("mazur");
        measureAgain();
    }

    @Test
    void withThePadOpen() {
        open("digits", 0);
        press(KeyCode.D, false);
        then("moons");
        measureAgain();
        press(KeyCode.M, false);
        measureAgain();
    }

    @Test
    void withTheInstrumentsOpenAndMoreLayers() {
        open("derivation-3x3", 0);
        press(KeyCode.I, false);
        then("mazur");
        measureAgain();
    }
}
