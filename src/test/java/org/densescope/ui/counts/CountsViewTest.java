package org.densescope.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.densescope.count.Collapse;
import org.densescope.count.Toeplitz;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.text.Language;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsViewTest {
    private record Open(PanelDesk desk, CountsView view) {
        static Open of(PanelDesk desk, int width, double font) {
            CountsView view = new CountsView(desk.shown(), desk.arrangements, desk.preferences, desk.messages);
            PanelDesk.scene(view, width, 900, font, false);
            return new Open(desk, view);
        }

        static Open of(String preset) {
            return of(PanelDesk.of(preset, Language.EN), 760, 1);
        }

        List<String> texts() {
            Scene scene = view.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return Nodes.texts(view);
        }
    }

    @Test
    void theHeadOfLeNetIsCounted() {
        FxTest.onFx(() -> {
            Open open = Open.of("lenet-head");
            assertThat(open.texts())
                    .contains("120 × 400 + 120 = 48,120", "84 × 120 + 84 = 10,164", "10 × 84 + 10 = 850")
                    .contains("58,920 + 214 = 59,134", "58,920", "117,840");
        });
    }

    @Test
    void anEditIsSeenInTheCountsAtOnce() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            assertThat(open.texts()).contains("2 × 2 + 2 = 6", "8 + 4 = 12");
            open.desk().workspace.edit("edit.cut", p -> p.withCut(1, 0, 0, true));
            assertThat(open.texts())
                    .contains("2 × 2 − 1 + 2 = 5", "7 + 4 = 11")
                    .contains("The last change: parameters −1, multiply-adds −1 forward and −2 backward.");
            open.desk().workspace.edit("edit.units", p -> p.withUnits(1, 3));
            assertThat(open.texts())
                    .contains("The last change: parameters +5, multiply-adds +4 forward and +8 backward.");
            open.desk().workspace.edit("edit.weight", p -> p.withWeight(1, 0, 1, 2.5));
            assertThat(open.texts()).anyMatch(text -> text.contains("parameters +5"));
        });
    }

    @Test
    void memoryFollowsTheOptimizer() {
        FxTest.onFx(() -> {
            Open open = Open.of("simplenn"); // Adam
            // 10,666 parameters of 8 bytes, as many gradients, twice as many memories
            assertThat(open.texts()).contains("85.3 kB", "171 kB");
            open.desk().workspace.edit("edit.optimizer", p -> p.withOptimizer(Optimizer.standard("sgd", 0.1)));
            assertThat(open.texts()).doesNotContain("171 kB").contains("0 B");
        });
    }

    @Test
    void withoutActivationsTheProductOfTheMatricesIsShown() {
        FxTest.onFx(() -> {
            Open open = Open.of("xor");
            // W₂·W₁ = (1, −2) · ((1, 1), (1, 1)) = (−1, −1), b = (1, −2) · (0, −1) = 2
            assertThat(open.texts())
                    .contains("−1", "+ 2")
                    .anyMatch(text -> text.contains("W₂·W₁, with 1 × 2 + 1 = 3 parameters instead of 9"));
            for (String preset : List.of("xor", "mazur", "iris")) {
                Project project = Presets.open(preset);
                assertThat(WhatIf.difference(
                                project.network(),
                                Collapse.of(project.network()),
                                project.batch().x().row(0)))
                        .isLessThan(1e-12);
            }
        });
    }

    /// Worked example U: 13, 16 and 19, whichever picture is computed.
    @Test
    void theThreePicturesAgree() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            SameWeights same = Nodes.all(open.view(), SameWeights.class).getFirst();
            assertThat(same.dense()).containsExactly(13, 16, 19);
            assertThat(same.pointwise().data()).containsExactly(13, 16, 19);
            assertThat(SameWeights.kernels(SameWeights.volume())
                            .over(SameWeights.volume())
                            .data())
                    .containsExactly(13, 16, 19);
            assertThat(open.texts().stream().filter("Σ w·x = 13"::equals)).hasSize(3);
            assertThat(Nodes.all(same, WeightCell.class)).hasSize(3 * 18);
            same.lit().set(4);
            assertThat(lit(Nodes.all(same, WeightCell.class))).isEqualTo(3);
        });
    }

    @Test
    void aTiedWeightLightsUpEverywhere() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            TiedMatrix tied = Nodes.all(open.view(), TiedMatrix.class).getFirst();
            tied.lit().set(2);
            assertThat(lit(Nodes.all(tied, WeightCell.class))).isEqualTo(1 + TiedMatrix.EXAMPLE.outputs());
            tied.lit().set(Toeplitz.NONE);
            assertThat(lit(Nodes.all(tied, WeightCell.class))).isZero();
            assertThat(open.texts()).contains("Elements 5 × 7 = 35; not masked 15; weights to learn 3.");
        });
    }

    private static long lit(List<WeightCell> cells) {
        return cells.stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")))
                .count();
    }

    @Test
    void theComparisonsAreThePublishedOnes() {
        FxTest.onFx(() -> {
            assertThat(Open.of("mazur").texts())
                    .contains("4096 × 25088 + 4096 = 102,764,544", "4096 × (7 × 7 × 512) + 4096 = 102,764,544")
                    .contains("(20 × 12 × 12) × 100 = 288,000", "7 × 7 × 64 = 3,136", "91.8 times as many on the left.")
                    .contains("No parameters on the right.")
                    .contains("The dense layers hold 59,134 of 61,706 parameters, 95.8%.");
        });
        assertThat(288_000.0 / 3_136).isCloseTo(91.8, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void noTextIsCut(double font) {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            for (Language language : Language.values()) {
                for (String preset : List.of("mazur", "digits")) {
                    Open open = Open.of(PanelDesk.of(preset, language), (int) (760 * font), font);
                    open.texts();
                    assertThat(Nodes.cut(open.view()))
                            .as("%s in %s", preset, language)
                            .isEmpty();
                }
            }
        });
    }
}
