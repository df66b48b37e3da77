package org.densescope.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.densescope.train.Learner;
import org.densescope.train.Split;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples with data can be learnt, with the rule and the seed that they come with.
class PresetsLearnTest {
    @ParameterizedTest
    @CsvSource({
        "xor-lab, 60, 0.98",
        "circles, 60, 0.98",
        "moons, 60, 0.98",
        "spiral, 300, 0.97",
        "penguins, 20, 0.97",
    })
    void learnsWhatWasHeldOutToo(String id, int epochs, double expected) {
        Project project = Presets.open(id);
        Split split = Split.of(project.data().rows(), 0.2, 1);
        Dataset training = project.data().select(split.training());
        Dataset validation = project.data().select(split.validation());
        Trainer trainer = new Trainer(training, project.optimizer(), 10, true, project.seed());
        Learner learner = new Learner(trainer, project.start(), Loops.plain(), Workers.ONE);
        assertThat(learner.run(epochs * trainer.stepsPerEpoch())).isNull();
        assertThat(accuracy(project.start(), training)).isLessThan(0.8);
        assertThat(accuracy(learner.state(), training)).isGreaterThanOrEqualTo(expected);
        assertThat(accuracy(learner.state(), validation)).isGreaterThanOrEqualTo(expected - 0.05);
    }

    @Test
    void aSingleLayerAnswersAHalfEverywhereOnXor() {
        Project project = Presets.open("xor-lab").withoutLayer(1);
        Trainer trainer = new Trainer(project.data(), project.optimizer(), 10, true, project.seed());
        Learner learner = new Learner(trainer, project.start(), Loops.plain(), Workers.ONE);
        learner.run(100 * trainer.stepsPerEpoch());
        for (int r = 0; r < project.data().rows(); r++) {
            Pass pass = Pass.of(learner.state().network(), project.data().row(r), Workers.ONE);
            assertThat(pass.a(1)[0]).isBetween(0.3, 0.7);
        }
    }

    private static double accuracy(TrainingState state, Dataset data) {
        int right = 0;
        for (int r = 0; r < data.rows(); r++) {
            Pass pass = Pass.of(state.network(), data.row(r), Workers.ONE);
            double[] scores = pass.a(state.network().depth());
            right += largest(scores) == largest(data.targets().row(r)) ? 1 : 0;
        }
        return (double) right / data.rows();
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
