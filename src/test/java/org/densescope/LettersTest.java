package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chinese is set in the letters of the language of the window, also after it was switched.
class LettersTest {
    @ParameterizedTest
    @CsvSource({"ZH_HANS, ZH_HANT", "ZH_HANT, ZH_HANS"})
    void everyTextHasTheLettersOfItsLanguage(Language from, Language to) {
        FxTest.onFx(() -> {
            App switched = LanguageSwitchTest.app("mazur", from);
            switched.arrangements().change(a -> a.withView("both"));
            Scene scene = switched.window().scene();
            WholeWindow.of(scene);
            assertThat(chinese(scene)).hasSizeGreaterThan(30);
            assertThat(other(scene, from)).isEmpty();
            switched.preferences().change(p -> p.withLanguage(to.tag()));
            WholeWindow.of(scene);
            assertThat(other(scene, to)).isEmpty();
        });
    }

    private static List<Text> chinese(Scene scene) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().codePoints().anyMatch(Character::isIdeographic))
                .toList();
    }

    private static List<String> other(Scene scene, Language language) {
        return chinese(scene).stream()
                .filter(text -> !text.getFont().getFamily().equals(Skin.family(language)))
                .map(text -> text.getText() + " in " + text.getFont().getFamily())
                .toList();
    }
}
