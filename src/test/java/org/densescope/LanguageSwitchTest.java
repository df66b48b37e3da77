package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.densescope.cli.Start;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.session.training.Goal;
import org.densescope.text.Language;
import org.densescope.trace.Channel;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.Threads;
import org.densescope.ui.canvas.Fonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A window whose language was switched says the same as one that was opened in that language.
class LanguageSwitchTest {
    private static App app(String preset, Language language) {
        Start start = new Start(Presets.open(preset), Position.START, language, Preferences.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
        app.window().restore(Settings.FIRST, 1280, 800);
        app.arrangements()
                .change(a -> a.withPanels(a.panels().withPad(true))
                        .withEdges(a.edges().withChannel(Channel.TWIN)));
        app.runner().train(Goal.step(12));
        app.workspace().toggleTwin();
        app.playhead().seek(Long.MAX_VALUE);
        app.focus().select(Place.weight(Quantity.WEIGHT, 1, 0, 0));
        return app;
    }

    @ParameterizedTest
    @CsvSource({"moons, EN, ZH_HANS", "moons, ZH_HANS, ZH_HANT", "digits, ZH_HANT, EN", "mazur, EN, ZH_HANT"})
    void nothingOfTheOldLanguageIsLeft(String preset, Language from, Language to) {
        FxTest.onFx(() -> {
            App switched = app(preset, from);
            WholeWindow.texts(switched);
            switched.preferences().change(p -> p.withLanguage(to.tag()));
            compare(WholeWindow.texts(switched), WholeWindow.texts(app(preset, to)));
            switched.arrangements().change(a -> a.withPanels(a.panels().withCurves(true)));
        });
    }

    @ParameterizedTest
    @CsvSource({"EN, ZH_HANT", "ZH_HANT, ZH_HANS"})
    void everyTextHasTheLettersOfItsLanguage(Language from, Language to) {
        FxTest.onFx(() -> {
            App switched = app("mazur", from);
            Scene scene = switched.window().scene();
            WholeWindow.of(scene);
            assertThat(families(scene)).containsOnly(Skin.family(from));
            switched.preferences().change(p -> p.withLanguage(to.tag()));
            WholeWindow.of(scene);
            assertThat(families(scene)).containsOnly(Skin.family(to));
        });
    }

    private static Set<String> families(Scene scene) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getFont().getFamily())
                .filter(family -> family.startsWith(Fonts.SANS))
                .collect(Collectors.toSet());
    }

    private static void compare(Map<String, List<String>> seen, Map<String, List<String>> wanted) {
        assertThat(seen.keySet()).isEqualTo(wanted.keySet());
        seen.forEach((view, texts) -> {
            List<String> other = wanted.get(view);
            assertThat(without(texts, other)).as("only after a switch, " + view).isEmpty();
            assertThat(without(other, texts)).as("only when opened so, " + view).isEmpty();
            assertThat(texts).as(view).isEqualTo(other);
        });
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }
}
