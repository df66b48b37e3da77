package org.densescope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;
import org.densescope.text.Language;
import org.densescope.trace.Digits;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Test;

class InspectorPanelTest {
    private static final Place WEIGHT = Place.weight(Quantity.WEIGHT, 1, 0, 1);

    private record Open(PanelDesk desk, InspectorPanel panel) {
        static Open of(PanelDesk desk) {
            InspectorPanel panel = new InspectorPanel(
                    desk.workspace, desk.shown(), desk.focus, desk.preferences, desk.messages, desk.routes());
            PanelDesk.scene(panel, 320, 900, 1, false);
            return new Open(desk, panel);
        }

        static Open of(String preset) {
            return of(PanelDesk.of(preset, Language.EN));
        }

        void toEnd() {
            desk.playhead.seek(Long.MAX_VALUE);
            layout();
        }

        void layout() {
            panel.getScene().getRoot().applyCss();
            panel.getScene().getRoot().layout();
        }

        /// What a screen reader says of each line.
        List<String> lines() {
            layout();
            return Nodes.all(panel, ValueLine.class).stream()
                    .map(Node::getAccessibleText)
                    .toList();
        }
    }

    @Test
    void aWeightTellsWhatIsKnownOfItAndNoMore() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk.focus.select(WEIGHT);
            assertThat(open.lines())
                    .containsExactly(
                            "w¹₁₂, Weight: 0.2",
                            "a⁰₂, Incoming value: 0.1",
                            "w¹₁₂·a⁰₂, Product: not computed yet",
                            "δ¹₁, Gradient of z: not computed yet",
                            "∂L/∂w¹₁₂, Gradient: not computed yet",
                            "w′¹₁₂, New weight: not computed yet");
            open.toEnd();
            assertThat(open.lines())
                    .containsExactly(
                            "w¹₁₂, Weight: 0.2",
                            "a⁰₂, Incoming value: 0.1",
                            "w¹₁₂·a⁰₂, Product: 0.02000",
                            "δ¹₁, Gradient of z: 0.008771",
                            "∂L/∂w¹₁₂, Gradient: 0.0008771",
                            "w′¹₁₂, New weight: 0.1996");
        });
    }

    @Test
    void theExactValueIsCopied() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk.focus.select(WEIGHT);
            open.toEnd();
            ValueLine renewed = Nodes.all(open.panel, ValueLine.class).getLast();
            double exact = open.desk.playhead.reveal().get().value(WEIGHT.as(Quantity.NEW_WEIGHT));
            assertThat(Double.parseDouble(renewed.copied())).isEqualTo(exact);
            assertThat(renewed.copied()).startsWith("0.19956143");
        });
    }

    @Test
    void memoriesComeWithTheOptimizerThatHasThem() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk.focus.select(WEIGHT);
            open.desk.workspace.edit("edit.optimizer", p -> p.withOptimizer(Optimizer.standard("adam", 0.1)));
            open.toEnd();
            assertThat(open.lines())
                    .contains(
                            "m¹₁₂, Before the update: 0",
                            "m′¹₁₂, First moment: 8.771e−5",
                            "v¹₁₂, Before the update: 0",
                            "v′¹₁₂, Second moment: 7.694e−10",
                            "w′¹₁₂, New weight: 0.1000");
        });
    }

    @Test
    void aSoftmaxUnitOpensItsExponentials() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.desk.focus.select(Place.unit(Quantity.ACTIVATION, 2, 0));
            open.toEnd();
            assertThat(open.lines())
                    .anyMatch(line -> line.startsWith("e²₁, Exponential: "))
                    .anyMatch(line -> line.startsWith("S², Sum of exponentials: "))
                    .noneMatch(line -> line.startsWith("softmax′"))
                    .noneMatch(line -> line.startsWith("∂L/∂a²"));
        });
    }

    @Test
    void theHoveredIsShownOnlyWhileNothingIsSelected() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk.focus.hover(WEIGHT);
            assertThat(open.lines()).contains("w¹₁₂, Weight: 0.2");
            open.desk.focus.select(Place.unit(Quantity.ACTIVATION, 0, 0));
            assertThat(open.lines()).containsExactly("a⁰₁, Input: 0.05", "∂L/∂a⁰₁, Gradient of a: not computed yet");
            open.desk.focus.select(null);
            open.desk.focus.hover(null);
            assertThat(open.lines()).containsExactly("L, Loss: not computed yet");
        });
    }

    @Test
    void aCellIsAnEdgeAndAnEdgeIsACell() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk.focus.select(Place.unit(Quantity.ACTIVATION, 1, 0));
            open.layout();
            MatrixCanvas matrix = Nodes.all(open.panel, MatrixCanvas.class).getFirst();
            Nodes.press(matrix, KeyCode.RIGHT);
            assertThat(open.desk.focus.hovered().get()).isEqualTo(WEIGHT);
            assertThat(matrix.getAccessibleText()).isEqualTo("w¹₁₂ = 0.2");
            Nodes.press(matrix, KeyCode.END);
            assertThat(open.desk.focus.hovered().get()).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 0, Place.BIAS));
            Nodes.press(matrix, KeyCode.ENTER);
            assertThat(open.desk.focus.selected().get()).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 0, Place.BIAS));
            assertThat(open.lines()).contains("b¹₁, Bias: 0.35");
            open.desk.focus.hover(Place.weight(Quantity.WEIGHT, 1, 1, 0));
            assertThat(matrix.getAccessibleText()).isEqualTo("w¹₂₁ = 0.25");
        });
    }

    @Test
    void aWeightIsSetCutAndFrozenWhereItIsSeen() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk.focus.select(WEIGHT);
            open.layout();
            TextField value = Nodes.named(open.panel, TextField.class, "Value");
            Nodes.type(value, "-0.75");
            assertThat(open.desk.project().network().layer(1).weight(0, 1)).isEqualTo(-0.75);
            assertThat(open.desk.workspace.undoName().get()).isEqualTo("edit.weight");
            Nodes.press(value, KeyCode.UP);
            Nodes.press(value, KeyCode.UP);
            assertThat(open.desk.project().network().layer(1).weight(0, 1)).isEqualTo(-0.55);
            open.desk.workspace.undo();
            assertThat(open.desk.project().network().layer(1).weight(0, 1)).isEqualTo(-0.75);
            Nodes.all(open.panel, CheckBox.class).forEach(CheckBox::fire);
            assertThat(open.desk.project().network().layer(1).isCut(0, 1)).isTrue();
            assertThat(open.desk.project().network().layer(1).isFrozen(0, 1)).isTrue();
            assertThat(open.desk.workspace.undoName().get()).isEqualTo("edit.freeze");
            open.toEnd();
            assertThat(open.lines())
                    .contains("w¹₁₂·a⁰₂, Product: 0", "∂L/∂w¹₁₂, Gradient: 0", "w′¹₁₂, New weight: −0.75");
        });
    }

    @Test
    void whatIsGoneIsNotShown() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.desk.focus.select(Place.weight(Quantity.WEIGHT, 1, 7, 3));
            open.desk.workspace.edit("edit.units", p -> p.withUnits(1, 2));
            assertThat(open.lines()).containsExactly("ℓ, Loss of this sample: not computed yet");
            open.panel.openLayer(2);
            open.desk.workspace.edit("edit.layer.delete", p -> p.withoutLayer(1));
            assertThat(open.lines()).containsExactly("ℓ, Loss of this sample: not computed yet");
        });
    }

    @Test
    void layersAreOpenedFromTheOverviewAndLeftByTheTrail() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.layout();
            assertThat(Nodes.texts(open.panel)).contains("8 × 4 + 8 = 40", "67 × 8 = 536 B", "2 × 56 = 112");
            Nodes.all(open.panel, Hyperlink.class).stream()
                    .filter(link -> link.getText().startsWith("Output"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            open.layout();
            assertThat(Nodes.all(open.panel, MatrixView.class)).hasSize(1);
            assertThat(Nodes.texts(open.panel)).contains("3 × 8 + 3 = 27");
            Nodes.all(open.panel, Hyperlink.class).getFirst().fire();
            open.layout();
            assertThat(Nodes.all(open.panel, MatrixView.class)).isEmpty();
        });
    }

    @Test
    void digitsAndLanguageFollow() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk.focus.select(WEIGHT);
            open.toEnd();
            open.desk.store.change(p -> p.withDigits(new Digits(6, true)));
            open.desk.messages.languageProperty().set(Language.ZH_HANS);
            assertThat(open.lines()).contains("∂L/∂w¹₁₂，梯度：0,000877135", "w′¹₁₂，新权重：0,199561");
            assertThat(Nodes.texts(open.panel)).anyMatch(text -> text.contains("6 位有效数字"));
        });
    }

    @Test
    void aHundredThousandWeightsMakeFewNodes() {
        FxTest.onFx(() -> {
            NetworkSpec spec = new NetworkSpec(
                    100_000, List.of(LayerSpec.of(3, Activation.IDENTITY)), Loss.MEAN_SQUARED_ERROR, Reduction.MEAN);
            Dataset data =
                    new Dataset("wide", Matrix.zeros(1, 100_000), Matrix.zeros(1, 3), List.of(), List.of(), null);
            Open open =
                    Open.of(new PanelDesk(Project.fresh("wide", spec, 1, Optimizer.Sgd.plain(0.1), data), Language.EN));
            open.desk.focus.select(Place.unit(Quantity.ACTIVATION, 1, 2));
            open.toEnd();
            assertThat(Nodes.all(open.panel, Node.class)).hasSizeBetween(50, 800);
        });
    }
}
