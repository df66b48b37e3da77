package org.densescope.ui.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Surgery;
import org.densescope.session.training.Goal;
import org.densescope.text.Language;
import org.densescope.trace.Chapter;
import org.densescope.trace.LayerStatistics;
import org.densescope.trace.Phase;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Test;

class InstrumentsViewTest {
    private record Open(PanelDesk desk, InstrumentsView view) {
        static Open of(String preset) {
            PanelDesk desk = PanelDesk.of(preset, Language.EN);
            InstrumentsView view = new InstrumentsView(
                    desk.runner,
                    desk.shown(),
                    desk.focus,
                    desk.preferences,
                    desk.messages,
                    new SimpleObjectProperty<>(Palette.LIGHT));
            PanelDesk.scene(view, 900, 1400, 1, false);
            return new Open(desk, view);
        }

        List<LayerRow> rows() {
            return Nodes.all(view, LayerRow.class);
        }

        String row(int layer) {
            return Objects.requireNonNull(rows().get(layer - 1).getAccessibleText());
        }

        LayerStatistics vitals() {
            return Objects.requireNonNull(desk.runner.run().get().vitals());
        }

        String number(double value) {
            return desk.preferences.getValue().digits().text(value);
        }

        List<String> lamps() {
            return Nodes.all(view, Button.class).stream().map(Button::getText).toList();
        }

        List<String> labels() {
            return Nodes.all(view, Label.class).stream().map(Label::getText).toList();
        }
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double inX, double inY) {
        double x = node.localToScene(inX, inY).getX();
        double y = node.localToScene(inX, inY).getY();
        node.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, x, y)));
    }

    @Test
    void onTheTapeOfABatchNumbersAreThereWhenTheyAreBorn() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            assertThat(open.rows()).hasSize(2);
            assertThat(open.row(1))
                    .contains("mean activation –")
                    .contains("gradient norm –")
                    .contains("weight –");
            open.desk().playhead.seek(Chapter.LOSS);
            LayerStatistics.Layer first = open.vitals().layers().getFirst();
            assertThat(open.row(1))
                    .contains(
                            "mean activation " + open.number(first.activations().mean()))
                    .contains("gradient norm –");
            open.desk()
                    .playhead
                    .seek(open.desk().playhead.reveal().get().trace().timeline().index(Phase.DELTA, 1, 0, 0) + 1);
            assertThat(open.row(1)).contains("gradient norm –");
            LayerStatistics.Layer last = open.vitals().layers().getLast();
            assertThat(open.row(2))
                    .contains("gradient norm " + open.number(last.gradients().norm()));
            open.desk().playhead.seek(Long.MAX_VALUE);
            assertThat(open.row(1))
                    .contains("gradient norm " + open.number(first.gradients().norm()))
                    .contains("update/weight " + open.number(first.change()));
        });
    }

    @Test
    void besideTrainingAndWhileItRunsTheyAreAboutTheWholeBatch() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            assertThat(open.desk().runner.run().get().trace().rows()).isEqualTo(1);
            assertThat(open.vitals().rows()).isEqualTo(open.desk().project().batchSize());
            assertThat(open.row(1)).doesNotContain("–");
            open.desk().runner.train(Goal.step(32));
            assertThat(open.vitals().step()).isEqualTo(32);
            assertThat(open.labels()).anyMatch(text -> text.startsWith("Training step 33:"));
            open.desk().playhead.toStep(7, 0);
            assertThat(open.vitals().step()).isEqualTo(7);
            LayerStatistics.Layer first = open.vitals().layers().getFirst();
            assertThat(open.row(1))
                    .contains("gradient norm " + open.number(first.gradients().norm()));
        });
    }

    @Test
    void aClickChoosesAUnitAndTheKeysGoOn() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            LayerRow row = open.rows().getFirst();
            row.layout();
            double em = 14;
            double cell = (row.getWidth() - 1.6 * em) / 4;
            mouse(row, MouseEvent.MOUSE_CLICKED, 1.2 * em + 3 * cell + 17, 1.9 * em + Histogram.barsTop(em) + 4);
            assertThat(open.desk().focus.selected().get()).isEqualTo(Place.unit(Quantity.ACTIVATION, 1, 1));
            Nodes.press(row, KeyCode.RIGHT);
            assertThat(open.desk().focus.selected().get()).isEqualTo(Place.unit(Quantity.ACTIVATION, 1, 2));
            Nodes.press(row, KeyCode.LEFT);
            mouse(row, MouseEvent.MOUSE_CLICKED, 1.2 * em + 2 * cell + 20, 4 * em);
            assertThat(open.desk().focus.selected().get()).isEqualTo(Place.weight(Quantity.WEIGHT_GRADIENT, 1, 1, 0));
        });
    }

    @Test
    void aClickOnABarChoosesItsLayer() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            LayerBars bars = Nodes.all(open.view(), LayerBars.class).getFirst();
            mouse(bars, MouseEvent.MOUSE_CLICKED, bars.getWidth() - 30, 40);
            Place chosen = Objects.requireNonNull(open.desk().focus.selected().get());
            assertThat(chosen.layer()).isEqualTo(open.rows().size());
        });
    }

    @Test
    void aLampSaysWhatItMeansAndLeadsToItsLayer() {
        FxTest.onFx(() -> {
            Open open = Open.of("xor");
            assertThat(open.labels()).contains("Nothing unusual as far as it is computed.");
            open.desk().playhead.seek(Long.MAX_VALUE);
            open.desk().workspace.edit("app.edit.zero", p -> Surgery.zero(p, 1, 0));
            open.desk().workspace.edit("app.edit.zero", p -> Surgery.zero(p, 1, 1));
            assertThat(open.lamps())
                    .anyMatch(text -> text.startsWith("Hidden 1 (2 of 2): dead") && text.contains("new weights help"));
            Nodes.all(open.view(), Button.class).getFirst().fire();
            Place chosen = Objects.requireNonNull(open.desk().focus.selected().get());
            assertThat(chosen.layer()).isEqualTo(1);
        });
    }

    @Test
    void nothingIsMeasuredWhileNobodyLooks() {
        FxTest.onFx(() -> {
            PanelDesk desk = PanelDesk.of("moons", Language.EN);
            desk.runner.train(Goal.step(5));
            assertThat(desk.runner.run().get().vitals()).isNull();
            desk.runner.measure(true);
            assertThat(desk.runner.run().get().vitals()).isNotNull();
            desk.runner.measure(false);
            desk.workspace.open(Presets.open("xor"));
            assertThat(desk.runner.run().get().vitals()).isNull();
        });
    }
}
