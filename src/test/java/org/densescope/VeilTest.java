package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Digits;
import org.densescope.trace.Veil;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.densescope.ui.View;
import org.densescope.ui.paper.Named;
import org.densescope.ui.paper.WindowReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Under a veil no view tells what is asked for: neither by a text, nor by one that is spoken.
class VeilTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    /// Where the reader stands is told by these, veil or not.
    private static final Set<String> TIME = Set.of("timebar", "learningbar", "status", "menubar", "toolbar");

    private static final List<Place> ASKED = List.of(
            Place.unit(Quantity.WEIGHTED_SUM, 1, 0),
            Place.unit(Quantity.ACTIVATION, 2, 0),
            Place.unit(Quantity.DELTA, 1, 1),
            Place.weight(Quantity.WEIGHT_GRADIENT, 2, 0, 1),
            Place.weight(Quantity.NEW_WEIGHT, 1, 0, 0));

    private record Open(App app, Scene scene, Shot shot) {
        static Open of(String preset) {
            Start start = new Start(Presets.open(preset), Position.START, Language.EN, Preferences.Theme.LIGHT);
            App app = new App(start, Settings.FIRST, Threads.one(), WIDTH, HEIGHT);
            app.window().restore(Settings.FIRST, WIDTH);
            return new Open(app, app.window().scene(), new Shot(start, WIDTH, HEIGHT, 1, Path.of("none")));
        }

        /// All that can be read or heard, but for where in time the reader stands.
        List<String> everything() {
            List<String> all = new ArrayList<>();
            for (String view : app.views().all().stream().map(View::id).toList()) {
                app.arrangements().show(view);
                Picture.snapshot(scene, shot); // lays out
                app.network().canvas().renderNow();
                WindowReader.read(scene).texts().stream()
                        .filter(text -> !TIME.contains(text.view()))
                        .forEach(text -> all.add(view + ": " + text.text()));
                spoken(scene.getRoot(), view, all);
            }
            return all;
        }

        private static void spoken(Node node, String view, List<String> all) {
            String name = Named.of(node);
            if (!node.isVisible() || (name != null && TIME.contains(name))) {
                return;
            }
            if (node.getAccessibleText() != null) {
                all.add(view + ", spoken: " + node.getAccessibleText());
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> spoken(child, view, all));
            }
        }
    }

    /// Rows of tables are used again for others, so texts stand in any order.
    private static List<String> differences(List<String> left, List<String> right) {
        List<String> gone = new ArrayList<>(right);
        List<String> found = new ArrayList<>();
        for (String text : left) {
            if (!gone.remove(text)) {
                found.add("only with a veil: " + text);
            }
        }
        gone.forEach(text -> found.add("only before: " + text));
        return found;
    }

    /// Everything is as if the reader stood before the number was born: nothing anywhere depends on it.
    ///
    /// Both times the walk comes from the start: the picture is not to jump, so the explanation stays as high as it
    /// has been on the way, and under a veil that is never as high as what follows would have made it.
    @ParameterizedTest
    @ValueSource(strings = {"mazur", "moons"})
    void noViewDependsOnWhatIsAskedFor(String preset) {
        FxTest.onFx(() -> {
            Open open = Open.of(preset);
            App app = open.app();
            for (Place place : ASKED) {
                app.focus().select(place);
                app.playhead().seek(Long.MAX_VALUE);
                long end = app.playhead().position().get().t();
                double value = app.snapshots().now().get().reveal().value(place);
                List<String> shown = open.everything();
                String number = Digits.STANDARD.text(value);
                assertThat(shown).as("without a veil %s is told", place).anyMatch(text -> text.contains(number));
                app.playhead().seek(0);
                app.snapshots().veil().set(Veil.over(place));
                app.playhead().seek(Long.MAX_VALUE);
                List<String> veiled = open.everything();
                assertThat(app.playhead().position().get().t())
                        .as("the reader stays")
                        .isEqualTo(end);
                app.playhead().seek(0);
                app.snapshots().veil().set(Veil.NONE);
                app.playhead().seek(app.snapshots().now().get().reveal().birth(place));
                List<String> before = open.everything();
                assertThat(differences(veiled, before))
                        .as("under a veil over %s", place)
                        .isEmpty();
                assertThat(veiled).isNotEqualTo(shown);
            }
            assertThat(app.failures().count()).isZero();
        });
    }
}
