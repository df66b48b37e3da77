package org.densescope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.text.Language;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class EditorPicturesTest {
    @Test
    void looks() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            picture("mazur", Language.EN, 280, 1500, 1, false);
            picture("mazur", Language.ZH_HANS, 280, 1500, 1, true);
            picture("iris", Language.EN, 280, 1700, 1, true);
            picture("digits", Language.ZH_HANT, 280, 2000, 1, false);
            picture("simplenn", Language.EN, 420, 2900, 1.5, false);
        });
    }

    @ParameterizedTest
    @CsvSource({"mazur, 1", "mazur, 1.5", "simplenn, 1", "digits, 2"})
    void noTextIsCut(String preset, double font) {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            for (Language language : Language.values()) {
                PanelDesk desk = PanelDesk.of(preset, language);
                desk.workspace.edit("edit.optimizer", p -> p.withOptimizer(Optimizer.standard("nesterov", 0.1)));
                desk.workspace.edit("edit.activation", p -> p.withActivation(1, Activation.STEP));
                desk.workspace.edit("edit.loss", p -> p.withLoss(Loss.LOGITS_CROSS_ENTROPY));
                desk.workspace.edit(
                        "edit.activation", p -> p.withActivation(p.spec().depth(), Activation.SOFTMAX));
                EditorPanel panel =
                        new EditorPanel(desk.workspace, desk.shown(), desk.preferences, desk.messages, sizes -> {});
                PanelDesk.scene(panel, (int) (280 * font), 900, font, false);
                assertThat(Nodes.cut(panel)).as("in %s", language).isEmpty();
            }
        });
    }

    private static void picture(String preset, Language language, int width, int height, double font, boolean dark) {
        PanelDesk desk = PanelDesk.of(preset, language);
        EditorPanel panel = new EditorPanel(desk.workspace, desk.shown(), desk.preferences, desk.messages, sizes -> {});
        Scene scene = PanelDesk.scene(panel, width, height, font, dark);
        PanelDesk.picture(scene, "editor-" + preset + "-" + language.tag() + "-" + font + (dark ? "-dark" : ""));
        assertThat(Nodes.cut(panel)).as("%s in %s", preset, language).isEmpty();
        assertThat(panel.getContent().getLayoutBounds().getWidth()).isLessThanOrEqualTo(width);
    }
}
