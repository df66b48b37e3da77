package org.densescope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.text.Language;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.Schedule;
import org.densescope.ui.FxTest;
import org.densescope.ui.form.NamedEntry;
import org.junit.jupiter.api.Test;

class EditorPanelTest {
    private record Open(PanelDesk desk, EditorPanel panel) {
        static Open of(PanelDesk desk) {
            EditorPanel panel =
                    new EditorPanel(desk.workspace, desk.shown(), desk.preferences, desk.messages, sizes -> {});
            PanelDesk.scene(panel, 280, 1600, 1, false);
            return new Open(desk, panel);
        }

        static Open of(String preset) {
            return of(PanelDesk.of(preset, Language.EN));
        }

        /// Training on the batch of the shown sample alone, which is stepped through.
        void oneBatch(int size) {
            desk.workspace.edit(
                    "edit.batch", p -> p.withCourse(TrainingPlan.ONE_BATCH).withBatchSize(size));
        }

        TextField field(String name) {
            return Nodes.named(panel, TextField.class, name);
        }

        Project project() {
            return desk.project();
        }

        @SuppressWarnings("unchecked")
        <E> ComboBox<E> choice(String name) {
            return Nodes.named(panel, ComboBox.class, name);
        }

        void click(String name) {
            Nodes.named(panel, Button.class, name).fire();
        }
    }

