package org.densescope.ui.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ToggleButton;
import org.densescope.audit.Replay;
import org.densescope.audit.Report;
import org.densescope.audit.Truth;
import org.densescope.draw.Palette;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.densescope.ui.shell.Skin;
import org.junit.jupiter.api.Test;

/// Of a batch the matrices have all samples, or the one that the picture shows.
class BatchSwitchTest {
    @Test
    void theBatchOrOneOfItsSamples() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            PanelDesk desk = PanelDesk.of("derivation-batch", Language.EN);
            desk.playhead.seek(desk.playhead.reveal().get().trace().length() / 2);
            MatricesView view = MatricesPicturesTest.view(desk, false);
            PanelDesk.scene(view, 1000, 900, 1, false);
            BatchSwitch choice = Nodes.all(view, BatchSwitch.class).getFirst();
            assertThat(choice.isVisible()).isTrue();
            assertThat(Nodes.all(view, ProductCanvas.class)).hasSize(4);
            ToggleButton one = Nodes.all(choice, ToggleButton.class).get(1);
            one.fire();
            view.getScene().getRoot().layout();
            assertThat(Nodes.all(view, ProductCanvas.class)).isEmpty();
            assertThat(Nodes.all(view, SheetCanvas.class)).hasSizeGreaterThan(2);
            Truth truth = new Truth(
                    desk.project(),
                    desk.playhead.position().get(),
                    desk.playhead.grain().get(),
                    true,
                    new Replay());
            Report report = new Report(desk.look.digits().get());
            MatricesAudit.check(view, truth, Palette.LIGHT, desk.look.naming().get(), report);
            assertThat(report.wrong()).isEmpty();
            assertThat(report.numbers()).isGreaterThan(20);
            PanelDesk.picture(view.getScene(), "matrices-one-of-a-batch");
            desk.workspace.edit("edit.batch", p -> p.withBatchSize(1));
            assertThat(choice.isVisible()).isFalse();
        });
    }
}
