package org.densescope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Digits;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Never a wrong number on the screen: after each of many random actions, everything that is shown is computed again
/// from the document alone.
@Tag("slow")
class AuditTest {
    private static App app(Project project) {
        Start start = new Start(project, Position.START, Language.EN, Preferences.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.one(), 1600, 1000);
        app.window().restore(Settings.FIRST, 1600);
        app.arrangements().change(a -> a.withPanels(a.panels().withEditor(true).withInspector(true)));
        return app;
    }

    private static Project project(String net) {
        return Presets.ids().contains(net) ? Presets.open(net) : Presets.fromShape(net, 7);
    }

    private static Truth moved(App app, Replay replay, long steps, long moments) {
        return Audit.truth(app, replay, app.workspace().project().get(), steps, moments);
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
        Replay replay = new Replay();
        List<Throwable> thrown = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
        Walk walk = new Walk(app, seed);
        List<String> done = new ArrayList<>();
        int[] seen = new int[2];
        for (int i = 0; i < actions; i++) {
            done.add(walk.act());
            layOut(app);
            assertThat(thrown).as("thrown after %s", done).isEmpty();
            Report report = Audit.of(app, Audit.truth(app, replay), walk.expanded());
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
                Replay replay = new Replay();
                app.arrangements().show("both");
                app.focus().select(Place.weight(Quantity.WEIGHT, 1, 0, 0));
                long length = app.playhead().reveal().get().trace().length();
                for (long t = 1; t < length; t += Math.max(1, length / 7)) {
                    app.playhead().seek(t);
                    layOut(app);
                    assertThat(Audit.of(app, Audit.truth(app, replay), true).wrong())
                            .isEmpty();
                    assertThat(Audit.of(app, moved(app, replay, 0, 1), true).wrong())
                            .as("%s, one moment after %d", net, t)
                            .isNotEmpty();
                    assertThat(Audit.of(app, moved(app, replay, 0, -1), true).wrong())
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
            app.preferences().change(p -> p.withDigits(new Digits(10, false)));
            app.arrangements().show("both");
            layOut(app);
            Project other = app.workspace().project().get().withWeight(1, 1, 0, 0.26);
            Truth truth = Audit.truth(app, new Replay(), other, 0, 0);
            List<String> wrong = Audit.of(app, truth, true).wrong();
            assertThat(wrong).hasSizeGreaterThan(10);
            for (String place : List.of("a of ", "edge number", "sheet Band", "inspector Loss", "explanation")) {
                assertThat(wrong).as(place).anyMatch(sentence -> sentence.startsWith(place));
            }
        });
    }

    private static List<String> wrong(App app, Project other, Replay replay) {
        return Audit.of(app, Audit.truth(app, replay, other, 0, 0), true).wrong();
    }

