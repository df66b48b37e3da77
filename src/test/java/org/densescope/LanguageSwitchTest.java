package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.densescope.ui.Threads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A window whose language was switched says the same as one that was opened in that language.
class LanguageSwitchTest {
    static App app(String preset, Language language) {
        Start start = new Start(Presets.open(preset), Position.START, language, Preferences.Theme.LIGHT);
        App app = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
        app.window().restore(Settings.FIRST, 1280);
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
    @CsvSource({"moons, EN, ZH_HANS", "mazur, ZH_HANS, ZH_HANT", "digits, ZH_HANT, EN", "mazur, EN, ZH_HANT"})
    void nothingOfTheOldLanguageIsLeft(String preset, Language from, Language to) {
        FxTest.onFx(() -> {
            App switched = app(preset, from);
            WholeWindow.texts(switched);
            switched.preferences().change(p -> p.withLanguage(to.tag()));
            compare(WholeWindow.texts(switched), WholeWindow.texts(app(preset, to)));
            switched.arrangements().change(a -> a.withPanels(a.panels().withCurves(true)));
        });
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
