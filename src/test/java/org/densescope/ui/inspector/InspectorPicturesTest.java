package org.densescope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Language;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class InspectorPicturesTest {
    @Test
    void looks() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            Place unit = Place.unit(Quantity.ACTIVATION, 2, 1);
            Place weight = Place.weight(Quantity.WEIGHT, 1, 1, 1);
            picture("mazur", Language.EN, null, 0, 0.5, 1, false);
            picture("mazur", Language.ZH_HANS, unit, 0, 0.8, 1, true);
            picture("mazur", Language.EN, weight, 0, 1, 1, false);
            picture("iris", Language.EN, unit, 0, 0.7, 1, false);
            picture("iris", Language.EN, weight, 0, 0.2, 1.5, true);
            picture("digits", Language.ZH_HANT, null, 1, 1, 1, true);
            picture("digits", Language.EN, unit, 0, 1, 1, false);
            picture("simplenn", Language.EN, null, 1, 0.55, 1, false);
            picture("simplenn", Language.EN, unit, 0, 1, 1.5, false);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void noTextIsCut(double font) {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            for (Language language : Language.values()) {
                PanelDesk desk = PanelDesk.of("mazur", language);
                desk.workspace.edit("edit.optimizer", p -> p.withOptimizer(Optimizer.standard("adam", 0.1)));
                desk.playhead.seek(Long.MAX_VALUE);
                InspectorPanel panel = new InspectorPanel(
                        desk.workspace, desk.shown(), desk.focus, desk.preferences, desk.messages, desk.routes());
                Scene scene = PanelDesk.scene(panel, (int) (320 * font), 900, font, false);
                assertThat(Nodes.cut(panel)).as("in %s", language).isEmpty();
                for (Place place : List.of(
                        Place.unit(Quantity.ACTIVATION, 0, 1),
                        Place.unit(Quantity.ACTIVATION, 1, 1),
                        Place.unit(Quantity.ACTIVATION, 2, 1),
                        Place.weight(Quantity.WEIGHT, 1, 0, 0),
                        Place.weight(Quantity.WEIGHT, 2, 0, Place.BIAS))) {
                    desk.focus.select(place);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    scene.getRoot().layout();
                    assertThat(Nodes.cut(panel)).as("%s in %s", place, language).isEmpty();
                }
            }
        });
    }

    private static void picture(
            String preset, Language language, Place selected, int layer, double part, double font, boolean dark) {
        PanelDesk desk = PanelDesk.of(preset, language);
        desk.playhead.seek(
                Math.round(part * desk.playhead.reveal().get().trace().length()));
        InspectorPanel panel = new InspectorPanel(
                desk.workspace, desk.shown(), desk.focus, desk.preferences, desk.messages, desk.routes());
        if (layer > 0) {
            panel.openLayer(layer);
        }
        desk.focus.select(selected);
        int width = (int) (320 * font);
        Scene scene = PanelDesk.scene(panel, width, (int) (900 * font), font, dark);
        String what = layer > 0 ? "layer" : selected == null ? "whole" : selected.isWeight() ? "weight" : "unit";
        PanelDesk.picture(
                scene, "inspector-" + preset + "-" + what + "-" + language.tag() + "-" + font + (dark ? "-dark" : ""));
        assertThat(Nodes.cut(panel)).as("%s in %s", preset, language).isEmpty();
        assertThat(panel.getContent().getLayoutBounds().getWidth()).isLessThanOrEqualTo(width);
    }
}