    @Test
    void unitsAreTypedAndUndone() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            Nodes.type(open.field("Units of Hidden 1"), "5");
            assertThat(open.project().spec().shape()).isEqualTo("2-5-2");
            assertThat(open.desk.workspace.undoName().get()).isEqualTo("edit.units");
            assertThat(Nodes.texts(open.panel)).contains("5 × 2 + 5 = 15", "2 × 5 + 2 = 12", "Total parameters: 27");
            open.desk.workspace.undo();
            assertThat(open.field("Units of Hidden 1").getText()).isEqualTo("2");
        });
    }

    @Test
    void hiddenUnitsAreLeftOutByShare() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            Nodes.type(open.field("Share of the units of Hidden 1 that training leaves out"), "0.5");
            assertThat(open.project().spec().layers().getFirst().dropout()).isEqualTo(0.5);
            assertThat(open.project().batch().mask().covers(1)).isTrue();
            Nodes.type(open.field("Share of the units of Hidden 1 that training leaves out"), "0.95");
            assertThat(open.project().spec().layers().getFirst().dropout()).isEqualTo(0.5);
            assertThat(Nodes.texts(open.panel)).contains("It must be from 0 to 0.9.");
            open.desk.workspace.undo();
            assertThat(open.project().batch().mask().covers(1)).isFalse();
        });
    }

    @Test
    void theRateFollowsASchedule() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            Nodes.type(open.field("Warm-up training steps"), "4");
            ComboBox<Object> kind = open.choice("Schedule");
            kind.setValue(kind.getItems().get(1));
            Nodes.type(open.field("Every n training steps"), "20");
            Nodes.type(open.field("Multiply by"), "0.1");
            assertThat(open.project().course().schedule())
                    .isEqualTo(new Schedule.WarmUp(4, new Schedule.Steps(20, 0.1)));
            assertThat(open.project().trainer().optimizerAt(0).rate()).isEqualTo(0.125);
            kind.setValue(kind.getItems().get(2));
            Nodes.type(open.field("Over n training steps"), "50");
            Nodes.type(open.field("Warm-up training steps"), "0");
            assertThat(open.project().course().schedule()).isEqualTo(new Schedule.Cosine(50));
            assertThat(open.project().trainer().optimizerAt(25).rate()).isCloseTo(0.25, within(1e-15));
            open.desk.workspace.undo();
            assertThat(open.field("Warm-up training steps").getText()).isEqualTo("4");
        });
    }

    @Test
    void badTextKeepsTheOldValueAndSaysWhy() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            Nodes.type(open.field("Units of Hidden 1"), "2.5");
            assertThat(open.project().spec().shape()).isEqualTo("2-2-2");
            assertThat(Nodes.texts(open.panel)).contains("Only whole numbers fit here.");
            Nodes.type(open.field("Units of Hidden 1"), "100001");
            assertThat(Nodes.texts(open.panel)).contains("It must be from 1 to 100000.");
            open.desk.messages.languageProperty().set(Language.ZH_HANS);
            assertThat(Nodes.texts(open.panel)).contains("必须在 1 到 100000 之间。", "隐藏层 1");
            assertThat(open.field("隐藏层 1：神经元数").getAccessibleHelp()).isEqualTo("必须在 1 到 100000 之间。");
            Nodes.press(open.field("隐藏层 1：神经元数"), KeyCode.ESCAPE);
            assertThat(Nodes.texts(open.panel)).doesNotContain("必须在 1 到 100000 之间。");
            assertThat(open.field("隐藏层 1：神经元数").getText()).isEqualTo("2");
            assertThat(open.desk.workspace.undoName().get()).isEmpty();
        });
    }

    @Test
    void arrowKeysNudgeAndAreUndoneAtOnce() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            for (int i = 0; i < 3; i++) {
                Nodes.press(open.field("Rate η"), KeyCode.UP);
            }
            assertThat(open.project().optimizer().rate()).isEqualTo(5);
            open.desk.workspace.undo();
            assertThat(open.project().optimizer().rate()).isEqualTo(0.5);
            assertThat(open.field("Rate η").getText()).isEqualTo("0.5");
        });
    }

    @Test
    void anActivationThatDoesNotFitTheLossTakesAnotherLossAlong() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            Nodes.all(open.panel, ComboBox.class).stream()
                    .filter(box -> "Activation".equals(box.getAccessibleText()))
                    .skip(1)
                    .findFirst()
                    .ifPresent(box -> {
                        @SuppressWarnings("unchecked")
                        ComboBox<Activation> output = box;
                        output.setValue(Activation.SIGMOID);
                    });
            assertThat(open.project().spec().loss()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
            assertThat(open.<Loss>choice("Loss").getValue()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
            open.desk.workspace.undo();
            assertThat(open.<Loss>choice("Loss").getValue()).isEqualTo(Loss.CROSS_ENTROPY);
        });
    }

    @Test
    void whatNobodyMeansIsWarnedOf() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.<Loss>choice("Loss").setValue(Loss.LOGITS_CROSS_ENTROPY);
            assertThat(Nodes.texts(open.panel)).anyMatch(text -> text.contains("applied twice"));
            open.<Activation>choice("Activation").setValue(Activation.STEP);
            assertThat(Nodes.texts(open.panel)).anyMatch(text -> text.contains("slope 0"));
            open.<Loss>choice("Loss").setValue(Loss.CROSS_ENTROPY);
            assertThat(Nodes.texts(open.panel)).noneMatch(text -> text.contains("applied twice"));
        });
    }

    @Test
    void layersAreInsertedAndDeleted() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.click("Insert a layer here");
            assertThat(open.project().spec().depth()).isEqualTo(3);
            assertThat(Nodes.texts(open.panel)).contains("Hidden 1", "Hidden 2", "Output");
            open.click("Delete this layer");
            assertThat(open.project().spec().shape()).isEqualTo("4-8-3");
            open.click("Delete this layer");
            assertThat(open.project().spec().shape()).isEqualTo("4-3");
            assertThat(Nodes.named(open.panel, Button.class, "Delete this layer")
                            .isDisable())
                    .isTrue();
        });
    }

    @Test
    void settingsFollowTheOptimizer() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.<String>choice("Optimizer").setValue("adamw");
            assertThat(open.project().optimizer()).isEqualTo(Optimizer.standard("adamw", 0.5));
            Nodes.type(open.field("β₁"), "0.8");
            Nodes.type(open.field("ε"), "1e-6");
            Nodes.type(open.field("Decay λ"), "0.1");
            Nodes.type(open.field("β₂"), "1");
            assertThat(open.project().optimizer()).isEqualTo(new Optimizer.Adam(0.5, 0.8, 0.999, 1e-6, 0.1, true));
            assertThat(Nodes.texts(open.panel)).contains("It must be at least 0 and below 1.");
            open.<String>choice("Optimizer").setValue("nesterov");
            Nodes.type(open.field("Momentum μ"), "0.5");
            assertThat(open.project().optimizer()).isEqualTo(new Optimizer.Sgd(0.5, 0.5, true, 0));
        });
    }

    @Test
    void resetAndNewWeightsAreTwoThings() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            Project fresh = open.project().reset();
            open.desk.workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, 9));
            Nodes.all(open.panel, Button.class).stream()
                    .filter(button -> "Reset".equals(button.getText()))
                    .forEach(Button::fire);
            assertThat(open.project().network()).isEqualTo(fresh.network());
            Nodes.all(open.panel, Button.class).stream()
                    .filter(button -> "New weights".equals(button.getText()))
                    .forEach(Button::fire);
            assertThat(open.project().seed()).isEqualTo(fresh.seed() + 1);
            assertThat(open.project().network()).isNotEqualTo(fresh.network());
            assertThat(open.field("Seed").getText()).isEqualTo(String.valueOf(fresh.seed() + 1));
        });
    }

    @Test
    void samplesClassesAndInputsAreChosenByHand() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.oneBatch(1);
            open.click("Next sample");
            open.click("Next sample");
            assertThat(open.project().sample()).isEqualTo(2);
            Nodes.type(open.field("Number of the sample"), "150");
            assertThat(open.project().sample()).isEqualTo(149);
            assertThat(Nodes.named(open.panel, Button.class, "Next sample").isDisable())
                    .isTrue();
            assertThat(open.<NamedEntry>choice("Class").getValue()).isEqualTo(new NamedEntry(2, "virginica"));
            open.<NamedEntry>choice("Class").setValue(new NamedEntry(0, "setosa"));
            assertThat(open.project().batch().target().row(0)).containsExactly(1, 0, 0);
            open.desk.workspace.undo();
            assertThat(open.project().batch().target().row(0)).containsExactly(0, 0, 1);
            Nodes.type(open.field("petal width"), "−1.5");
            assertThat(open.project().batch().x().at(0, 3)).isEqualTo(-1.5);
        });
    }

    @Test
    void biasesAreFrozenPerLayer() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            Nodes.all(open.panel, CheckBox.class).getFirst().fire();
            assertThat(open.project().network().layer(1).biasTrained()).isFalse();
            assertThat(open.desk.workspace.undoName().get()).isEqualTo("edit.train-biases");
        });
    }

    @Test
    void aHundredThousandInputsMakeNoHundredThousandNodes() {
        FxTest.onFx(() -> {
            NetworkSpec spec = new NetworkSpec(
                    100_000, List.of(LayerSpec.of(2, Activation.IDENTITY)), Loss.MEAN_SQUARED_ERROR, Reduction.MEAN);
            Dataset data =
                    new Dataset("wide", Matrix.zeros(1, 100_000), Matrix.zeros(1, 2), List.of(), List.of(), null);
            Open open =
                    Open.of(new PanelDesk(Project.fresh("wide", spec, 1, Optimizer.Sgd.plain(0.1), data), Language.EN));
            assertThat(Nodes.all(open.panel, Node.class)).hasSizeBetween(100, 1_500);
            assertThat(Nodes.texts(open.panel)).contains("2 × 100000 + 2 = 200,002");
        });
    }

    @Test
    void fourThousandLayersAreShownByThePage() {
        FxTest.onFx(() -> {
            Project deep = PanelDesk.of("xor", Language.EN).project();
            Open open = Open.of(new PanelDesk(deep, Language.EN));
            open.desk.workspace.edit("edit.layer.insert", p -> {
                Project next = p;
                for (int i = 0; i < 60; i++) {
                    next = next.withLayerBefore(1, LayerSpec.of(2, Activation.TANH));
                }
                return next;
            });
            assertThat(Nodes.texts(open.panel)).contains("Layers 1 to 12 of 62", "Hidden 12");
            open.click("Layers after");
            assertThat(Nodes.texts(open.panel)).contains("Hidden 13").doesNotContain("Hidden 12");
            assertThat(Nodes.all(open.panel, LayerCard.class)).hasSize(12);
        });
    }

    @Test
    void everyControlHasAName() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            for (Button button : Nodes.all(open.panel, Button.class)) {
                boolean words = button.getText() != null && !button.getText().isBlank();
                assertThat(words || button.getAccessibleText() != null)
                        .as("%s", button)
                        .isTrue();
                assertThat(button.getTooltip())
                        .as("%s", button.getAccessibleText())
                        .isNotNull();
            }
            for (TextField field : Nodes.all(open.panel, TextField.class)) {
                assertThat(field.getAccessibleText()).as("%s", field).isNotBlank();
            }
        });
    }

    @Test
    void aWholeBatchIsChosenSizedAndUndone() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.oneBatch(1);
            open.<Boolean>choice("An update sees").setValue(true);
            assertThat(open.project().batchSize()).isEqualTo(16);
            assertThat(open.desk.workspace.undoName().get()).isEqualTo("edit.batch");
            assertThat(Nodes.texts(open.panel)).anyMatch(text -> text.startsWith("Samples 1 to 16 are one batch"));
            Nodes.type(open.field("Number of the sample"), "150");
            assertThat(Nodes.texts(open.panel))
                    .anyMatch(text -> text.startsWith("The last batch is incomplete: samples 145 to 150, only 6"));
            Nodes.type(open.field("Batch size"), "4000");
            assertThat(open.project().batchSize()).isEqualTo(150);
            open.<Boolean>choice("An update sees").setValue(false);
            assertThat(open.project().batchSize()).isEqualTo(1);
            open.desk.workspace.undo();
            open.desk.workspace.undo();
            assertThat(open.project().batchSize()).isEqualTo(16);
        });
    }
}
