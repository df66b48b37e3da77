package org.densescope.ui.matrices;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Language;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.PanelDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("pictures")
class MatricesPicturesTest {
    @Test
    void looks() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            picture("mazur", Language.EN, Place.unit(Quantity.WEIGHTED_SUM, 1, 0), 0.45, 1, false, 900, 620);
            picture("mazur", Language.ZH_HANS, null, 0.08, 1, true, 900, 620);
            picture("mazur", Language.EN, Place.weight(Quantity.WEIGHT, 2, 0, 1), 1, 1, false, 420, 620);
            picture("iris", Language.ZH_HANT, Place.unit(Quantity.ACTIVATION_GRADIENT, 1, 2), 0.9, 1, false, 900, 620);
            picture("digits", Language.EN, Place.unit(Quantity.WEIGHTED_SUM, 1, 4), 0.7, 1, true, 900, 620);
            picture("digits", Language.ZH_HANS, Place.unit(Quantity.WEIGHTED_SUM, 1, 4), 0.7, 1, false, 900, 1300);
            picture("simplenn", Language.EN, null, 0.2, 1.5, false, 1000, 700);
            picture("fc-800-500", Language.EN, Place.weight(Quantity.WEIGHT, 1, 4, 20), 1, 1, false, 1000, 700);
        });
    }

    @Test
    void looksInEveryNotation() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            for (Naming.Style style : Naming.Style.values()) {
                PanelDesk desk = PanelDesk.of("mazur", Language.EN);
                desk.store.change(p -> p.withNaming(new Naming(style, true)));
                desk.playhead.seek(Long.MAX_VALUE);
                desk.focus.select(Place.unit(Quantity.WEIGHTED_SUM, 1, 0));
                Scene scene = PanelDesk.scene(view(desk, false), 700, 420, 1, false);
                PanelDesk.picture(scene, "matrices-notation-" + style.id());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"derivation-batch, 0.12, EN, false", "derivation-batch, 0.5, ZH_HANS, true", "iris, 0.6, EN, false"})
    void batchesAreProducts(String preset, double part, Language language, boolean dark) {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            PanelDesk desk = PanelDesk.of(preset, language);
            if (desk.project().batchSize() == 1) {
                desk.workspace.edit("edit.batch", p -> p.withBatchSize(8));
            }
            desk.playhead.seek(
                    Math.round(part * desk.playhead.reveal().get().trace().length()));
            Scene scene = PanelDesk.scene(view(desk, dark), 1000, 900, 1, dark);
            PanelDesk.picture(scene, "matrices-batch-" + preset + "-" + language.tag());
        });
    }

    static MatricesView view(PanelDesk desk, boolean dark) {
        return new MatricesView(
                desk.workspace,
                desk.playhead,
                desk.shown(),
                desk.focus,
                desk.arrangements,
                desk.preferences,
                new ReadOnlyObjectWrapper<>(dark ? Palette.DARK : Palette.LIGHT),
                desk.messages);
    }

    private static void picture(
            String preset,
            Language language,
            @Nullable Place selected,
            double part,
            double font,
            boolean dark,
            int width,
            int height) {
        PanelDesk desk = PanelDesk.of(preset, language);
        desk.playhead.seek(
                Math.round(part * desk.playhead.reveal().get().trace().length()));
        desk.focus.select(selected);
        MatricesView view = view(desk, dark);
        Scene scene = PanelDesk.scene(view, width, height, font, dark);
        scene.getRoot().layout();
        PanelDesk.picture(
                scene,
                "matrices-" + preset + "-" + language.tag() + "-" + width + "-" + height + (dark ? "-dark" : ""));
    }
}
