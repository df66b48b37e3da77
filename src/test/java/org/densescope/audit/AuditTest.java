package org.densescope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.lesson.Presets;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Look;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Digits;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Never a wrong number on the screen: after each of many random actions, everything that is shown is computed again
/// from the document alone.
class AuditTest {
    private static App app(Project project) {
        Start start = new Start(project, Position.START, Language.EN, Look.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.one(), 1600, 1000);
        app.window().restore(Settings.FIRST, 1600, 1000);
        return app;
    }

    private static Project project(String net) {
        return Presets.ids().contains(net) ? Presets.open(net) : Presets.fromShape(net, 7);
    }

    private static void layOut(App app) {
        Parent root = app.window().scene().getRoot();
        root.applyCss();
        root.layout();
        root.layout();
    }

    /// @return how many numbers and dashes were held against the recomputed ones
    private static int[] walk(String net, long seed, int actions) {
        App app = app(project(net));
        List<Throwable> thrown = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
        Walk walk = new Walk(app, seed);
        List<String> done = new ArrayList<>();
        int[] seen = new int[2];
        for (int i = 0; i < actions; i++) {
            done.add(walk.act());
            layOut(app);
            assertThat(thrown).as("thrown after %s", done).isEmpty();
            Report report = Audit.of(app, Audit.truth(app), walk.expanded());
            assertThat(report.wrong())
                    .as(
                            "%s, seed %d, action %d, at %s of %s, after %s",
                            net,
                            seed,
                            i,
                            app.playhead().position().get(),
                            app.workspace().project().get().spec(),
                            done.subList(Math.max(0, i - 12), i + 1))
                    .isEmpty();
            seen[0] += report.numbers();
            seen[1] += report.dashes();
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"mazur, 1", "mazur, 2", "xor-lab, 3", "derivation-batch, 4", "iris, 5", "2-4-2-2, 6", "4-8-3, 7"})
    void everyNumberIsTheRightOne(String net, long seed) {
        int[] seen = FxTest.onFx(() -> walk(net, seed, 60));
        assertThat(seen[0]).as("numbers").isGreaterThan(500);
        assertThat(seen[1]).as("dashes").isGreaterThan(100);
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({
        "mazur, 11",
        "xor-lab, 12",
        "derivation-batch, 13",
        "iris, 14",
        "2-2-2, 15",
        "4-8-3, 16",
        "simplenn, 17",
        "3-2, 18"
    })
    void everyNumberOfALongWalkIsTheRightOne(String net, long seed) {
        assertThat(FxTest.onFx(() -> walk(net, seed, 400))[0]).isGreaterThan(10_000);
    }

    /// An audit that cannot fail says nothing: what belongs to the next moment is not what is on the screen.
    @Test
    void aMomentTooEarlyOrTooLateIsFound() {
        FxTest.onFx(() -> {
            for (String net : List.of("mazur", "derivation-batch", "iris")) {
                App app = app(project(net));
                app.look().centre().set(Look.Centre.BOTH);
                app.focus().selected().set(Place.weight(Quantity.WEIGHT, 1, 0, 0));
                long length = app.playhead().reveal().get().trace().length();
                for (long t = 1; t < length; t += Math.max(1, length / 7)) {
                    app.playhead().seek(t);
                    layOut(app);
                    assertThat(Audit.of(app, Audit.truth(app), true).wrong()).isEmpty();
                    assertThat(Audit.of(app, Audit.truth(app, 1), true).wrong())
                            .as("%s, one moment after %d", net, t)
                            .isNotEmpty();
                    assertThat(Audit.of(app, Audit.truth(app, -1), true).wrong())
                            .as("%s, one moment before %d", net, t)
                            .isNotEmpty();
                }
            }
        });
    }

    /// A weight that differs a little changes all numbers behind it, wherever they stand.
    @Test
    void aSlightlyOtherWeightIsFoundEverywhere() {
        FxTest.onFx(() -> {
            App app = app(project("mazur"));
            app.playhead().seek(Long.MAX_VALUE);
            app.look().digits().set(new Digits(10, false));
            app.look().centre().set(Look.Centre.BOTH);
            layOut(app);
            Project other = app.workspace().project().get().withWeight(1, 1, 0, 0.26);
            Truth truth = new Truth(
                    other,
                    app.playhead().position().get(),
                    app.playhead().grain().get());
            List<String> wrong = Audit.of(app, truth, true).wrong();
            assertThat(wrong).hasSizeGreaterThan(10);
            for (String place : List.of("a of ", "edge number", "sheet Band", "inspector Loss", "explanation")) {
                assertThat(wrong).as(place).anyMatch(sentence -> sentence.startsWith(place));
            }
        });
    }
}
