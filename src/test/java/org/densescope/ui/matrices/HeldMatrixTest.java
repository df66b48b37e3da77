package org.densescope.ui.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.count.Capacity;
import org.densescope.count.Sizes;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Dense;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.heat.HeatColours;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A sheet shows every matrix that can be held, to its last cell: a pixel a cell at least, the rest by scrolling.
class HeldMatrixTest {
    @Test
    void aLargeMatrixIsSeenToItsLastCell() {
        seen("25088-64-10");
    }

    /// The largest layer of its kind that is taken in.
    @Tag("soak")
    @Test
    void theLargestThatCanBeHeldIsSeenToItsLastCell() {
        int units = 1;
        while (Capacity.ofProgram()
                .holds(Sizes.parse("25088-" + 2 * units + "-10").counts())) {
            units *= 2;
        }
        assertThat(units).isGreaterThanOrEqualTo(256);
        seen("25088-" + units + "-10");
    }

    private static void seen(String net) {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.fromShape(net, 3), Position.START, Language.EN, Preferences.Theme.LIGHT);
            App app = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
            app.window().restore(Settings.FIRST, 1280);
            app.arrangements().show("matrices");
            Parent root = app.window().scene().getRoot();
            layOut(root);
            Dense first = app.workspace().project().get().network().layer(1);
            SheetCanvas canvas = Nodes.all(root, SheetCanvas.class).getFirst();
            canvas.paint();
            assertThat(canvas.grid().rows()).isEqualTo(first.units());
            assertThat(canvas.grid().columns()).isEqualTo(first.inputs());
            assertThat(colour(canvas, 0, 0)).isEqualTo(right(canvas, first.weight(0, 0)));
            int row = first.units() - 1;
            int column = first.inputs() - 1;
            canvas.reveal(row, column);
            layOut(root);
            assertThat(colour(canvas, row, column)).isEqualTo(right(canvas, first.weight(row, column)));
            app.workspace().edit("edit.weight", p -> p.withWeight(1, row, column, 9));
            layOut(root);
            assertThat(canvas.scale(canvas.sheet().centre()).largest()).isEqualTo(9);
            assertThat(colour(canvas, row, column)).isEqualTo(right(canvas, 9));
        });
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
        root.layout();
    }

    private static String right(SheetCanvas canvas, double value) {
        double full = canvas.scale(canvas.sheet().centre()).full();
        return Integer.toHexString(HeatColours.of(Palette.LIGHT, false).of(value, full));
    }

    private static String colour(SheetCanvas canvas, int row, int column) {
        MatricesAudit.Recorder recorder = MatricesAudit.Recorder.of(canvas);
        SheetGrid.Area area = SheetParts.of(canvas.sheet(), canvas.grid()).stream()
                .filter(part -> part.side() == SheetParts.Side.CENTRE)
                .findFirst()
                .orElseThrow()
                .area();
        int[] pixels = recorder.at(area);
        assertThat(pixels).isNotNull();
        int x = area.grid().left(column) + area.grid().inkWidth() / 2;
        int y = area.grid().top(row) + area.grid().inkHeight() / 2;
        return Integer.toHexString(pixels[y * area.width() + x]);
    }
}
