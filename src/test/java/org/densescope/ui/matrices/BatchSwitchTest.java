package org.densescope.ui.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.densescope.audit.Replay;
import org.densescope.audit.Report;
import org.densescope.audit.Truth;
import org.densescope.draw.pen.Palette;
import org.densescope.text.Language;
import org.densescope.trace.MatrixProduct;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Test;

/// Of a batch the matrices have all samples, or the one that the picture shows.
class BatchSwitchTest {
    /// In a low window the row of the product that is being computed comes into sight.
    @Test
    void theRowThatIsComputedIsSeen() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            PanelDesk desk = PanelDesk.of("derivation-batch", Language.EN);
            desk.playhead.aside().set(false);
            MatricesView view = MatricesPicturesTest.view(desk, false);
            PanelDesk.scene(view, 760, 320, 1, false);
            long length = desk.playhead.reveal().get().trace().length();
            int seen = 0;
            for (long t = 1; t < length; t += 5) {
                desk.playhead.seek(t);
                view.getScene().getRoot().layout();
                MatrixProduct.Cell cell =
                        MatrixProduct.now(desk.playhead.reveal().get(), false);
                if (cell == null) {
                    continue;
                }
                ProductCanvas canvas = Nodes.all(view, ProductCanvas.class).stream()
                        .filter(one -> one.product().result().quantity()
                                        == cell.product().result().quantity()
                                && one.product().result().kind()
                                        == cell.product().result().kind())
                        .findFirst()
                        .orElseThrow();
                SheetGrid.Area result = canvas.grid().result();
                double y = result.y()
                        + result.grid().top(cell.row())
                        + result.grid().cellHeight() / 2.0;
                ScrollPane scroll = Nodes.all(view, ScrollPane.class).getFirst();
                Bounds window = scroll.localToScene(scroll.getBoundsInLocal());
                assertThat(canvas.localToScene(0, y).getY())
                        .as("row %d of %s after %d", cell.row(), cell.product().phase(), t)
                        .isBetween(window.getMinY(), window.getMaxY());
                seen++;
            }
            assertThat(seen).isGreaterThan(60);
        });
    }

    @Test
    void theBatchOrOneOfItsSamples() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            PanelDesk desk = PanelDesk.of("derivation-batch", Language.EN);
            desk.playhead.aside().set(false);
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
                    false,
                    false,
                    new Replay());
            Report report = new Report(desk.preferences.getValue().digits());
            MatricesAudit.check(
                    view, truth, Palette.LIGHT, desk.preferences.getValue().naming(), report);
            assertThat(report.wrong()).isEmpty();
            assertThat(report.numbers()).isGreaterThan(20);
            PanelDesk.picture(view.getScene(), "matrices-one-of-a-batch");
            desk.workspace.edit("edit.batch", p -> p.withBatchSize(1));
            assertThat(choice.isVisible()).isFalse();
        });
    }
}