    private static App trained(String centre) {
        App app = app(project("moons"));
        app.arrangements().show(centre);
        app.arrangements().change(a -> a.withPanels(a.panels().withCurves(true)));
        layOut(app);
        app.window()
                .scene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Y, false, false, false, false));
        layOut(app);
        assertThat(app.playhead().position().get().step()).isEqualTo(16);
        assertThat(wrong(app, app.workspace().project().get(), new Replay())).isEmpty();
        return app;
    }

    private static void finds(List<String> wrong, String... starts) {
        for (String start : starts) {
            assertThat(wrong).anyMatch(sentence -> sentence.startsWith(start));
        }
    }

    /// What is counted: a weight less, another optimizer, another batch.
    @Test
    void otherCountsAreFound() {
        FxTest.onFx(() -> {
            App app = trained("counts");
            Project here = app.workspace().project().get();
            List<String> cut = wrong(app, here.withCut(1, 0, 0, true), new Replay());
            finds(cut, "counts row 1 column 1", "counts row 1 column 4", "share ", "note of memory");
            Project adagrad = here.withOptimizer(Optimizer.standard("sgd", 0.1));
            finds(wrong(app, adagrad, new Replay()), "counts row 3", "counts row 5", "note of memory");
            finds(wrong(app, here.withBatchSize(7), new Replay()), "counts row 4 column 0", "counts row 4 column 3");
        });
    }

    /// Time: an update or a moment more or less; another sample.
    @Test
    void otherTimesAreFound() {
        FxTest.onFx(() -> {
            App app = trained("network");
            Replay replay = new Replay();
            List<String> update = Audit.of(app, moved(app, replay, 1, 0), true).wrong();
            finds(update, "training step", "bar of time", "bar of training", "updates", "curves stand at");
            long left = -app.playhead().position().get().t();
            List<String> start =
                    Audit.of(app, moved(app, replay, 0, left), true).wrong();
            finds(start, "moment", "bar of time", "loss is current");
            Project here = app.workspace().project().get();
            Project other = here.withSample(here.trainer().samples(16)[3]);
            finds(wrong(app, other, replay), "sample: ");
        });
    }

    /// The plane: a weight that differs a little, a sample of another class, samples that are not held out.
    @Test
    void anotherPlaneIsFound() {
        FxTest.onFx(() -> {
            App app = trained("plane_alone");
            Project here = app.workspace().project().get();
            Replay replay = new Replay(project -> project.withOptimizer(
                    project.optimizer().withRate(1.1 * project.optimizer().rate())));
            finds(wrong(app, here, replay), "colour of the plane", "counts of the plane");
            Project none = here.withCourse(here.course().withHeldOut(0));
            finds(wrong(app, none, new Replay()), "counts of the plane");
            app.workspace()
                    .edit(
                            "edit.audit",
                            p -> p.withSamples(
                                    p.data()
                                            .withTarget(
                                                    3, 0, 1 - p.data().targets().at(3, 0)),
                                    p.sample()));
            finds(wrong(app, here, new Replay()), "plane of the data");
        });
    }

    /// The points of the plane: hollow where they are held out, crossed out where the network is wrong.
    @Test
    void otherPointsAreFound() {
        FxTest.onFx(() -> {
            App app = app(project("xor-lab"));
            app.arrangements().show("plane_alone");
            app.workspace()
                    .edit(
                            "edit.audit",
                            p -> p.withCourse(p.course().withWhole(true).withHeldOut(0.25)));
            layOut(app);
            Project here = app.workspace().project().get();
            assertThat(wrong(app, here, new Replay())).isEmpty();
            Project none = here.withCourse(here.course().withHeldOut(0));
            assertThat(wrong(app, none, new Replay())).anyMatch(s -> s.matches("point . is full or hollow.*"));
            app.playhead().seek(Long.MAX_VALUE); // before, no point has an answer that could be wrong
            layOut(app);
            Project other = here.withWeight(2, 0, Place.BIAS, 50);
            assertThat(wrong(app, other, new Replay())).anyMatch(s -> s.matches("point . is crossed out.*"));
        });
    }

    /// The table of samples and the confusion matrix.
    @Test
    void otherAnswersAreFound() {
        FxTest.onFx(() -> {
            App app = trained("data");
            Project here = app.workspace().project().get();
            Replay replay = new Replay(project -> project.withOptimizer(
                    project.optimizer().withRate(3 * project.optimizer().rate())));
            finds(wrong(app, here, replay), "sample 1, column “Output”", "sample 1, column “Loss”");
            List<Node> forms = PanelsAudit.styled(app.window().scene().getRoot(), "ds-data-line");
            ((ToggleButton) PanelsAudit.styled(forms.getFirst(), "toggle-button")
                            .get(1))
                    .fire();
            layOut(app);
            assertThat(wrong(app, here, new Replay())).isEmpty();
            finds(wrong(app, here, replay), "confusion matrix");
        });
    }

    /// The curves: another learning rate, and strokes that are not where their numbers lie.
    @Test
    void anotherTrainingIsFound() {
        FxTest.onFx(() -> {
            App app = trained("network");
            Project here = app.workspace().project().get();
            Replay replay = new Replay(project -> project.withOptimizer(
                    project.optimizer().withRate(1.01 * project.optimizer().rate())));
            finds(
                    wrong(app, here, replay),
                    "curve of the batches",
                    "mark of the least loss",
                    "readout of the curves",
                    "training after 16");
        });
    }
}
