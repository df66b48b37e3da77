package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.project.TrainingPlan;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Training in the window, by mouse and keys. All work is done at once, so nothing has to be waited for.
@Tag("slow")
class LearningWindowTest {
    private static App app;
    private static Stage stage;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("moons"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            Settings wide =
                    new Settings(null, false, Preferences.FIRST, true, true, "network", List.of(0.27, 0.73, 0.6));
            app = new App(start, wide, Threads.one(), 960, 640);
            stage = new Stage();
            app.show(stage, settings -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(980);
            stage.setHeight(720);
        });
    }

    @AfterAll
    static void close() {
        FxTest.onFx(() -> stage.close());
    }

    @BeforeEach
    void begin() {
        FxTest.onFx(() -> {
            app.workspace().open(Presets.open("moons"));
            app.arrangements().change(a -> a.withPanels(a.panels().withCurves(false)));
            app.network().canvas().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static long step() {
        return app.playhead().position().get().step();
    }

    @Test
    void anEpochAndTenAreKeys() {
        robot.push(KeyCode.Y);
        assertThat(step()).isEqualTo(16);
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        assertThat(step()).isEqualTo(16 * 11);
        TextField many = robot.lookup(
                        node -> node instanceof TextField field && "Epochs to train".equals(field.getAccessibleText()))
                .query();
        robot.clickOn(many).push(KeyCode.SHORTCUT, KeyCode.A).write("3").push(KeyCode.ENTER);
        assertThat(step()).isEqualTo(16 * 14);
        FxTest.onFx(() -> app.network().canvas().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        assertThat(step()).isEqualTo(16 * 17);
        robot.clickOn(many).push(KeyCode.SHORTCUT, KeyCode.A).write("10").push(KeyCode.ENTER);
        FxTest.onFx(() -> app.network().canvas().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.HOME);
        assertThat(step()).isZero();
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        assertThat(step()).isEqualTo(16 * 27);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(step()).isEqualTo(16 * 27 - 1);
    }

    @Test
    void theSecondBarLeadsAnywhereAndBeforeAnEdit() {
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        double rate = app.workspace().project().get().optimizer().rate();
        FxTest.onFx(() -> app.workspace()
                .edit("edit.rate", p -> p.withOptimizer(p.optimizer().withRate(rate / 2))));
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        assertThat(step()).isEqualTo(320);
        Node scrub = robot.lookup(".ds-learning-scrub").query();
        double width = FxTest.onFx(() -> scrub.getLayoutBounds().getWidth());
        clickAt(scrub, 0.75 * width);
        assertThat(step()).isBetween(210L, 270L);
        assertThat(app.workspace().project().get().optimizer().rate()).isEqualTo(rate / 2);
        clickAt(scrub, 0.25 * width);
        assertThat(step()).isBetween(50L, 110L);
        assertThat(app.workspace().project().get().optimizer().rate())
                .as("as it was there")
                .isEqualTo(rate);
        FxTest.onFx(() -> app.workspace().redo());
        assertThat(app.workspace().project().get().optimizer().rate()).isEqualTo(rate / 2);
    }

    private void clickAt(Node scrub, double x) {
        robot.clickOn(
                FxTest.onFx(() -> scrub.localToScreen(x, scrub.getLayoutBounds().getHeight() / 2)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theCurvesSayWhatTheEngineFound() {
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        robot.push(KeyCode.L);
        FxTest.onFx(() -> stage.getScene().getRoot().layout());
        String text = ((Labeled) robot.lookup(".ds-learning-readout").query()).getText();
        var score = org.densescope.train.Evaluation.of(
                app.playhead().reveal().get().trace().network(),
                app.workspace().project().get().data(),
                app.workspace().project().get().split().training(),
                org.densescope.engine.loops.Loops.best(),
                org.densescope.engine.loops.Workers.ONE);
        assertThat(text)
                .contains("10 epochs")
                .contains("training " + app.preferences().now().digits().text(score.loss()))
                .contains(app.preferences().now().digits().percent(score.accuracy()));
    }

    @Test
    void whatIsNotFiniteStopsAndOffersWaysOut() {
        FxTest.onFx(() -> app.workspace()
                .edit(
                        "edit.rate",
                        p -> p.withCourse(TrainingPlan.ONE_BATCH).withOptimizer(Optimizer.Sgd.plain(1e160))));
        robot.push(KeyCode.T);
        assertThat(app.playhead().reveal().get().trace().update().after()).isNotNull();
        Button halve = robot.lookup(".ds-alarm .button")
                .lookup((Button button) -> button.getText().equals("Halve the rate"))
                .query();
        assertThat(halve.getParent().isVisible()).isTrue();
        FxTest.onFx(halve::fire);
        assertThat(app.workspace().project().get().optimizer().rate()).isEqualTo(5e159);
        FxTest.onFx(() -> app.workspace().undo());
        assertThat(app.workspace().project().get().optimizer().rate()).isEqualTo(1e160);
    }
}
