package org.densescope.ui.timebar;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.PreferenceStore;
import org.densescope.session.Runner;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of the bar in `target/screenshots`, to be looked at.
@Tag("pictures")
class TimeBarPicturesTest {
    @Test
    void looks() {
        FxTest.onFx(() -> {
            picture("mazur", Language.EN, 1280, 1, 1, 17, false);
            picture("mazur", Language.EN, 1024, 1, 2, 33, true);
            picture("digits", Language.ZH_HANS, 1280, 1, 1, 4000, false);
            picture("mazur", Language.EN, 1024, 3, 1, 60, false);
            picture("xor", Language.ZH_HANT, 700, 1, 1, 0, true);
        });
    }

    private void picture(String preset, Language language, int width, double font, double scale, long t, boolean dark) {
        PanelDesk desk = PanelDesk.of(preset, language);
        Playhead playhead = desk.playhead;
        playhead.seek(t);
        Player player = new Player(playhead);
        Messages messages = new Messages(language, true);
        TimeBar bar = new TimeBar(
                playhead,
                desk.shown(),
                player,
                new TimeCommands(playhead, desk.shown(), player),
                desk.preferences,
                messages);
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        BorderPane root = new BorderPane();
        root.setBottom(bar);
        root.setStyle("-fx-background-color: -color-bg-default; -fx-font-size: " + 14 * font + "px; -ds-icon: "
                + 18 * font + "px; -ds-icon-small: " + 14 * font + "px");
        Scene scene = new Scene(root, width, 160 * font);
        scene.getStylesheets()
                .addAll("/css/densescope.css", "/css/timebar.css", "/css/" + (dark ? "dark" : "light") + ".css");
        FxTest.picture(scene, scale, "timebar-" + preset + "-" + width + "-" + language.tag() + "-" + font);
        assertThat(bar.getHeight()).isPositive();
    }
}
