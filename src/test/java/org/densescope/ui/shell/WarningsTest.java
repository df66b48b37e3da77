package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.engine.Initializer;
import org.densescope.engine.pass.Findings;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.session.training.Goal;
import org.densescope.text.Language;
import org.densescope.trace.Chapter;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.Test;

/// What the window says when numbers go wrong, or soon will.
class WarningsTest {
    private static App app(String preset) {
        Start start = new Start(Presets.open(preset), Position.START, Language.EN, Preferences.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
        app.window().restore(Settings.FIRST, 1280);
        return app;
    }

    private static Node find(App app, String style) {
        return app.window().scene().getRoot().lookup(style);
    }

    @Test
    void theFirstInfinityIsNamedAndGoneTo() {
        FxTest.onFx(() -> {
            App app = app("mazur");
            Node alarm = find(app, ".ds-alarm");
            assertThat(alarm.isVisible()).isFalse();

            app.workspace().edit("edit.input", p -> p.withInput(0, 1e300));
            app.workspace().edit("edit.weight", p -> p.withWeight(1, 1, 0, 1e10));

            assertThat(alarm.isVisible()).isTrue();
            assertThat(((Labeled) alarm.lookup(".label")).getText())
                    .contains("z¹₂", "∞", "unit 2")
                    .doesNotContain("{");
            ((Button) alarm.lookup(".button")).fire();
            assertThat(app.playhead().reveal().get().moment()).satisfies(moment -> {
                assertThat(moment.phase()).isEqualTo(Phase.WEIGHTED_SUM);
                assertThat(moment.unit()).isEqualTo(1);
                assertThat(moment.term()).isZero();
            });
            app.window().scene().getRoot().applyCss();
            app.window().scene().getRoot().layout();
            app.network().canvas().renderNow();
            FxTest.picture(app.window().scene(), 1, "window-alarm");

            app.workspace().undo();
            assertThat(alarm.isVisible()).isFalse();
        });
    }

    private static List<String> buttons(Node alarm) {
        return alarm.lookupAll(".button").stream()
                .filter(Node::isVisible)
                .map(button -> ((Button) button).getText())
                .toList();
    }

    private static void fire(Node alarm, String text) {
        alarm.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /// Training with far too high a rate stops by itself, says why though one sample of a batch is shown, and leads
    /// back
    /// to finite weights with half the rate.
    @Test
    void whereTrainingDivergesTheRateIsHalvedFromTheLeastLoss() {
        FxTest.onFx(() -> {
            App app = app("lab-rate");
            Node alarm = find(app, ".ds-alarm");
            double rate = app.workspace().project().get().optimizer().rate();
            app.runner().train(Goal.ENDLESS);
            assertThat(app.runner().training().get()).isFalse();
            assertThat(app.runner().progress().get().divergence()).isNotNull();
            assertThat(alarm.isVisible()).isTrue();
            assertThat(buttons(alarm))
                    .containsExactly("Go there", "Back to just before", "Back to lowest loss", "Halve the rate");

            fire(alarm, "Go there");
            Moment bad = app.playhead().reveal().get().moment();
            assertThat(bad).isNotNull();
            fire(alarm, "Back to just before");
            assertThat(app.playhead().reveal().get().t()).isEqualTo(bad.index());
            assertThat(alarm.isVisible()).isTrue();

            fire(alarm, "Halve the rate");
            assertThat(alarm.isVisible()).isFalse();
            Project halved = app.workspace().project().get();
            assertThat(halved.optimizer().rate()).isEqualTo(rate / 2);
            assertThat(Findings.of(halved.network())).isEmpty();
            assertThat(Findings.norm(halved.network().layer(1).weights().data()))
                    .isLessThan(100);
        });
    }

    /// A number that was typed is taken back, not trained away.
    @Test
    void whereATypedWeightIsTheCauseUndoIsOffered() {
        FxTest.onFx(() -> {
            App app = app("mazur");
            app.playhead().toStep(3, 0);
            app.workspace().edit("edit.input", p -> p.withInput(0, 1e300));
            app.workspace().edit("edit.weight", p -> p.withWeight(1, 1, 0, 1e10));
            Node alarm = find(app, ".ds-alarm");
            assertThat(((Labeled) alarm.lookup(".label")).getText()).contains("as they were set");
            assertThat(buttons(alarm)).containsExactly("Go there", "Back to just before", "Undo");
            fire(alarm, "Undo");
            assertThat(alarm.isVisible()).isFalse();
        });
    }

    @Test
    void equalUnitsAreToldAtOnceAndDeadOnesWhenTheyAreKnown() {
        FxTest.onFx(() -> {
            App app = app("iris");
            Label lamps = (Label) find(app, ".ds-lamps");
            assertThat(lamps.isVisible()).isFalse();

            app.workspace()
                    .edit(
                            "edit.initializer",
                            p -> p.withLayer(1, layer -> layer.withInitializer(Initializer.of(Initializer.Kind.ZERO)))
                                    .reset());
            assertThat(lamps.isVisible()).isFalse();
            app.workspace()
                    .edit(
                            "edit.initializer",
                            p -> p.withLayer(2, layer -> layer.withInitializer(Initializer.of(Initializer.Kind.ZERO)))
                                    .reset());
            assertThat(lamps.getText()).contains("Hidden 1: 8 of 8 units are identical");
            assertThat(lamps.getText()).doesNotContain("dead");

            app.playhead().seek(app.playhead().reveal().get().trace().timeline().end(Chapter.OUTPUTS));
            assertThat(lamps.getTooltip().getText()).contains("8 of 8 ReLU units are dead");
        });
    }

    @Test
    void theGlossaryHasAllLanguages() {
        FxTest.onFx(() -> {
            App app = app("mazur");
            Glossary glossary = new Glossary(app.messages());
            assertThat(glossary.getChildren()).hasSizeGreaterThan(15);
            assertThat(glossary.lookupAll(".ds-muted"))
                    .allSatisfy(line -> assertThat(((Label) line).getText()).contains(" · "));
        });
    }
}
