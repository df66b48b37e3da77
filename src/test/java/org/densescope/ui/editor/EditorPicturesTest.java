package org.densescope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Test;

class EditorPicturesTest {
    @Test
    void looks() {
        FxTest.onFx(() -> {
            picture("mazur", Language.EN, 280, 1500, 1, false);
            picture("mazur", Language.ZH_HANS, 280, 1500, 1, true);
            picture("iris", Language.EN, 280, 1700, 1, true);
            picture("digits", Language.ZH_HANT, 280, 2000, 1, false);
            picture("simplenn", Language.EN, 420, 2900, 1.5, false);
        });
    }

    private static void picture(String preset, Language language, int width, int height, double font, boolean dark) {
        PanelDesk desk = PanelDesk.of(preset, language);
        EditorPanel panel = new EditorPanel(desk.workspace, desk.look, desk.messages);
        Scene scene = PanelDesk.scene(panel, width, height, font, dark);
        PanelDesk.picture(scene, "editor-" + preset + "-" + language.tag() + "-" + font + (dark ? "-dark" : ""));
        assertThat(panel.getContent().getLayoutBounds().getWidth()).isLessThanOrEqualTo(width);
    }
}
