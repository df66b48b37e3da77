package org.densescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.PreferenceStore;
import org.densescope.session.Runner;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of the panel in `target/screenshots`, to be looked at.
@Tag("pictures")
class ExplanationPicturesTest {
    @Test
    void looks() {
        FxTest.onFx(() -> {
            Project mazur = Presets.open("mazur");
            Project iris = Presets.open("iris").withOptimizer(Optimizer.standard("adam", 0.01));
            picture("start", mazur, Grain.UNIT, null, 0, 0, Language.EN, 420, false);
            picture("sum-term", mazur, Grain.TERM, Phase.WEIGHTED_SUM, 1, 1, Language.EN, 420, false);
            picture("sum-unit", mazur, Grain.UNIT, Phase.WEIGHTED_SUM, 2, 2, Language.EN, 420, true);
            picture("delta", mazur, Grain.UNIT, Phase.OUTPUT_DELTA, 2, 0, Language.ZH_HANS, 420, false);
            picture("hidden", mazur, Grain.TERM, Phase.INPUT_GRADIENT, 1, 0, Language.EN, 420, false);
            picture("softmax", iris, Grain.UNIT, Phase.ACTIVATION, 2, 0, Language.EN, 420, false);
            picture("exp-sum", iris, Grain.TERM, Phase.EXPONENTIAL_SUM, 2, 1, Language.EN, 420, false);
            picture("adam", iris, Grain.TERM, Phase.UPDATE, 2, 1, Language.EN, 420, true);
            picture("adam-wide", iris, Grain.UNIT, Phase.UPDATE, 2, 1, Language.ZH_HANT, 1000, false);
            picture("wide-adam", iris, Grain.TERM, Phase.UPDATE, 2, 1, Language.EN, 700, false);
            picture("wide-sum", mazur, Grain.TERM, Phase.WEIGHTED_SUM, 1, 1, Language.EN, 700, false);
            picture("wide-start", mazur, Grain.TERM, null, 1, 1, Language.EN, 700, true);
            picture("loss", iris, Grain.UNIT, Phase.LOSS, 2, 3, Language.EN, 420, false);
            picture("layer", iris, Grain.LAYER, Phase.WEIGHT_GRADIENT, 2, 4, Language.EN, 420, false);
            picture("phase", iris, Grain.PHASE, Phase.WEIGHT_GRADIENT, 1, 4, Language.EN, 420, false);
        });
    }

    private void picture(
            String name,
            Project project,
            Grain grain,
            Phase phase,
            int layer,
            int term,
            Language language,
            int width,
            boolean dark) {
        PanelDesk desk = new PanelDesk(project, language);
        Playhead playhead = desk.playhead;
        playhead.grain().set(grain);
        if (phase != null) {
            playhead.seek(playhead.reveal().get().trace().timeline().index(phase, layer, 0, term) + 1);
        }
        Messages messages = new Messages(language, true);
        FormulaRenderer renderer = new FormulaRenderer(Runnable::run, Runnable::run, e -> {
            throw new IllegalStateException(e);
        });
        ExplanationPanel panel =
                new ExplanationPanel(desk.shown(), desk.focus, desk.preferences, messages, renderer, doors(messages));
        Skin.loadFonts();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        BorderPane root = new BorderPane();
        root.setCenter(panel);
        root.setStyle("-fx-background-color: -color-bg-default; -fx-font-size: 14px");
        Scene scene = new Scene(root, width, width < 600 ? 300 : 220);
        scene.getStylesheets()
                .addAll("/css/densescope.css", "/css/explain.css", "/css/" + (dark ? "dark" : "light") + ".css");
        FxTest.picture(scene, 2, "explain-" + name);
        assertThat(renderer.isIdle()).isTrue();
    }

    private static Doors doors(Messages messages) {
        return new Doors(
                new Doors.Ways(() -> {}, () -> {}, () -> {}), new SimpleObjectProperty<>(Palette.LIGHT), messages);
    }
}
