package org.densescope.ui.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Test;

/// What is looked at in the matrices is looked at everywhere, and the other way round.
class MatricesLinkTest {
    private record Open(PanelDesk desk, MatricesView view) {
        static Open of(String preset) {
            return of(preset, false);
        }

        /// @param whole the tape of all samples
        static Open of(String preset, boolean whole) {
            Skin.loadFonts();
            PanelDesk desk = PanelDesk.of(preset, Language.EN);
            desk.playhead.aside().set(!whole);
            desk.playhead.seek(Long.MAX_VALUE);
            MatricesView view = new MatricesView(
                    desk.workspace,
                    desk.playhead,
                    desk.shown(),
                    desk.focus,
                    desk.arrangements,
                    desk.preferences,
                    new ReadOnlyObjectWrapper<>(Palette.LIGHT),
                    desk.messages);
            Scene scene = PanelDesk.scene(view, 900, 1400, 1, false);
            scene.getRoot().layout();
            return new Open(desk, view);
        }

        <T extends Node> List<T> all(Class<T> type) {
            List<T> found = new ArrayList<>();
            collect(view, type, found);
            return found;
        }

        private static <T extends Node> void collect(Node node, Class<T> type, List<T> found) {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, found));
            }
        }
    }

    private static void move(Parent sheet, double x, double y) {
        Node canvas = sheet.getChildrenUnmodifiable().stream()
                .filter(Canvas.class::isInstance)
                .findFirst()
                .orElseThrow();
        Point2D at = canvas.localToScene(x, y);
        MouseEvent moved = new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
        Event.fireEvent(canvas, moved);
    }

    @Test
    void everyCellUnderThePointerIsThePlaceThatItShows() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            int cells = 0;
            for (SheetCanvas canvas : open.all(SheetCanvas.class)) {
                SheetGrid.Area centre = canvas.grid().centre();
                for (int row = 0; row < 2; row++) {
                    for (int column = 0; column < 2; column++) {
                        double x = centre.x() + (column + 0.5) * centre.grid().cellWidth();
                        double y = centre.y() + (row + 0.5) * centre.grid().cellHeight();
                        move(canvas, x, y);
                        Place place = canvas.sheet().centre().place(row, column);
                        assertThat(open.desk.focus.hovered().get()).isEqualTo(place);
                        cells++;
                    }
                }
                double y = centre.y() + 1.5 * centre.grid().cellHeight();
                move(canvas, 2, y);
                assertThat(open.desk.focus.hovered().get())
                        .as("the head of a row is a unit")
                        .isEqualTo(
                                Place.unit(Quantity.WEIGHTED_SUM, canvas.sheet().layer(), 1));
                move(canvas, centre.x() + 2, 2);
                assertThat(open.desk.focus.hovered().get())
                        .as("the head of a column is what comes in")
                        .isEqualTo(
                                Place.unit(Quantity.ACTIVATION, canvas.sheet().layer() - 1, 0));
            }
            assertThat(cells).isEqualTo(2 * 3 * 4);
        });
    }

    @Test
    void everyCellOfAProductIsThePlaceThatItShows() {
        FxTest.onFx(() -> {
            Open open = Open.of("derivation-batch", true);
            List<ProductCanvas> products = open.all(ProductCanvas.class);
            assertThat(products).hasSize(4);
            for (ProductCanvas canvas : products) {
                SheetGrid.Area result = canvas.grid().result();
                for (int row = 0; row < canvas.product().result().rows(); row++) {
                    for (int column = 0; column < canvas.product().result().columns(); column++) {
                        double x = result.x() + (column + 0.5) * result.grid().cellWidth();
                        double y = result.y() + (row + 0.5) * result.grid().cellHeight();
                        Place place = canvas.product().result().place(row, column);
                        assertThat(canvas.placeAt(x, y)).isNotNull().isEqualTo(place);
                        assertThat(ProductGrid.find(canvas.product().result(), java.util.Objects.requireNonNull(place)))
                                .containsExactly(row, column);
                    }
                }
            }
        });
    }

    private static Heads heads(Project project) {
        Trace trace = Trace.of(project.start(), project.optimizer(), project.batch(), Workers.ONE)
                .named(project.allNames());
        return Heads.of(project, trace, project.samples(), Naming.STANDARD);
    }

    /// The number in the data and the class, as in the table of the data.
    @Test
    void samplesHaveNames() {
        FxTest.onFx(() -> {
            Project iris = Presets.open("iris")
                    .withCourse(TrainingPlan.ONE_BATCH)
                    .withBatchSize(4)
                    .withSample(53);
            assertThat(heads(iris).samples())
                    .containsExactly("#53 (versicolor)", "#54 (versicolor)", "#55 (versicolor)", "#56 (versicolor)");
            Project derived = Presets.open("derivation-batch");
            assertThat(heads(derived).samples()).hasSize(16).startsWith("#1", "#2");
        });
    }

    @Test
    void sumAndMeanAreASwitchThatUndoes() {
        FxTest.onFx(() -> {
            Open open = Open.of("derivation-batch");
            ReductionSwitch both = open.all(ReductionSwitch.class).getFirst();
            assertThat(both.isVisible()).isTrue();
            assertThat(texts(both)).containsExactly("L = Σ ℓ", "Mean", "Sum");
            Place weight = Place.weight(Quantity.WEIGHT_GRADIENT, 1, 0, 0);
            double sum = open.desk.playhead.reveal().get().value(weight);
            ((ToggleButton) both.getChildren().get(1)).fire();
            assertThat(texts(both)).containsExactly("L = 1/16 · Σ ℓ", "Mean", "Sum");
            assertThat(open.desk.playhead.reveal().get().value(weight)).isEqualTo(sum / 16);
            open.desk.workspace.undo();
            assertThat(open.desk.playhead.reveal().get().value(weight)).isEqualTo(sum);
            assertThat(texts(both)).containsExactly("L = Σ ℓ", "Mean", "Sum");
            open.desk.workspace.edit("edit.batch", p -> p.withBatchSize(1));
            assertThat(both.isVisible()).as("one sample").isFalse();
        });
    }

    private static List<String> texts(ReductionSwitch both) {
        return both.getChildren().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void theTemplatesShowTheUnitWithTheLargestSum() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            Templates templates = open.all(Templates.class).getFirst();
            double largest = Double.NEGATIVE_INFINITY;
            int best = -1;
            for (int u = 0; u < 32; u++) {
                double z = open.desk.playhead.reveal().get().value(Place.unit(Quantity.WEIGHTED_SUM, 1, u));
                best = z > largest ? u : best;
                largest = Math.max(largest, z);
            }
            assertThat(templates.chosen()).isEqualTo(best);
            open.desk.focus.select(Place.weight(Quantity.WEIGHT, 1, 7, 3));
            assertThat(templates.chosen()).isEqualTo(7);
        });
    }
}
