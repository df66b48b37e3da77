package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.cli.Start;
import org.densescope.draw.network.Brush;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Arrangement;
import org.densescope.project.Arrangement.MatrixPart;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.project.RowFilter;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.session.training.Goal;
import org.densescope.text.Language;
import org.densescope.trace.Channel;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever was done before, another example is opened as it would have been opened first.
@Tag("slow")
class CleanStartTest {
    private static final String BEFORE = "moons";

    /// Whoever comes to this one first is asked where to begin: only at the start of the program.
    private static final String ASKED = "mazur";

    private static App app(String preset) {
        Start start = new Start(Presets.open(preset), Position.START, Language.EN, Preferences.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
        app.window().restore(Settings.FIRST, 1280);
        return app;
    }

    /// A window in which nothing was done but to open an example.
    private static App untouched(String preset) {
        if (!preset.equals(ASKED)) {
            return app(preset);
        }
        App app = app(BEFORE);
        app.window().open(preset);
        return app;
    }

    private static App used;

    /// A window in which somebody has worked on other examples, in every view.
    @BeforeAll
    static void open() {
        used = FxTest.onFx(() -> {
            App app = app(BEFORE);
            WholeWindow.texts(app);
            return app;
        });
    }

    /// Another example is trained and edited there, and everything is left switched.
    private static App messedUp() {
        App app = used;
        app.window().open(BEFORE);
        app.arrangements().change(a -> a.withPanels(a.panels().withCurves(true).withPad(true)));
        app.runner().train(Goal.step(10));
        app.workspace().edit("edit.weight", p -> p.withWeight(1, 0, 0, 0.5).withCut(1, 1, 1, true));
        app.workspace().edit("edit.sample", p -> p.withSample(7));
        app.runner().train(Goal.step(30));
        app.workspace().toggleTwin();
        app.playhead().toStep(20, 30);
        app.playhead().aside().set(false);
        app.focus().select(Place.weight(Quantity.WEIGHT, 2, 1, 1));
        app.network().canvas().zoom(3);
        app.network().canvas().setBrush(Brush.NONE.with(new Brush.Range(1, 2, 5)));
        app.arrangements()
                .change(a -> a.withView("plane_alone")
                        .withEdges(new Arrangement.Edges(Channel.TWIN, true, true))
                        .withRoutes(new Arrangement.Routes(false, false))
                        .withMatrices(new Arrangement.Matrices(Set.of(MatrixPart.UPDATE), false))
                        .withPlane(a.plane()
                                .withBeside(Plane.Beside.SURFACE)
                                .withHand(Plane.Hand.ERASER)
                                .withFolds(1))
                        .withRows(RowFilter.FIRST
                                .withForm(RowFilter.Form.CONFUSION)
                                .withWrong(true))
                        .withLogarithmic(true)
                        .withKernel(2)
                        .withGoal(3));
        WholeWindow.of(app.window().scene());
        return app;
    }

    /// The panels at both sides stay as a person has them: closed, as at the start.
    private static App openedAfterwards(String preset) {
        App app = messedUp();
        app.arrangements().change(a -> a.withPanels(a.panels().withEditor(false).withInspector(false)));
        app.window().open(preset);
        return app;
    }

    @Test
    void anExampleIsShownAsIfItWereOpenedFirst() {
        for (String preset : Presets.ids()) {
            FxTest.onFx(() -> {
                App first = untouched(preset);
                App later = openedAfterwards(preset);
                assertThat(later.arrangements().now())
                        .as(preset)
                        .isEqualTo(first.arrangements().now());
                assertThat(withoutUndo(WholeWindow.of(later.window().scene())))
                        .as(preset)
                        .isEqualTo(withoutUndo(WholeWindow.of(first.window().scene())));
            });
        }
    }

    @Test
    void soItIsInEachView() {
        for (String preset : List.of("mazur", "iris")) {
            FxTest.onFx(() -> {
                App first = untouched(preset);
                App later = openedAfterwards(preset);
                Map<String, List<String>> seen = WholeWindow.texts(later);
                Map<String, List<String>> wanted = WholeWindow.texts(first);
                assertThat(seen.keySet()).isEqualTo(wanted.keySet());
                seen.forEach((view, texts) -> assertThat(withoutUndo(texts))
                        .as("%s of %s", view, preset)
                        .isEqualTo(withoutUndo(wanted.get(view))));
            });
        }
    }

    /// Undo brings back all that there was: only there the two windows may differ, and in what is told of the edit just
    /// made.
    private static List<String> withoutUndo(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.contains("Undo") && !text.contains("Redo") && !text.contains("The last change"))
                .toList();
    }

    @Test
    void undoBringsAllBack() {
        FxTest.onFx(() -> {
            App app = messedUp();
            app.playhead().toStep(20, 30);
            Map<String, List<String>> before = WholeWindow.texts(app);
            Arrangement shown = app.arrangements().now();
            app.window().open("xor");
            app.workspace().undo();
            assertThat(app.arrangements().now()).isEqualTo(shown);
            Map<String, List<String>> after = WholeWindow.texts(app);
            before.forEach((view, texts) ->
                    assertThat(withoutUndo(after.get(view))).as(view).isEqualTo(withoutUndo(texts)));
        });
    }
}
