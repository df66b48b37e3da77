package org.densescope.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.densescope.engine.Network;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.project.Project;
import org.densescope.train.Evaluation;
import org.densescope.train.Optimizer;
import org.densescope.train.Tape;
import org.junit.jupiter.api.Test;

/// Each lab shows what its text says.
class LabsTest {
    private static Tape tape(Project project) {
        return new Tape(project.trainer(), project.start(), Loops.best(), Workers.ONE, Tape.BUDGET);
    }

    private static Evaluation how(Project project, Network network) {
        return Evaluation.of(network, project.data(), Loops.best(), Workers.ONE);
    }

    @Test
    void oneLayerStaysAtOneHalf() {
        Project project = Presets.open("lab-one-layer");
        Network after = tape(project).reached(5_000).network();
        Pass pass = Pass.of(after, project.data().rows(new int[] {0, 1, 2, 3}), Workers.ONE);
        for (double answer : pass.a(1)) {
            assertThat(answer).isCloseTo(0.5, within(1e-3));
        }
        assertThat(pass.loss()).isCloseTo(StrictMath.log(2), within(1e-6));
    }

    @Test
    void gradientsVanishInTenSigmoidLayersAndNotInTenReluLayers() {
        Project sigmoid = Presets.open("lab-deep-sigmoid");
        Project relu = Presets.open("lab-deep-relu");
        assertThat(ratio(sigmoid)).isLessThan(1e-3);
        assertThat(ratio(relu)).isGreaterThan(1e-2);
        assertThat(how(relu, relu.after(3_200, Workers.ONE).network()).accuracy())
                .isGreaterThan(0.9);
        assertThat(how(sigmoid, sigmoid.after(3_200, Workers.ONE).network()).accuracy())
                .isLessThan(0.7);
    }

    /// The size of the first layer's gradients against the last layer's.
    private static double ratio(Project project) {
        Pass pass = Pass.of(project.network(), project.batch(), Workers.ONE);
        return norm(pass.weightGradients(1))
                / norm(pass.weightGradients(project.spec().depth()));
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    @Test
    void fromZeroAllHiddenUnitsStayAlike() {
        Project project = Presets.open("lab-zero");
        Network after = tape(project).reached(1_000).network();
        for (int unit = 1; unit < 6; unit++) {
            assertThat(after.layer(1).weights().row(unit))
                    .isEqualTo(after.layer(1).weights().row(0));
        }
        assertThat(after.layer(2).bias()[0]).isNotZero();
    }

    @Test
    void aRateTooHighEndsInANumberThatIsNotFiniteAndHalvesHelp() {
        Project project = Presets.open("lab-rate");
        Tape tape = tape(project);
        tape.reached(10_000);
        assertThat(tape.divergence()).isNotNull();
        Project calm = project.withOptimizer(project.optimizer().withRate(1.5 / 64));
        Tape other = tape(calm);
        other.reached(2_000);
        assertThat(other.divergence()).isNull();
        assertThat(how(calm, other.reached(2_000).network()).loss()).isLessThan(0.1);
    }

    @Test
    void forgottenGradientsAddUp() {
        Project project = Presets.open("lab-zero-grad");
        Project right =
                project.withOptimizer(Optimizer.Sgd.plain(project.optimizer().rate()));
        Network one = project.after(1, Workers.ONE).network();
        assertThat(one)
                .as("the first step is the same")
                .isEqualTo(right.after(1, Workers.ONE).network());
        double forgot = how(project, tape(project).reached(3_200).network()).loss();
        double fine = how(right, tape(right).reached(3_200).network()).loss();
        assertThat(forgot).isGreaterThan(2 * fine);
    }

    @Test
    void dropoutKeepsTheNetworkFromLearningNoiseByHeart() {
        Project drops = Presets.open("lab-dropout");
        Project learnsAll = drops.withDropout(1, 0).withDropout(2, 0);
        Network careful = drops.after(6_000, Workers.ONE).network();
        Network byHeart = learnsAll.after(6_000, Workers.ONE).network();
        assertThat(heldOut(drops, careful)).isLessThan(0.6 * heldOut(learnsAll, byHeart));
        assertThat(learnt(drops, careful)).isGreaterThan(learnt(learnsAll, byHeart));
    }

    private static double heldOut(Project project, Network network) {
        return loss(project, network, project.split().validation());
    }

    private static double learnt(Project project, Network network) {
        return loss(project, network, project.split().training());
    }

    private static double loss(Project project, Network network, int[] rows) {
        return Evaluation.of(network, project.data().select(rows), Loops.best(), Workers.ONE)
                .loss();
    }
}
