package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Matrix;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"iris", "digits", "moons", "xor-lab", "penguins"})
    void theSumsAreThoseOfTheEvaluation(String preset) {
        Project project = Presets.open(preset);
        Predictions answers = Predictions.of(project.network(), project.data(), Loops.best(), Workers.ONE);
        Evaluation evaluation = Evaluation.of(project.network(), project.data(), Loops.best(), Workers.ONE);
        int right = 0;
        double loss = 0;
        for (int row = 0; row < project.data().rows(); row++) {
            right += answers.right(row) ? 1 : 0;
            loss += answers.loss()[row];
        }
        assertThat(answers.classes()).isEqualTo(Math.max(2, project.spec().outputs()));
        assertThat(right).isEqualTo(evaluation.correct());
        assertThat(loss / project.data().rows()).isCloseTo(evaluation.loss(), within(1e-12 * evaluation.loss()));
        int[] all = Split.last(project.data().rows(), 0).training();
        int[][] confusion = answers.confusion(all);
        int diagonal = 0;
        for (int k = 0; k < confusion.length; k++) {
            diagonal += confusion[k][k];
        }
        assertThat(diagonal).isEqualTo(right);
        assertThat(Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum()).isEqualTo(all.length);
    }

    @Test
    void numbersAreNoClasses() {
        Project mazur = Presets.open("mazur");
        Dataset numbers = new Dataset(
                "numbers",
                Matrix.ofRows(new double[] {0.05, 0.1}, new double[] {1, 2}),
                Matrix.ofRows(new double[] {0.01, 0.99}, new double[] {3, 4}),
                List.of(),
                List.of(),
                null);
        Predictions answers = Predictions.of(mazur.network(), numbers, Loops.best(), Workers.ONE);
        assertThat(answers.classes()).isZero();
        assertThat(answers.right(0)).isTrue();
        // The article's outputs and loss.
        assertThat(answers.output()[0]).isCloseTo(0.751365070, within(1e-9));
        assertThat(answers.loss()[0]).isCloseTo(0.298371109, within(1e-9));
    }
}
